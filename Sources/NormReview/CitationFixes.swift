import NormLaw
import NormRules
import NormText

/// The mechanical corrections of citations and of names of the past: given only where the facts leave one possibility.
struct CitationFixes {
    let reading: DocumentReading
    let law: LawIndex
    let asOf: CivilDate

    /// What to change at every place of an issue; empty where a place must be judged by a person.
    func fixes(for issue: CitationIssue) -> [TextFix] {
        switch issue.kind {
        case .renamedOrgan(let organs): return organFixes(organs)
        case .danglingReference: return Numbering.fixes(curing: issue.range, in: reading)
        default: break
        }
        let fixes = issue.places.compactMap { fix(of: issue.kind, at: $0.range) }
        return fixes.count == issue.places.count ? fixes : []
    }

    private func fix(of kind: CitationIssue.Kind, at range: Range<Int>) -> TextFix? {
        switch kind {
        case .wrongTitle(let act): title(citedAt: range, act.title)
        case .wrongNumber(_, let expected): documentNumber(citedAt: range, expected)
        case .repealed(let act, let ending): successor(of: act, ending, citedAt: range)
        case .movedArticle(_, let moved): movedArticle(moved, citedAt: range)
        default: nil
        }
    }

    private func citation(at range: Range<Int>) -> Citation? {
        let first = reading.citations.partitionIndex { $0.range.lowerBound >= range.lowerBound }
        return reading.citations[first...].prefix { $0.range.lowerBound == range.lowerBound }
            .first { $0.range == range }
    }

    private func place(of words: String, in range: Range<Int>) -> Range<Int>? {
        let text = reading.document.text.string(range)
        guard let found = text.firstRange(of: words) else { return nil }
        let start = range.lowerBound + text.utf8.distance(from: text.startIndex, to: found.lowerBound)
        return start..<start + words.utf8.count
    }

    /// The title between 《 and 》 where it is written out; a short name that the document defines is left alone.
    private func title(citedAt range: Range<Int>, _ title: String) -> TextFix? {
        guard let citation = citation(at: range), citation.definedTitle == nil, let written = citation.title,
            let marked = place(of: "《\(written)》", in: citation.range)
        else { return nil }
        let mark = "《".utf8.count
        return TextFix(range: marked.lowerBound + mark..<marked.upperBound - mark, replacement: title)
    }

    private func documentNumber(citedAt range: Range<Int>, _ expected: String) -> TextFix? {
        guard let written = citation(at: range)?.documentNumber, let place = place(of: written, in: range) else {
            return nil
        }
        return TextFix(range: place, replacement: expected)
    }

    /// An act that took the place of the repealed one is put in its place where the whole act is cited: the numbers of
    /// articles differ. Decisions repeal without taking a place.
    private func successor(of act: Act, _ ending: ActEnding, citedAt range: Range<Int>) -> TextFix? {
        guard ending.isVerified, let by = ending.by, !["决定", "废止", "修改", "清理"].contains(where: { by.holds($0) }),
            let citation = citation(at: range), citation.articles.isEmpty, citation.documentNumber == nil,
            !hasShortName(citation), let successor = law.resolve(title: by, asOf: asOf).act,
            successor.status(asOf: asOf).isInForce, successor.rank >= act.rank
        else { return nil }
        return title(citedAt: range, successor.title)
    }

    /// （以下简称《条例》） behind the citation: the short name would have to change everywhere.
    private func hasShortName(_ citation: Citation) -> Bool {
        let end = citation.range.upperBound
        return reading.document.text.string(end..<end + 60).hasPrefix("（以下")
    }

    private func movedArticle(_ moved: MovedArticle, citedAt range: Range<Int>) -> TextFix? {
        guard moved.isVerified, moved.new.number < 1000,
            let article = reading.citations.lazy.filter({ $0.range.contains(range.lowerBound) })
                .flatMap(\.articles)
                .first(where: { $0.number == moved.old.number && $0.branch == moved.old.branch }),
            article.paragraph == nil, article.item == nil
        else { return nil }
        let words = reading.document.text.string(article.range)
        guard words.hasPrefix("第"), words.hasSuffix("条") else { return nil }
        let branch = moved.new.branch > 0 ? "之\(ChineseNumber.string(moved.new.branch))" : ""
        return TextFix(range: article.range, replacement: "第\(ChineseNumber.string(moved.new.number))条\(branch)")
    }

    /// Every place that names one organ; a place at which the new name depends on more than the old one stays as it is.
    private func organFixes(_ organs: [PastOrgan]) -> [TextFix] {
        guard organs.count == 1 else { return [] }
        return organs.flatMap(\.places).compactMap { organFix($0) }
    }

    /// The name of a national organ holds more than the term: 国家工商行政管理局.
    private func organFix(_ naming: PastOrgan.Naming) -> TextFix? {
        guard naming.change.isVerified, let replacement = naming.change.replacement, naming.change.form == .name else {
            return nil
        }
        let range = naming.place.range
        let before = reading.document.text.string(max(0, range.lowerBound - 6)..<range.lowerBound)
        guard !["国家", "中国", "全国"].contains(where: { before.hasSuffix($0) }) else { return nil }
        return TextFix(range: range, replacement: replacement)
    }
}
