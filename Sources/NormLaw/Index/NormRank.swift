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

    /// Higher rank compares greater.
    public static func < (left: NormRank, right: NormRank) -> Bool { left.rawValue > right.rawValue }
}
