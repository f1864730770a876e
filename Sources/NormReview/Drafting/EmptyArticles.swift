import NormDocument
import NormText

/// Articles that hold nothing but their number.
enum EmptyArticles {
    /// Nobody writes more punctuation behind a number. Bytes.
    private static let longestRest = 60

    static func issues(in document: NormativeDocument) -> [CheckerIssue] {
        document.units.filter { unit in
            unit.kind == .article && unit.range.count <= unit.label.utf8.count + longestRest
        }.compactMap { unit in
            let text = document.text.string(unit.range)
            guard text.hasPrefix(unit.label),
                text.dropFirst(unit.label.count).allSatisfy({ $0.isPunctuation || $0.isWhitespace })
            else { return nil }
            return CheckerIssue(
                "drafting.empty-article", range: unit.range,
                message: Bilingual("“\(unit.label)”没有内容", "“\(unit.label)” holds nothing"))
        }
    }
}
