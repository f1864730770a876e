import NormDocument
import NormRules
import NormText

/// 前款 in the first sentence of a provision, where no paragraph stands before.
enum PriorParagraphs {
    static let words = ["前款规定", "前款所", "前款的规定", "前款第", "前款以", "前款限制", "前款情形", "前款行为", "前两款", "前三款"]

    static func issues(in reading: DocumentReading, _ scan: WordScan) -> [CheckerIssue] {
        let text = reading.document.text
        return scan.hits(of: .priorParagraphs).compactMap { hit in
            guard let index = reading.sentenceIndex(at: hit.range.lowerBound),
                let division = reading.division(of: reading.sentences[index]).map({ reading.document.units[$0] }),
                division.kind == .article || division.kind == .heading,
                division.range.lowerBound == reading.sentences[index].range.lowerBound,
                // Of another act: 依照《某法》第三条前款.
                !text.string(reading.sentences[index].range.lowerBound..<hit.range.lowerBound).contains("》")
            else { return nil }
            let range = hit.range.lowerBound..<hit.range.lowerBound + 6
            return CheckerIssue(
                "drafting.no-prior-paragraph", range: range,
                message: Bilingual(
                    "“\(division.label)”之内此前没有条款，“\(text.string(range))”指向不明",
                    "no paragraph of “\(division.label)” stands before “\(text.string(range))”"))
        }
    }
}
