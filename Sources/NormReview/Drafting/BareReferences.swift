import NormDocument
import NormLaw
import NormRules
import NormText

/// References to a point or a chapter that name neither an act nor the document: 属于第（四）项情形的, 违反第十九项规定的,
/// 第七章所列情形, where the document has no such division.
enum BareReferences {
    /// What stands before a reference to the document's own divisions.
    private static let leads = [
        "其中", "前款", "本条", "本款", "上述", "违反", "符合", "属于", "按照", "依照", "根据", "按", "依", "对", "除", "有", "具备", "执行", "适用",
    ]
    private static let stops = Set("，。；：、（“ \u{3000}")

    static func issues(in reading: DocumentReading, _ scan: WordScan) -> [CheckerIssue] {
        guard reading.document.metadata.rank == .normative else { return [] }
        return points(in: reading, scan) + chapters(in: reading)
    }

    // MARK: Points

    private static func points(in reading: DocumentReading, _ scan: WordScan) -> [CheckerIssue] {
        let text = reading.document.text
        let mentions = DivisionMention.all(of: .item, in: text).filter { $0.isAlone && isBare($0, reading) }
        return mentions.compactMap { mention in
            guard let last = lastPoint(at: mention, reading, scan), mention.number > last else { return nil }
            let name = text.string(mention.range)
            return CheckerIssue(
                "drafting.dangling-item", range: mention.range,
                message: Bilingual(
                    "所在部分只列至第\(ChineseNumber.string(last))项，没有“\(name)”",
                    "the list here ends at \(last): there is no “\(name)”"))
        }
    }

    /// How far the points are numbered that a reference may mean: those of the article or heading around it, of the lists
    /// in its own sentence or, where it names no place at all, of the whole document. `nil` where there are none.
    private static func lastPoint(
        at mention: DivisionMention, _ reading: DocumentReading, _ scan: WordScan
    ) -> Int? {
        let document = reading.document
        guard let index = reading.sentenceIndex(at: mention.range.lowerBound),
            let division = reading.division(of: reading.sentences[index])
        else { return nil }
        let unit = document.units[division]
        let near = lists(in: unit.range, document, scan)
        let headings = document.units.contains { $0.kind == .article } ? 0 : lastHeading(of: document)
        // A list in the paragraph, or as many points as the whole document has nowhere.
        let isHere = near >= 2 && document.text.string(mention.range).contains("（")
        let points = document.units.filter { $0.kind > .heading }.map(\.number).max() ?? 0
        let everywhere = max(headings, points, near, lastRow(of: document))
        return isHere ? near : everywhere >= 2 ? everywhere : nil
    }

    private static func lastHeading(of document: NormativeDocument) -> Int {
        document.units.filter { $0.kind == .heading }.map(\.number).max() ?? 0
    }

    /// The highest number that a row of a table begins with: 第8项 of a table of matters.
    private static func lastRow(of document: NormativeDocument) -> Int {
        document.blocks.filter { $0.role == .tableRow }
            .compactMap { document.text.wholeNumber(at: $0.range.lowerBound)?.value }.max() ?? 0
    }

    private static let closing = utf8("）")
    private static let ordinal = utf8("第")

    /// The highest number of the points in a stretch, as units or within a paragraph: （一）…；（二）….
    private static func lists(in range: Range<Int>, _ document: NormativeDocument, _ scan: WordScan) -> Int {
        let units = document.units.filter { $0.kind > .heading && range.contains($0.range.lowerBound) }.map(\.number)
        let text = document.text
        let inline = scan.hits(of: .brackets, in: range).compactMap { hit -> Int? in
            guard let (number, end) = text.wholeNumber(at: hit.range.upperBound), text.bytes.has(closing, at: end),
                !text.bytes.has(ordinal, before: hit.range.lowerBound)
            else { return nil }
            return number
        }
        return max(units.max() ?? 0, inline.max() ?? 0)
    }

    // MARK: Chapters

    /// A chapter of a document that is not divided into chapters.
    private static func chapters(in reading: DocumentReading) -> [CheckerIssue] {
        let document = reading.document
        guard !document.units.contains(where: { $0.kind == .chapter }),
            document.units.contains(where: { $0.kind == .heading })
        else { return [] }
        return DivisionMention.all(of: .chapter, in: document.text).filter { isBare($0, reading) }.map { mention in
            let name = document.text.string(mention.range)
            return CheckerIssue(
                "drafting.dangling-reference", range: mention.range,
                message: Bilingual("本文件不分章，没有“\(name)”", "the document has no chapters: there is no “\(name)”"))
        }
    }

    // MARK: Common

    /// Whether no act and no article is named that the reference may belong to.
    private static func isBare(_ mention: DivisionMention, _ reading: DocumentReading) -> Bool {
        let text = reading.document.text
        guard text.bytes.has(ordinal, at: mention.range.lowerBound),
            let index = reading.sentenceIndex(at: mention.range.lowerBound)
        else { return false }
        let sentence = reading.words(of: reading.sentences[index])
        guard sentence.contains(mention.range.lowerBound) else { return false }
        let before = text.string(sentence.lowerBound..<mention.range.lowerBound)
        let isStart = before.isEmpty || before.last.map { stops.contains($0) } == true
        return (isStart || leads.contains(where: before.hasSuffix)) && !before.contains("》") && !before.contains("《")
            && !["该法", "该条例", "该办法", "该规定", "合同", "协议", "章程"].contains(where: before.contains)
    }
}
