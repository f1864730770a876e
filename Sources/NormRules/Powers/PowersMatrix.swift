import NormLaw

/// Who may create what: level of the document × kind of act.
///
/// Source of the cells: 行政处罚法 (2021) 第十条至第十六条, 行政许可法 (2019) 第十四条至第十七条, 行政强制法 第十条、第十三条,
/// 立法法 (2023) 第十一条、第九十一条、第九十三条 and what `Rules/powers` names.
public struct PowersMatrix: Sendable {
    /// What a document of one rank may do with an act.
    public enum Verdict: String, Sendable, CaseIterable {
        /// May create it.
        case may
        /// May only specify within what a higher norm has created.
        case specify
        /// May create it up to a ceiling set elsewhere.
        case capped
        case mayNot = "may-not"
    }

    public struct Cell: Sendable {
        public let verdict: Verdict
        public let basis: [LegalBasis]
    }

    /// One row: an act or a kind of acts.
    public struct Row: Sendable {
        public let act: String
        public let title: String
        public let cells: [NormRank: Cell]
        /// The lowest rank whose cited article clears a clause that does it.
        public let lowestSource: NormRank
    }

    public let rows: [String: Row]

    /// The row of an act or of the nearest kind above it that has one.
    public func row(for act: String) -> Row? {
        var path = Substring(act)
        while true {
            if let row = rows[String(path)] { return row }
            guard let dot = path.lastIndex(of: ".") else { return nil }
            path = path[..<dot]
        }
    }
}
