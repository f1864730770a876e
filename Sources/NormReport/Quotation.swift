import NormReview

/// The sentence that holds a finding, cut at the words that carry it.
struct Quotation {
    let before: String
    let marked: String
    let after: String

    /// `nil` where the finding is about something absent.
    init?(_ finding: ReviewedFinding) {
        if let sentence = finding.sentence, let range = finding.quoteInSentence {
            let bytes = Array(sentence.utf8)
            let range = range.clamped(to: 0..<bytes.count)
            let text = { (part: ArraySlice<UInt8>) in VisibleText.of(String(decoding: part, as: UTF8.self)) }
            self.init(
                before: Quotation.spaced(text(bytes[..<range.lowerBound]), finding.article), marked: text(bytes[range]),
                after: text(bytes[range.upperBound...]))
        } else if let quote = finding.quote {
            self.init(before: "", marked: VisibleText.of(quote), after: "")
        } else {
            return nil
        }
    }

    /// 第四条　经营者…: the space that normalised text lacks behind the number of an article.
    private static func spaced(_ text: String, _ article: String?) -> String {
        guard let article, article.hasSuffix("条"), text.hasPrefix(article) else {
            return text
        }
        return article + "　" + text.dropFirst(article.count).drop { $0 == " " || $0 == "　" }
    }

    private init(before: String, marked: String, after: String) {
        self.before = before
        self.marked = marked
        self.after = after
    }

    /// The same with at most `limit` characters on each side of the mark, and `…` for what was left out.
    func clipped(to limit: Int) -> Quotation {
        Quotation(
            before: before.count > limit ? "…" + before.suffix(limit) : before, marked: marked,
            after: after.count > limit ? after.prefix(limit) + "…" : after)
    }
}
