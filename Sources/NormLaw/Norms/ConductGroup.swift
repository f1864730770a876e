/// What the norm index can be asked for by the terms of a conduct, in the order of the file.
public enum ConductGroup: Int, Sendable, CaseIterable {
    /// Conduct to which a penalty or measure is attached.
    case sanction
    /// Conduct that is forbidden; `ConductMatch.item` is the byte of its verb (`ModalReader.Clause`).
    case prohibition
    /// What a quantity is set for.
    case limit
    /// What somebody may or has to do (`ModalClause`).
    case clause
    /// What an organ of the county or above decides (`PowerReader`).
    case power
    /// Closed lists of conditions, documents or measures (`ListReader`).
    case list

    /// Of so many terms of a conduct, the rarest, the index keeps track; `nil` for all. Groups that are asked for sentences
    /// of every kind are large, and their common terms say little.
    var mostTerms: Int? {
        switch self {
        case .sanction, .prohibition, .limit, .list: nil
        case .clause: 14
        case .power: 16
        }
    }
}
