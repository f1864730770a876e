import NormDocument
import NormLaw
import NormRules
import NormText

/// References of a document to divisions that it does not have; articles of a document in articles are `CitationChecker`'s.
enum InternalReferences {
    static func issues(in reading: DocumentReading) -> [CheckerIssue] {
        let document = reading.document
        let hasArticles = document.units.contains { $0.kind == .article }
        let headings = document.units.filter { $0.kind == .heading }.map(\.number)
        return reading.citations.filter { $0.anchor == .thisDocument }.compactMap { citation in
            hasArticles ? missingItem(citation, document) : missingHeading(citation, headings, document)
        }
    }

    /// 本意见第九条 in a document of 一、 to 六、.
    private static func missingHeading(
        _ citation: Citation, _ headings: [Int], _ document: NormativeDocument
    ) -> CheckerIssue? {
        guard let last = headings.max(), headings.count >= 2, namesItself(citation, document),
            let article = citation.articles.first(where: { article in
                // Points numbered 1., 2. through all headings are referred to as articles too.
                article.number > last
                    && !document.units.contains { $0.kind == .subitem && $0.number == article.number }
            })
        else { return nil }
        return CheckerIssue(
            "drafting.dangling-reference", range: citation.range,
            message: Bilingual(
                "本文件以“一、”编号，至“\(ChineseNumber.string(last))、”止，没有第\(ChineseNumber.string(article.number))条",
                "the document is numbered by headings up to \(last) and has no article \(article.number)"))
    }

    /// 本办法第六条第（五）项 where the list of 第六条 ends before.
    private static func missingItem(_ citation: Citation, _ document: NormativeDocument) -> CheckerIssue? {
        guard namesItself(citation, document) else { return nil }
        for article in citation.articles {
            guard let item = article.item, let last = lastItem(of: article, near: citation, document), item > last
            else { continue }
            return CheckerIssue(
                "drafting.dangling-item", range: citation.range,
                message: Bilingual(
                    "第\(ChineseNumber.string(article.number))条只列至第（\(ChineseNumber.string(last))）项，没有所引的项",
                    "article \(article.number) ends with item (\(last)) and has no item (\(item))"))
        }
        return nil
    }

    /// The last number of an article's list; `nil` where the list was not read as one that runs from （一） on.
    private static func lastItem(
        of article: Citation.Article, near citation: Citation, _ document: NormativeDocument
    ) -> Int? {
        guard let part = document.parts.last(where: { $0.range.contains(citation.range.lowerBound) })?.range,
            let index = document.units.firstIndex(where: {
                $0.kind == .article && $0.number == article.number && $0.branch == article.branch
                    && part.contains($0.range.lowerBound)
            })
        else { return nil }
        let items = document.units.filter { $0.kind == .item && $0.parent == index }.map(\.number)
        return items.count >= 2 && items == Array(1...items.count) ? items.count : nil
    }

    /// 本办法, 本意见; 本法 and 本条例 are mostly quoted from the acts that say so.
    private static func namesItself(_ citation: Citation, _ document: NormativeDocument) -> Bool {
        let words = document.text.string(citation.range)
        return words.hasPrefix("本") && !words.hasPrefix("本法") && !words.hasPrefix("本条例") && !words.hasPrefix("本条")
    }
}
