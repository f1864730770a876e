import NormRules

/// The file that a new rule starts from.
struct RuleTemplate {
    let id: String
    private let category: NormRules.Category

    static let categories = NormRules.Category.allCases.map { $0.rawValue.lowercased() }

    /// `nil` unless the id is `category/name`.
    init?(id: String) {
        let parts = id.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let category = NormRules.Category(rawValue: parts[0].uppercased()),
            parts[0] == category.rawValue.lowercased(), RuleTemplate.isName(parts[1])
        else { return nil }
        self.id = id
        self.category = category
    }

    /// Below `Rules/rules`.
    var path: String { id + ".yml" }

    var text: String {
        """
        id: \(id)
        title: 待填写
        title_en: To be filled in
        category: \(category.rawValue)
        severity: error                  # error, warning, info
        confidence: medium               # high, medium, low
        when: { act: 待填写 }             # `normcheck explain FILE` shows the acts that are read
        defences: [cited-basis, referral, prohibition, report, repeal]
        rationale: 待填写
        basis:
          - { law: 待填写, article: 待填写, since: 待填写 }
        suggestion: 待填写
        examples:
          flag:    ["↓待填写"]            # ↓ stands before the words that carry the problem
          cleared: ["待填写"]
          pass:    ["待填写"]

        """
    }

    private static func isName(_ text: Substring) -> Bool {
        guard let first = text.first, let last = text.last, first != "-", last != "-" else { return false }
        return text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
    }
}
