import NormDocument

/// The level of government at which an organ stands.
public enum OrganLevel: Sendable, Equatable, CaseIterable {
    case national
    case province
    /// Cities, counties, townships.
    case local
    /// 工商部门, 工商、质监等部门: no level is meant.
    case any

    /// The level of the organs that a document of this issuer speaks of, where it does not say.
    public init(_ level: DocumentLevel?) {
        switch level {
        case .stateCouncil, .ministry: self = .national
        case .province, .provinceDepartment: self = .province
        case .city, .cityDepartment, .county, .countyDepartment, .township, nil: self = .local
        }
    }

    private static let nationalLeads = ["国务院", "国家", "中国", "中华人民共和国"]
    private static let provincialLeads = ["省", "自治区"]
    private static let localLeads = ["市", "州", "县", "区", "旗", "镇", "乡"]

    /// The level that the words before the name of an organ show: 国务院, 省, 市、县.
    init?(lead: String) {
        if Self.nationalLeads.contains(where: lead.hasSuffix) {
            self = .national
        } else if Self.provincialLeads.contains(where: lead.hasSuffix) {
            self = .province
        } else if Self.localLeads.contains(where: lead.hasSuffix) {
            self = .local
        } else {
            return nil
        }
    }
}
