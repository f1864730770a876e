/// Rank in the hierarchy of norms, highest first.
///
/// Source: 中华人民共和国立法法 (2023) 第九十八条至第一百零二条.
public enum NormRank: Int, Sendable, Comparable, CaseIterable {
    case constitution
    case law
    case administrativeRegulation
    case localRegulation
    case departmentRule
    case localRule
    case normative

    /// `administrative-regulation`: the name in data files.
    public var code: String {
        switch self {
        case .constitution: "constitution"
        case .law: "law"
        case .administrativeRegulation: "administrative-regulation"
        case .localRegulation: "local-regulation"
        case .departmentRule: "department-rule"
        case .localRule: "local-rule"
        case .normative: "normative"
        }
    }

    public static var codes: [String] { allCases.map(\.code) }

    /// The rank with this name.
    public init?(name: String) {
        guard let rank = NormRank.allCases.first(where: { $0.code == name }) else { return nil }
        self = rank
    }

    /// Higher rank compares greater.
    public static func < (left: NormRank, right: NormRank) -> Bool { left.rawValue > right.rawValue }
}
