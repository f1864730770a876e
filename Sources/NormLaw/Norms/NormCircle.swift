/// Whom a measure meets, where the provision sets them apart.
public struct NormCircle: OptionSet, Sendable, Hashable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// 对个人
    public static let individual = NormCircle(rawValue: 1)
    /// 对单位
    public static let organisation = NormCircle(rawValue: 1 << 1)
    /// 对直接负责的主管人员和其他直接责任人员
    public static let staff = NormCircle(rawValue: 1 << 2)

    private static let staffWords = utf8Words("主管人员", "责任人", "负责人", "法定代表人", "管理人员", "高级管理", "责任者")
    private static let individualWords = utf8Words("个人", "公民", "自然人", "居民", "村民", "驾驶人", "行人", "旅客", "乘客")
    private static let organisationWords = utf8Words("单位", "法人", "组织", "企业", "公司", "机构", "经营者")

    /// The people named in 对…处; empty where the words tell none apart.
    static func named(in bytes: [UInt8], _ range: Range<Int>) -> NormCircle {
        if staffWords.contains(where: { bytes.contains($0, in: range) }) { return .staff }
        var found: NormCircle = []
        if individualWords.contains(where: { bytes.contains($0, in: range) }) { found.insert(.individual) }
        if organisationWords.contains(where: { bytes.contains($0, in: range) }) { found.insert(.organisation) }
        // 单位和个人: nobody is set apart.
        return found == [.individual, .organisation] ? [] : found
    }

    /// 个人、单位
    public var words: String {
        let names = [(NormCircle.individual, "个人"), (.organisation, "单位"), (.staff, "责任人员")]
        return names.filter { contains($0.0) }.map(\.1).joined(separator: "、")
    }

    /// individuals and organisations
    public var english: String {
        let names = [
            (NormCircle.individual, "individuals"), (.organisation, "organisations"), (.staff, "persons in charge"),
        ]
        return names.filter { contains($0.0) }.map(\.1).joined(separator: " and ")
    }
}
