/// What the organ of a field is called at each level of government.
public struct OrganName: Sendable, Equatable {
    /// Of cities and counties: 市场监督管理局.
    public let local: String
    public let province: String
    /// 国家市场监督管理总局
    public let national: String
    /// Whatever organ of any level has the task: 市场监督管理部门.
    public let department: String

    /// The name at a level.
    public func name(at level: OrganLevel) -> String {
        switch level {
        case .national: national
        case .province: province
        case .local: local
        case .any: department
        }
    }
}
