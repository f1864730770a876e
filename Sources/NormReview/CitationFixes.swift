import NormLaw
import NormRules
import NormText

/// The mechanical corrections of citations and of names of the past: given only where the facts leave one possibility.
struct CitationFixes {
    let reading: DocumentReading
    let law: LawIndex
    let asOf: CivilDate

    func fix(for issue: CitationIssue) -> TextFix? {
        switch issue.kind {
        case .wrongTitle(let act): title(cited: issue, act.title)
        case .wrongNumber(_, let expected): documentNumber(cited: issue, expected)
        case .repealed(let act, let ending): successor(of: act, ending, cited: issue)
        case .movedArticle(_, let moved): movedArticle(moved, cited: issue)
        case .renamedOrgan(let organs): organ(organs, at: issue.range)
        default: nil
        }
    }

    private func citation(of issue: CitationIssue) -> Citation? {
        reading.citations.first { $0.range == issue.range }
    }

    private func place(of words: String, in range: Range<Int>) -> Range<Int>? {
        let text = reading.document.text.string(range)
        guard let found = text.range(of: words) else { return nil }
        let start = range.lowerBound + text.utf8.distance(from: text.startIndex, to: found.lowerBound)
        return start..<start + words.utf8.count
    }

    /// The title between 《 and 》 where it is written out; a short name that the document defines is left alone.
    private func title(cited issue: CitationIssue, _ title: String) -> TextFix? {
        guard let citation = citation(of: issue), citation.definedTitle == nil, let written = citation.title,
            let marked = place(of: "《\(written)》", in: citation.range)
        else { return nil }
        let mark = "《".utf8.count
        return TextFix(range: marked.lowerBound + mark..<marked.upperBound - mark, replacement: title)
    }

    private func documentNumber(cited issue: CitationIssue, _ expected: String) -> TextFix? {
        guard let written = citation(of: issue)?.documentNumber, let range = place(of: written, in: issue.range) else {
            return nil
        }
        return TextFix(range: range, replacement: expected)
    }

    /// An act that took the place of the repealed one is put in its place where the whole act is cited: the numbers of
    /// articles differ. Decisions repeal without taking a place.
    private func successor(of act: Act, _ ending: ActEnding, cited issue: CitationIssue) -> TextFix? {
        guard ending.isVerified, let by = ending.by, !["决定", "废止", "修改", "清理"].contains(where: { by.contains($0) }),
            let citation = citation(of: issue), citation.articles.isEmpty, citation.documentNumber == nil,
            !hasShortName(citation), let successor = law.resolve(title: by, asOf: asOf).act,
            successor.status(asOf: asOf).isInForce, successor.rank >= act.rank
        else { return nil }
        return title(cited: issue, successor.title)
    }

    /// （以下简称《条例》） behind the citation: the short name would have to change everywhere.
    private func hasShortName(_ citation: Citation) -> Bool {
        let end = citation.range.upperBound
        return reading.document.text.string(end..<end + 60).hasPrefix("（以下")
    }

    private func movedArticle(_ moved: MovedArticle, cited issue: CitationIssue) -> TextFix? {
        guard moved.isVerified, moved.new.number < 1000,
            let article = reading.citations.lazy.filter({ $0.range.contains(issue.range.lowerBound) })
                .flatMap(\.articles)
                .first(where: { $0.number == moved.old.number && $0.branch == moved.old.branch }),
            article.paragraph == nil, article.item == nil
        else { return nil }
        let words = reading.document.text.string(article.range)
        guard words.hasPrefix("第"), words.hasSuffix("条") else { return nil }
        let branch = moved.new.branch > 0 ? "之\(ChineseNumber.string(moved.new.branch))" : ""
        return TextFix(range: article.range, replacement: "第\(ChineseNumber.string(moved.new.number))条\(branch)")
    }

    /// The name of a national organ holds more than the term: 国家工商行政管理局.
    private func organ(_ organs: [PastOrgan], at range: Range<Int>) -> TextFix? {
        guard organs.count == 1, let organ = organs.first?.change, organ.isVerified,
            let replacement = organ.replacement, organ.form == .name
        else { return nil }
        let before = reading.document.text.string(max(0, range.lowerBound - 6)..<range.lowerBound)
        guard !["国家", "中国", "全国"].contains(where: { before.hasSuffix($0) }) else { return nil }
        return TextFix(range: range, replacement: replacement)
    }
}
