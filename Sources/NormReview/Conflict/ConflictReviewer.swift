import NormDocument
import NormLaw
import NormRules
import NormText

/// Holds a document against what the law says of the same thing, by the rules that name its checks.
struct ConflictReviewer: Sendable {
    private let rulebook: Rulebook
    private let rules: [String: Rule]
    private let law: LawIndex
    private let norms: NormIndex
    private let words: ConflictWords
    private let figures: FigureIndex
    private let thresholds: PrecedentThresholds.Figures
    private let asOf: CivilDate
    /// A folder of law texts, whose words the findings then show.
    private let lawTexts: String?

    init(
        rulebook: Rulebook, law: LawIndex, norms: NormIndex, words: ConflictWords, figures: FigureIndex,
        thresholds: PrecedentThresholds.Figures, asOf: CivilDate, lawTexts: String? = nil
    ) {
        self.rulebook = rulebook
        self.law = law
        self.norms = norms
        self.words = words
        self.figures = figures
        self.thresholds = thresholds
        self.asOf = asOf
        self.lawTexts = lawTexts
        let checked = rulebook.rules.compactMap { rule in rule.checker.map { ($0, rule) } }
        rules = Dictionary(checked) { first, _ in first }
    }

    /// The law above a document of this rank. `region` is the issuer's place.
    func law(above reading: DocumentReading, rank: NormRank, region: String?) -> HigherLaw {
        HigherLaw(over: reading, law: law, norms: norms, asOf: asOf, region: region, rank: rank)
    }

    /// The conflicts of a document with the law above it.
    func findings(_ reading: DocumentReading, with higher: HigherLaw) -> [Finding] {
        let binding = ParameterBinding(reading: reading) { binds($0, higher.rank) }
        let scope = MatterScope(reading: reading, higher: higher, words: words.scope)
        let (broken, kept) = ParameterChecker(
            rulebook: rulebook, reading: reading, binding: binding, scope: scope
        ).outcome()
        let settled = kept + broken.map(\.range)
        let side = LimitSide(words: words.limits)
        let conducts = ConductReading(reading: reading, higher: higher, scope: scope)
        let checks = [
            broken,
            CitedArticleChecker(reading: reading, higher: higher, words: words).issues(),
            LimitChecker(reading: reading, higher: higher, side: side, scope: scope, settled: settled).issues(),
            CitedLimitChecker(reading: reading, higher: higher, side: side).issues(),
            ConductChecker(conducts: conducts).issues(),
            ConductKindChecker(conducts: conducts, words: words).issues(),
            ModalityChecker(reading: reading, higher: higher).issues(),
            ListChecker(reading: reading, higher: higher).issues(),
            PowerChecker(reading: reading, higher: higher, words: words.powers).issues(),
            ChoiceChecker(reading: reading, higher: higher, words: words.choices).issues(),
            LikenessChecker(
                rulebook: rulebook, reading: reading, binding: binding, index: figures, thresholds: thresholds,
                settled: settled
            ).issues(),
        ]
        let findings = distinct(checks).compactMap(finding)
        // What may depart from the law is told, not held against the document.
        return scope.mayVary ? findings.map { $0.remark(because: "该法规依法可以对法律、行政法规作变通规定") } : findings
    }

    /// One problem is one finding: the check that comes first is the surest.
    private func distinct(_ checks: [[ConflictIssue]]) -> [ConflictIssue] {
        var kept: [ConflictIssue] = []
        for issues in checks {
            kept += issues.filter { issue in !kept.contains { $0.range.overlaps(issue.range) } }
        }
        return kept
    }

    /// Whether a parameter stands above documents of this rank and applies on the day.
    private func binds(_ parameter: LegalParameter, _ rank: NormRank) -> Bool {
        if let since = parameter.basis.since, since > asOf { return false }
        if let deviation = parameter.deviation, rank >= deviation { return false }
        guard let act = law.resolve(title: parameter.basis.law, asOf: asOf).act else { return rank == .normative }
        return act.rank > rank
    }

    private func finding(_ issue: ConflictIssue) -> Finding? {
        guard let rule = rules[issue.checker] else { return nil }
        let words = words(of: issue.basis.first)
        return Finding(
            rule: rule.id, title: rule.title, titleEN: rule.titleEN, category: rule.category,
            severity: min(rule.severity, issue.severity), confidence: rule.confidence, range: issue.range,
            message: issue.message.chinese, basis: issue.basis + rule.basis,
            compare: issue.comparison(\.chinese, words), suggestion: rule.suggestion,
            english: Finding.English(
                rulebook.english.rule(rule.id), title: rule.titleEN, message: issue.message.english,
                compare: issue.comparison(\.english, words)),
            explanation: ["检查：\(issue.checker)"] + issue.explanation)
    }

    /// The words of an article, where the texts of the law are at hand.
    private func words(of basis: LegalBasis?) -> String? {
        guard let lawTexts, let basis, let article = basis.article.flatMap({ ArticleReference($0) }),
            let act = law.resolve(title: basis.law, asOf: asOf).act
        else { return nil }
        return article.words(of: act, asOf: asOf, texts: lawTexts)
    }
}
