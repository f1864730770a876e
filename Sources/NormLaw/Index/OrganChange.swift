import NormText

/// An organ that was renamed or merged.
public struct OrganChange: Sendable, Equatable {
    /// How a term stands in a text.
    public enum Form: String, Sendable {
        /// 工商局, 工商行政管理部门
        case name
        /// 工商: counts only as a member of a list that ends in 部门 (工商、质监、环保等部门).
        case list
        /// 工商总局, 监察部: the organ of the State Council; counts only where a name can start.
        case national
    }

    /// Terms of one organ have one number.
    public let id: String
    /// As old documents write it: 工商局, 法制办, 质监部门.
    public let term: String
    public let form: Form
    /// Words right before the term that make it part of another name: 和 in 文化和旅游局.
    public let notAfter: [String]
    /// Words right behind it that make it another thing: 门 in 农业部门.
    public let notBefore: [String]
    public let successor: String
    /// What `term` must read today, where no other reading is possible whatever the place and the level.
    public let replacement: String?
    /// The day of the change at national level.
    public let since: CivilDate
    public let isVerified: Bool
    public let basis: String

    private static let anyLevelEnds = ["部门", "机关", "机构"]

    /// 工商部门 means the organ of whatever level.
    var isAnyLevel: Bool { Self.anyLevelEnds.contains(where: term.hasSuffix) }
}
