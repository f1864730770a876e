import NormDocument
import NormText

/// Judges the citations, organs and systems of one document on a day. Immutable, for all threads.
public struct CitationChecker: Sendable {
    public let index: LawIndex
    let tables: LawTables
    let moved: MovedArticleTable
    private let past: PastNames
    private let standards: OldStandards

    public init(index: LawIndex, tables: LawTables = LawTables(), moved: MovedArticleTable = MovedArticleTable()) {
        self.index = index
        self.tables = tables
        self.moved = moved
        past = PastNames(tables)
        standards = OldStandards(tables.standards)
    }

    /// All issues of a document, in the order of the text.
    ///
    /// - Parameters:
    ///   - citations: those of the whole document, from `CitationReader`.
    ///   - date: the day of the review.
    ///   - region: the place of the issuer, to tell local acts apart.
    public func check(
        _ document: NormativeDocument, citations: [Citation], asOf date: CivilDate, region: String? = nil
    ) -> [CitationIssue] {
        let context = CitationContext(document, citations: citations, date: date, region: region)
        var found: [(issue: CitationIssue, weight: Int)] = []
        for position in citations.indices {
            let weight = Self.weight(of: citations[position])
            let title = titleIssue(position, context).map { [$0] }
            found += (title ?? articleIssues(position, context)).map { ($0, weight) }
            if let issue = weakBasis(position, context) { found.append((issue, weight)) }
            if let issue = internalIssue(position, context) { found.append((issue, weight)) }
        }
        found += standards.issues(in: context).map { ($0, 0) }
        let placed = found.map {
            (
                CitationIssue($0.issue.kind, range: $0.issue.range, places: [context.place(of: $0.issue.range)]),
                $0.weight
            )
        }
        var issues = RepeatedIssues.merged(placed) + past.issues(in: context)
        if let issue = validityIssue(context) { issues.append(issue) }
        return issues.sorted { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
    }

    /// What rests on an act outweighs what names it.
    private static func weight(of citation: Citation) -> Int {
        switch citation.role {
        case .documentBasis: 3
        case .clauseBasis: 2
        case .breach: 1
        case .mention, .repeal, .ownTitle: 0
        }
    }

    // MARK: The act

    private func titleIssue(_ position: Int, _ context: CitationContext) -> CitationIssue? {
        let citation = context.citations[position]
        guard citation.role != .repeal, citation.role != .ownTitle, citation.anchor == .title,
            let title = citation.fullTitle, !context.isOwnTitle(title), !context.isHistory(citation.range)
        else { return nil }
        let issue: CitationIssue? =
            switch index.resolve(title: title, asOf: context.date, region: context.region) {
            case .act(let act): statusIssue(act, citation, title: title, context)
            case .ambiguous: nil
            case .unknown(let rank, let isCertain):
                unknownTitle(title, rank: rank, isCertain: isCertain, citation, context)
            }
        return issue ?? pastBasis(title, citation, context)
    }

    /// 根据《农村五保供养工作条例》: what rests on rules for a system that is no more.
    private func pastBasis(_ title: String, _ citation: Citation, _ context: CitationContext) -> CitationIssue? {
        guard citation.role == .documentBasis || citation.role == .clauseBasis,
            let system = past.system(inTitle: title, asOf: context.date)
        else { return nil }
        return CitationIssue(.pastBasis(title: title, system: system), range: citation.range)
    }

    private func statusIssue(
        _ act: Act, _ citation: Citation, title: String, _ context: CitationContext
    ) -> CitationIssue? {
        switch act.status(asOf: context.date) {
        case .repealed(let ending):
            return CitationIssue(.repealed(act: act, ending: ending), range: citation.range)
        case .notYet(let start):
            guard (context.document.metadata.effective ?? context.date) < start else { return nil }
            return CitationIssue(.notInForce(act: act, from: start), range: citation.range)
        case .inForce, .unknown:
            if title.hasPrefix("中华人民共和国"), !act.title.hasPrefix("中华人民共和国"), act.region == nil {
                return CitationIssue(.wrongTitle(act: act), range: citation.range)
            }
            if act.rank == .normative, let cited = citation.documentNumber, let expected = act.documentNumber,
                TitleKey.make(cited) != TitleKey.make(expected)
            {
                return CitationIssue(.wrongNumber(act: act, expected: expected), range: citation.range)
            }
            return nil
        }
    }

    private func unknownTitle(
        _ title: String, rank: NormRank?, isCertain: Bool, _ citation: Citation, _ context: CitationContext
    ) -> CitationIssue? {
        let isNational = rank == .law || rank == .administrativeRegulation
        guard isNational || RankByName.isImplementing(title), title.utf8.count >= 12,
            citation.role != .mention || !citation.articles.isEmpty || isCertain && title.hasPrefix("中华人民共和国")
        else { return nil }
        if context.isGarbled(citation.range) { return nil }
        if let act = index.act(miswrittenAs: title) {
            return CitationIssue(.wrongTitle(act: act), range: citation.range)
        }
        if !isCertain, let act = index.lookalike(of: title, asOf: context.date) {
            return CitationIssue(.misnamed(title: title, act: act), range: citation.range)
        }
        guard isNational else { return nil }
        let kind = CitationIssue.Kind.unknownTitle(
            title: title, isCertain: isCertain, suggestions: index.nearest(to: title))
        return CitationIssue(kind, range: citation.range)
    }

    // MARK: Articles

    private func articleIssues(_ position: Int, _ context: CitationContext) -> [CitationIssue] {
        let citation = context.citations[position]
        guard citation.anchor == .title || citation.anchor == .previousAct, citation.role != .ownTitle,
            citation.role != .repeal, let title = citation.fullTitle, !context.isOwnTitle(title),
            let act = index.resolve(title: title, asOf: context.date, region: context.region).act,
            act.status(asOf: context.date).isInForce, !context.isHistory(citation.range)
        else { return [] }
        return citation.articles.compactMap { article in
            guard article.number > 0 else { return nil }
            let (answer, isCurrent) = answer(act, article, context.date)
            let range = citation.articles.count == 1 ? citation.range : article.range
            switch answer {
            case .noArticle, .noParagraph, .noItem:
                return CitationIssue(
                    .noArticle(act: act, article: article, answer: answer, isCurrent: isCurrent), range: range)
            case .exists, .unknown:
                return moved(act, article, citation, context)
                    .map { CitationIssue(.movedArticle(act: act, moved: $0), range: range) }
            }
        }
    }

    /// What the version of the day says of an article; where its words are not known, the last one known before it, as far
    /// as an amendment cannot explain the difference.
    private func answer(_ act: Act, _ article: Citation.Article, _ date: CivilDate) -> (ArticleAnswer, isCurrent: Bool)
    {
        let ask = { (date: CivilDate) in
            index.article(
                act, number: article.number, branch: article.branch, paragraph: article.paragraph, item: article.item,
                asOf: date)
        }
        let answer = ask(date)
        guard answer == .unknown,
            let known = act.versions.last(where: { $0.isArticlesKnown && $0.effective.map { $0 <= date } == true }),
            let day = known.effective
        else { return (answer, true) }
        let former = ask(day)
        switch former {
        case .noArticle(let last): return article.number > last + max(10, last / 4) ? (former, false) : (answer, true)
        case .noItem(let count): return count == 0 ? (former, false) : (answer, true)
        default: return (answer, true)
        }
    }

    /// Where the content went that a citation means.
    private func moved(
        _ act: Act, _ article: Citation.Article, _ citation: Citation, _ context: CitationContext
    ) -> MovedArticle? {
        let described = context.description(behind: citation.range)
        let sentence = described ?? context.sentence(around: citation.range)
        let moves = moved.moves(of: act.title) + tables.moved.filter { $0.act == act.title }
        return moves.last { moved in
            moved.since <= context.date && moved.old.number == article.number && moved.old.branch == article.branch
                && !citation.articles.contains { $0.number == moved.new.number && $0.branch == moved.new.branch }
                && moved.isMeant(
                    in: sentence, of: context.bytes, isOlder: context.isOlder(than: moved.since),
                    isDescribed: described != nil)
        }
    }

    // MARK: Level of the basis

    private static let powers = ["罚款", "没收", "吊销", "查封", "扣押", "拘留", "责令停产停业", "强制拆除"].map(utf8)
    private static let negations = ["不得", "严禁", "禁止", "依法"].map(utf8)

    private func weakBasis(_ position: Int, _ context: CitationContext) -> CitationIssue? {
        let citation = context.citations[position]
        guard citation.role == .clauseBasis, citation.anchor == .title || citation.anchor == .number,
            let name = citation.fullTitle ?? citation.documentNumber, rank(of: citation, context) == .normative
        else { return nil }
        let sentence = context.sentence(around: citation.range)
        let after = citation.range.upperBound..<max(citation.range.upperBound, sentence.upperBound)
        guard Self.powers.contains(where: { context.bytes.contains($0, in: after) }),
            !Self.negations.contains(where: { context.bytes.contains($0, in: sentence) }),
            !context.citations(in: sentence).contains(where: {
                rank(of: $0, context).map { $0 > .normative } ?? $0.isInternal
            })
        else { return nil }
        return CitationIssue(.weakBasis(title: name), range: citation.range)
    }

    private func rank(of citation: Citation, _ context: CitationContext) -> NormRank? {
        if let title = citation.fullTitle {
            return index.resolve(title: title, asOf: context.date, region: context.region).rank
        }
        return citation.anchor == .number ? .normative : nil
    }

    // MARK: The document itself

    private func internalIssue(_ position: Int, _ context: CitationContext) -> CitationIssue? {
        let citation = context.citations[position]
        if citation.anchor == .preceding {
            return context.startsArticle(citation.range) && context.hasWord("前款", at: citation.range)
                ? CitationIssue(.nothingBefore, range: citation.range) : nil
        }
        guard citation.anchor == .thisDocument, context.refersToItself(position),
            let articles = context.articles(around: citation.range)
        else { return nil }
        let missing = citation.articles.first { $0.number > 0 && !articles.contains($0.number * 100 + $0.branch) }
        let last = (articles.max() ?? 0) / 100
        return missing.map { CitationIssue(.danglingReference(article: $0, last: last), range: citation.range) }
    }

    /// How a document speaks of its validity, the plainest word first.
    private static let validity = [
        "有效期", "有效时间", "有效至", "试行期", "施行期限", "执行期限", "暂行期", "执行至", "施行至", "试行至", "试行",
    ].map(utf8)

    private func validityIssue(_ context: CitationContext) -> CitationIssue? {
        guard let end = context.document.metadata.validUntil, end < context.date else { return nil }
        for word in Self.validity {
            guard let at = context.bytes.lastIndex(of: word, in: 0..<context.bytes.count) else { continue }
            return CitationIssue(.validityOver(end), range: context.clause(around: at..<at + word.count))
        }
        return nil
    }
}
