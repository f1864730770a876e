import NormDocument
import NormLaw
import NormText

/// References of a document to a chapter, a numbered point or an attachment that it does not have: 本办法第七章, 本通告第九项,
/// 第二部分第（七）项, 附件4. References to articles are `CitationChecker`'s.
enum DivisionReferences {
    static let own = OwnStatement.nouns.map { "本\($0)第" }
    static let attachments = ["附件", "附表"]

    static func issues(in document: NormativeDocument, _ scan: WordScan) -> [CheckerIssue] {
        divisions(in: document, scan) + points(in: document, scan) + attachments(in: document, scan)
    }

    // MARK: Chapters and points

    private static func divisions(in document: NormativeDocument, _ scan: WordScan) -> [CheckerIssue] {
        let text = document.text
        var known: [Int: Divisions] = [:]
        return scan.hits(of: .ownDivisions).compactMap { hit in
            guard let (number, end) = text.wholeNumber(at: hit.range.upperBound), end + 3 <= text.bytes.count,
                let part = document.parts.lastIndex(where: { $0.range.contains(hit.range.lowerBound) })
            else { return nil }
            let divisions = known[part] ?? Divisions(of: document, in: document.parts[part].range)
            known[part] = divisions
            guard let last = divisions.last(text.string(end..<end + 3)), number > last else { return nil }
            let range = hit.range.lowerBound..<end + 3
            return CheckerIssue(
                "drafting.dangling-reference", range: range,
                message: Bilingual(
                    "本文件同级序号至\(ChineseNumber.string(last))止，没有“\(text.string(range))”",
                    "the numbers of this level end at \(last): there is no “\(text.string(range))”"))
        }
    }

    /// How far the divisions of a part are numbered; `nil` where there are none that number on from one.
    private struct Divisions {
        private let hasArticles: Bool
        private let chapters: Int?
        private let headings: Int?

        init(of document: NormativeDocument, in part: Range<Int>) {
            let units = document.units.filter { part.contains($0.range.lowerBound) }
            let last = { (kind: UnitKind) -> Int? in
                let numbers = units.filter { $0.kind == kind }.map(\.number)
                return numbers.count >= 2 && numbers.first == 1 ? numbers.max() : nil
            }
            hasArticles = units.contains { $0.kind == .article }
            chapters = last(.chapter)
            headings = last(.heading)
        }

        /// The highest number of the divisions that a word stands for.
        func last(_ word: String) -> Int? {
            switch word {
            case "章": chapters
            case "项", "部": hasArticles ? nil : headings
            default: nil
            }
        }
    }

    // MARK: Points of a heading

    static let points = ["部分第（"]
    /// Bytes from 第 to 部分.
    private static let longestNumber = 15

    /// 第二部分第（七）项 where the list under 二、 ends before, or there is no 二、.
    private static func points(in document: NormativeDocument, _ scan: WordScan) -> [CheckerIssue] {
        let text = document.text
        return scan.hits(of: .points).compactMap { hit in
            guard let (item, end) = text.wholeNumber(at: hit.range.upperBound),
                let start = text.bytes.lastIndex(
                    of: utf8("第"), in: max(0, hit.range.lowerBound - longestNumber)..<hit.range.lowerBound),
                let (number, numberEnd) = text.wholeNumber(at: start + 3), numberEnd == hit.range.lowerBound,
                start < 3 || text.string(start - 3..<start) != "》",
                let part = document.parts.last(where: { $0.range.contains(start) })?.range
            else { return nil }
            let range = start..<min(end + 3, text.bytes.count)
            let headings = document.units.indices.filter {
                document.units[$0].kind == .heading && part.contains(document.units[$0].range.lowerBound)
            }
            guard let heading = headings.first(where: { document.units[$0].number == number }) else { return nil }
            let items = document.units.filter { $0.kind == .item && $0.parent == heading }.map(\.number)
            guard items.count >= 2, items == Array(1...items.count), item > items.count else { return nil }
            return CheckerIssue(
                "drafting.dangling-item", range: range,
                message: Bilingual(
                    "第\(ChineseNumber.string(number))部分只列至（\(ChineseNumber.string(items.count))），没有所引的项",
                    "part \(number) ends with item (\(items.count)) and has no item (\(item))"))
        }
    }

    // MARK: Attachments

    /// Only in a document that carries attachments: copies often leave all of them out.
    private static func attachments(in document: NormativeDocument, _ scan: WordScan) -> [CheckerIssue] {
        guard let last = Attachments.lastNumber(in: document) else { return [] }
        let text = document.text
        return document.blocks.filter { $0.role == .body || $0.role == .tableRow }.flatMap { block in
            scan.hits(of: .attachments, in: block.range).compactMap { hit in
                guard let (number, end) = text.wholeNumber(at: hit.range.upperBound), number > last, number <= 30,
                    end <= block.range.upperBound
                else { return nil }
                let range = hit.range.lowerBound..<end
                return CheckerIssue(
                    "drafting.dangling-reference", range: range,
                    message: Bilingual(
                        "附件只到\(last)，没有“\(text.string(range))”",
                        "the attachments end at \(last): there is no “\(text.string(range))”"))
            }
        }
    }
}
