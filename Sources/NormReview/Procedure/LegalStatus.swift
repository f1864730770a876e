/// How sure a legal fact is.
public enum LegalStatus: String, Sendable, Codable {
    /// Read in the text of the act.
    case verified
    /// Known from a report or from a quotation in another document.
    case secondary
    /// Common practice or memory.
    case unverified

    /// 已核实
    public var title: String {
        switch self {
        case .verified: "已核实"
        case .secondary: "转述"
        case .unverified: "待核实"
        }
    }
}
