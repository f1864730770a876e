import NormDocument
import NormLaw
import NormRules
import NormText

/// 本条第三款 in an article of two paragraphs.
enum OwnParagraphs {
    static let words = ["本条第"]
    private static let paragraph = utf8("款")

    static func issues(in reading: DocumentReading, _ scan: WordScan) -> [CheckerIssue] {
        let document = reading.document
        guard document.metadata.rank == .normative else { return [] }
        let text = document.text
        return scan.hits(of: .ownParagraphs).compactMap { hit in
            guard let (number, end) = text.wholeNumber(at: hit.range.upperBound), text.bytes.has(paragraph, at: end),
                let index = reading.sentenceIndex(at: hit.range.lowerBound),
                let division = reading.division(of: reading.sentences[index]).map({ document.units[$0] }),
                // What is in quotation marks is another document's: 删去“本条第三款”.
                !text.string(reading.sentences[index].range.lowerBound..<hit.range.lowerBound).contains("“")
            else { return nil }
            let count = paragraphs(of: division, document)
            guard number > count else { return nil }
            let range = hit.range.lowerBound..<end + paragraph.count
            return CheckerIssue(
                "drafting.dangling-item", range: range,
                message: Bilingual(
                    "“\(division.label)”只有\(count)款，没有“\(text.string(range))”",
                    "“\(division.label)” has \(count) paragraphs: there is no “\(text.string(range))”"))
        }
    }

    /// The blocks of a division that are no items.
    private static func paragraphs(of division: DocumentUnit, _ document: NormativeDocument) -> Int {
        let items = document.units.filter { $0.kind > .heading && division.range.contains($0.range.lowerBound) }
        return document.blocks.count { block in
            block.role == .body && division.range.contains(block.range.lowerBound)
                && !items.contains { $0.range.lowerBound == block.range.lowerBound }
        }
    }
}
