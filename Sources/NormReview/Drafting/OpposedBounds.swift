import NormDocument
import NormLaw
import NormRules
import NormText

/// A figure that is bounded from both sides at once: 不少于五十平方米以下.
enum OpposedBounds {
    private static let lower = ["不少于", "不低于", "不小于", "至少", "最少"]
    private static let upper = ["不超过", "不高于", "不多于", "不大于", "至多", "最多"]
    static let words = lower + upper
    private static let below = utf8Words("以下", "以内")
    private static let above = utf8Words("以上")
    /// Bytes between the word and the number, and of the unit.
    private static let longest = (gap: 6, unit: 12)

    static func issues(in reading: DocumentReading, _ scan: WordScan) -> [CheckerIssue] {
        let text = reading.document.text
        let bytes = text.bytes
        return scan.hits(of: .bounds).compactMap { hit in
            let rest = hit.range.upperBound..<min(bytes.count, hit.range.upperBound + 40)
            guard let number = NumberScanner.numbers(in: bytes, rest).first,
                number.range.lowerBound - hit.range.upperBound <= longest.gap
            else { return nil }
            let opposed = hit.word < lower.count ? below : above
            var at = number.range.upperBound
            while at < min(bytes.count, number.range.upperBound + longest.unit) {
                if let word = bytes.first(of: opposed, at: at) {
                    let range = hit.range.lowerBound..<at + word.count
                    return CheckerIssue(
                        "drafting.opposed-bounds", range: range,
                        message: Bilingual(
                            "“\(text.string(range))”既限定下限又限定上限，含义不明",
                            "“\(text.string(range))” is bounded from below and above at once"))
                }
                guard text.string(at..<at + bytes.width(at: at)).allSatisfy(\.isLetter) else { return nil }
                at += bytes.width(at: at)
            }
            return nil
        }
    }
}
