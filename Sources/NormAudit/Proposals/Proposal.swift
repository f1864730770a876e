import NormData

/// What the clean-up proposes for a document. The order is that of the catalogue.
enum Proposal: String, Sendable, CaseIterable, Snapshot {
    case keep
    case amend
    case abolish
    case lapse
    /// No part of the catalogue: not normative, or a second copy.
    case excluded
    /// Not read in full: a person decides.
    case unresolved

    /// As the catalogue names it.
    var name: String {
        switch self {
        case .keep: "继续有效"
        case .amend: "修改"
        case .abolish: "废止"
        case .lapse: "宣布失效"
        case .excluded: "不列入目录"
        case .unresolved: "待人工核查"
        }
    }

    /// Whether the document goes out of force by it.
    var ends: Bool { self == .abolish || self == .lapse }
}
