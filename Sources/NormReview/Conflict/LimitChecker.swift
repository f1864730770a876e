import NormDocument
import NormLaw
import NormRules
import NormText

/// Compares the quantities of clauses with those that higher law sets for the same thing.
struct LimitChecker {
    /// Measured on the open parts of `Tests/Corpus/conflict` and on local regulations: from the first score on, a provision
    /// is on the same thing; from the second on it may be, and the reader is asked to compare. In an article that the clause
    /// cites itself less will do.
    private static let sure = 0.66
    private static let likely = 0.46
    private static let cited = 0.32
    /// Of an act that the document names as its basis.
    private static let named = 0.40
    private static let same = 0.80
    /// Sums of money are set for many things: only the sure ones are compared.
    private static let sums = 0.60
    /// Of an act on whose subject the document clearly is.
    private static let central = 0.38
    /// Provisions that are nearly as alike as the best may be meant too.
    private static let nearness = 0.85
    /// So alike are the limbs of one article.
    private static let limbNearness = 0.60
    private static let fewestTerms = 6
    /// With so many rare words in common the subject of the act need not be named.
    private static let specific = 320.0
    private static let alike = 0.60

    let reading: DocumentReading
    let higher: HigherLaw
    let side: LimitSide
    let scope: MatterScope
    /// Places whose quantities were compared with a parameter.
    let settled: [Range<Int>]

    func issues() -> [ConflictIssue] { reading.sentences.indices.flatMap(issues) }

    private func issues(_ index: Int) -> [ConflictIssue] {
        let bytes = reading.document.text.bytes
        let sentence = reading.sentences[index]
        guard sentence.range.count <= 900 else { return [] }
        let limits = LimitReader.limits(in: bytes, sentence.range, head: reading.head(of: sentence))
        guard !limits.isEmpty, !side.words.idle.isNamed(in: bytes, sentence.range) else { return [] }
        let articles = citedArticles(in: sentence.range)
        return limits.compactMap { limit in
            // 超过三个月的 describes a case; 超过十万元的 is where a duty begins.
            guard !limit.quantity.isExclusive || !limit.quantity.unit.isPeriod,
                limit.terms.terms.count >= Self.fewestTerms,
                !settled.contains(where: { $0.overlaps(limit.quantity.range) })
            else { return nil }
            return issue(limit, in: sentence, cited: articles)
        }
    }

    private func citedArticles(in sentence: Range<Int>) -> [(title: String, number: Int, branch: Int)] {
        let first = reading.citations.partitionIndex { $0.range.lowerBound >= sentence.lowerBound }
        let citations = reading.citations[first...].prefix { $0.range.lowerBound < sentence.upperBound }
        return citations.flatMap { citation in
            higher.provisions(of: [citation], includesProcedure: true)?.articles ?? []
        }
    }

    private struct Provision {
        let match: LimitMatch
        let act: Act
        let isCited: Bool
        let difference: Bilingual
    }

    private func issue(
        _ limit: LimitReader.Limit, in sentence: Sentence, cited: [(title: String, number: Int, branch: Int)]
    ) -> ConflictIssue? {
        let bytes = reading.document.text.bytes
        var best: Provision?
        let clause = reading.stretches(of: sentence)
        let item =
            sentence.head == nil
            ? nil : LimitReader.limits(in: bytes, sentence.range).first { $0.quantity == limit.quantity }?.terms
        lazy var topic = ActTopic(bytes, [sentence.range], title: reading.document.metadata.title ?? "")
        for match in higher.norms.limits(limit.terms, least: lowest(isCited: !cited.isEmpty), limit: 60)
        where match.amount.unit.isComparable(to: limit.quantity.unit) {
            if let best, isOtherLimb(limit.quantity, match, than: best) { return nil }
            let isCited = match.conduct.isIn(cited)
            let isNamed = isCited || higher.namedActs.contains(match.conduct.title)
            guard
                match.conduct.score
                    >= least(match.conduct, limit.quantity.unit, topic, isCited: isCited, isNamed: isNamed),
                cited.isEmpty || isCited
            else { continue }
            if let best, match.conduct.score < best.match.conduct.score * nearness { break }
            guard let (act, article) = higher.binding(match.conduct),
                isNamed || isSpecific(match.conduct, of: act) || topic.isShared(by: act.title),
                scope.admits(match.conduct, for: clause), isOnItem(item, match.conduct)
            else { continue }
            if isRange(limit.quantity, of: article) { return nil }
            let outcome = outcome(limit.quantity, match, sentence.range)
            if outcome == .kept { return nil }
            if best == nil, let difference = outcome.difference {
                best = Provision(match: match, act: act, isCited: isCited, difference: difference)
            }
        }
        return best.map { issue(limit.quantity, $0) }
    }

