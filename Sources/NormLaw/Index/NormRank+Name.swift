extension NormRank {
    /// In Chinese, for a reader.
    public var name: String {
        switch self {
        case .constitution: "宪法"
        case .law: "法律"
        case .administrativeRegulation: "行政法规"
        case .localRegulation: "地方性法规"
        case .departmentRule: "部门规章"
        case .localRule: "地方政府规章"
        case .normative: "规范性文件"
        }
    }
}
