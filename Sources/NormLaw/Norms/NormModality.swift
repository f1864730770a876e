/// What a provision does with the conduct that it names.
public enum NormModality: UInt8, Sendable, CaseIterable {
    /// It attaches a penalty or measure.
    case sanction
    /// 不得、禁止
    case prohibition
    /// 可以、有权
    case permission
    /// 应当、必须
    case duty
}