    /// Whether a match is another limb of the best one's article and has the figure itself: 草地三十年至五十年, 林地三十年至七十年.
    private func isOtherLimb(_ here: Quantity, _ match: LimitMatch, than best: Provision) -> Bool {
        let conduct = best.match.conduct
        return higher.rank > .normative && match.conduct.isIn([(conduct.title, conduct.number, conduct.branch)])
            && match.amount.unit == here.unit && match.amount.lower == here.lower && match.amount.upper == here.upper
    }

    /// Whether the article has this very range, wherever: of one limb of it a document of higher rank says the same.
    private func isRange(_ here: Quantity, of article: ArticleNorms) -> Bool {
        higher.rank > .normative && here.comparator == .range
            && article.norms.contains { norm in
                norm.limits.contains { $0.unit == here.unit && $0.lower == here.lower && $0.upper == here.upper }
            }
    }

    /// A document of higher rank tells the limbs of an article apart as the article does.
    private var nearness: Double { higher.rank > .normative ? Self.limbNearness : Self.nearness }

    /// What heads a list is common to its items: an item is on the provision's matter only by its own words.
    private func isOnItem(_ item: ConductTerms?, _ match: ConductMatch) -> Bool {
        item.map { $0.isEmpty || higher.norms.share(of: $0, in: match) > 0 } ?? true
    }

    /// Whether a provision of national law has so much in common with the clause that its subject need not be named.
    private func isSpecific(_ match: ConductMatch, of act: Act) -> Bool {
        higher.rank == .normative && match.mass >= Self.specific && act.rank >= .administrativeRegulation
    }

    /// No provision with a lower score counts.
    private func lowest(isCited: Bool) -> Double {
        if isCited { return Self.cited }
        return higher.rank > .normative ? Self.same * Self.limbNearness : min(Self.named, Self.central)
    }

    /// The score from which a provision counts. Documents of higher rank may go their own way where the words differ.
    private func least(
        _ match: ConductMatch, _ unit: Quantity.Unit, _ topic: @autoclosure () -> ActTopic, isCited: Bool,
        isNamed: Bool
    ) -> Double {
        if isCited { return Self.cited }
        if higher.rank > .normative { return Self.same }
        if isNamed { return Self.named }
        if unit == .yuan { return Self.sums }
        // Only where it decides is the subject of the act looked at.
        let isNear = match.score >= Self.central && match.score < Self.likely
        return isNear && topic().isCentral(to: match.title) ? Self.central : Self.likely
    }

    private func outcome(
        _ here: Quantity, _ match: LimitMatch, _ sentence: Range<Int>
    ) -> ParameterComparison.Outcome {
        let bytes = reading.document.text.bytes
        let law = match.amount
        // 移植后三年内的养护费用: where the words are nearly the law's own, so has to be the period.
        let isAlike =
            higher.rank == .normative && match.conduct.score >= Self.alike && here.unit.isPeriod
            && here.comparator != .range && side.isWithin(here, in: bytes) && law.upper != nil
        guard let value = law.upper ?? law.lower,
            let direction = side.direction(of: here, by: law, in: bytes, sentence) ?? (isAlike ? .exact : nil)
        else { return .incomparable }
        // The law's 日 may count working days.
        if here.unit == .workingDay, law.unit == .day, (here.upper ?? here.lower) == value { return .kept }
        let quantity = Quantity(lower: value, upper: value, comparator: .exact, unit: law.unit, range: here.range)
        // 年满十六周岁 and 未满十六周岁 name one age, 超过十万元的 and 不足十万元的 one threshold.
        let bare = Quantity(
            lower: here.lower, upper: here.upper, comparator: here.comparator, unit: here.unit, range: here.range)
        let isThreshold = here.unit == .age || here.isExclusive
        return ParameterComparison.compare(bare, with: quantity, direction: isThreshold ? .exact : direction)
    }

    private func issue(_ here: Quantity, _ provision: Provision) -> ConflictIssue {
        let conduct = provision.match.conduct
        let name = conduct.name(in: provision.act)
        let isSure = provision.isCited || conduct.score >= Self.sure && higher.rank == .normative
        let law = Bilingual(provision.match.amount.words, provision.match.amount.english)
        let words = reading.document.text.string(here.range)
        let difference = provision.difference
        return ConflictIssue(
            checker: "conflict.limit", range: here.range, severity: isSure ? .error : .warning,
            message: isSure
                ? Bilingual(
                    "\(difference.chinese)：本文件为“\(words)”，\(name.chinese)对同一事项规定为\(law.chinese)。",
                    "“\(words)” is \(difference.english): \(name.english) sets \(law.english) for the same thing.")
                : Bilingual(
                    "该事项与\(name.chinese)所规定的相近（\(law.chinese)），本文件为“\(words)”，请与该条对照。",
                    "The matter is close to that of \(name.english) (\(law.english)); compare “\(words)” with it."),
            here: Bilingual(words),
            law: law.said(by: name),
            difference: isSure ? difference : Bilingual("请对照", "to be compared"),
            basis: [conduct.basis(in: provision.act)], explanation: ["相似度：\(conduct.likeness)"])
    }
}
