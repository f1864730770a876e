import NormData
import NormDocument
import NormRules

/// What `normcheck.yml` says of the drafts in its folder and below.
public struct Configuration: Sendable {
    /// A value and the place that set it.
    public struct Setting<Value: Sendable>: Sendable {
        public let value: Value
        public let place: DataPlace
    }

    /// What becomes of a rule: left out, or weighed otherwise.
    public enum RuleChange: Sendable, Equatable {
        case off, on
        case severity(Severity)
    }

    /// The file; `nil` where there is none.
    public let path: String?
    /// 四川省绵阳市: where the issuers are.
    public var jurisdiction: Setting<String>?
    /// Level of the issuers.
    public var level: Setting<DocumentLevel>?
    /// By id, or by category (`drafting/*`), in the order of the file.
    public var rules: [(pattern: String, change: Setting<RuleChange>)] = []
    /// Which documents are checked, by patterns relative to the folder of the file; all where there are none.
    public var include: [Setting<String>] = []
    /// Which are not.
    public var exclude: [Setting<String>] = []
    /// Folders of own rules, absolute.
    public var ruleFolders: [Setting<String>] = []
    /// Words added to concepts of the lexicon.
    public var lexicon: [(concept: String, terms: Setting<[String]>)] = []

    /// What the office adds to the formal opinion, as far as it is one text a key.
    public var opinion: [(key: String, value: Setting<String>)] = []

    public static let keys = ["jurisdiction", "level", "rules", "paths", "rule_folders", "lexicon", "opinion"]
    /// Keys of the section `opinion`; what they mean is known where opinions are written.
    public static let opinionKeys = [
        "letterhead", "number", "addressee", "signature", "reviewer", "approver", "date", "copies", "templates",
    ]

    init(path: String?) { self.path = path }

    public static let none = Configuration(path: nil)

    /// What the rules are loaded with beside those of the home.
    public var additions: RuleAdditions {
        RuleAdditions(
            folders: ruleFolders.map(\.value),
            terms: lexicon.map {
                RuleAdditions.Terms(concept: $0.concept, terms: $0.terms.value, place: $0.terms.place)
            }
        )
    }

    /// Whether a document is checked.
    public func covers(_ document: String) -> Bool {
        guard let path else { return true }
        let name = ProjectFiles.name(of: document, in: ProjectFiles.folder(of: path))
        let matches = { (patterns: [Setting<String>]) in patterns.contains { PathFilter($0.value).matches(name) } }
        return (include.isEmpty || matches(include)) && !matches(exclude)
    }

    /// What becomes of each rule. An id outweighs a category, a category outweighs `*`.
    ///
    /// Throws where a pattern names no rule, or a rule is weakened that may not be.
    public func adjustments(of rules: [RuleDescription]) throws(DataError) -> RuleAdjustments {
        var adjustments = RuleAdjustments()
        for (pattern, change) in self.rules.sorted(by: { weight($0.pattern) < weight($1.pattern) }) {
            let named = rules.filter { Self.names($0, pattern) }
            guard !named.isEmpty else {
                let hint = Spelling.hint(for: pattern, among: rules.map(\.id))
                throw change.place.error("没有规则“\(pattern)”" + hint)
            }
            for rule in named {
                if !rule.isSuppressible, Self.weakens(change.value, rule) {
                    // A whole category may hold rules that stay as they are.
                    guard pattern != rule.id else { throw change.place.error("规则“\(rule.id)”不得关闭或者降低级别") }
                    continue
                }
                adjustments.apply(change.value, to: rule.id)
            }
        }
        return adjustments
    }

    /// Where the change of a rule is set that counts.
    func place(of rule: RuleDescription) -> DataPlace? {
        rules.filter { Self.names(rule, $0.pattern) }.max { weight($0.pattern) < weight($1.pattern) }?.change.place
    }

    private func weight(_ pattern: String) -> Int { pattern == "*" ? 0 : pattern.hasSuffix("/*") ? 1 : 2 }

    private static func names(_ rule: RuleDescription, _ pattern: String) -> Bool {
        if pattern == "*" || pattern == rule.id { return true }
        return pattern.hasSuffix("/*") && rule.id.hasPrefix(pattern.dropLast())
    }

    private static func weakens(_ change: RuleChange, _ rule: RuleDescription) -> Bool {
        switch change {
        case .off: true
        case .on: false
        case .severity(let severity): severity < rule.severity
        }
    }
}
