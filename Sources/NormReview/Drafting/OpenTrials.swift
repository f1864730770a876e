import NormDocument
import NormRules
import NormText

/// A document that is on trial from a day on and does not say until when: 本办法自2026年5月1日起试行.
enum OpenTrials {
    static let words = ["起试行"]
    private static let ends = ["有效期", "试行期", "失效", "年止", "日止", "月止", "期满"]

    static func issues(in reading: DocumentReading, _ scan: WordScan) -> [CheckerIssue] {
        let document = reading.document
        guard document.metadata.validUntil == nil else { return [] }
        let statements = OwnStatement.all(in: reading, with: .trial, scan)
        guard let last = statements.last else { return [] }
        let text = document.text.string(0..<document.text.bytes.count)
        guard !ends.contains(where: { text.contains($0) }),
            let index = reading.sentenceIndex(at: last.sentence.lowerBound)
        else { return [] }
        return [
            CheckerIssue(
                "drafting.open-trial", range: reading.words(of: reading.sentences[index]),
                message: Bilingual("自某日起试行，没有规定试行期限", "it is on trial from a day on, and no end is stated"))
        ]
    }
}
