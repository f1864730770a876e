import NormRules

/// A part of a section.
enum OpinionBlock {
    struct Item {
        let number: Int
        let text: String
        let severity: Severity
    }

    struct Field {
        let label: String
        let runs: [OpinionRun]
    }

    struct Table {
        let head: [String]
        let rows: [[String]]
        /// Widths of the columns in parts of their sum.
        let widths: [Int]

        var percentages: [Int] {
            let total = max(1, widths.reduce(0, +))
            return widths.map { $0 * 100 / total }
        }
    }

    /// Second level, numbered `（一）`.
    case group(String)
    /// Third level, a finding.
    case item(Item)
    case paragraph([OpinionRun])
    /// Numbered lines.
    case list([String])
    case fields([Field])
    case table(Table)

    static func paragraph(_ text: String) -> OpinionBlock { .paragraph([OpinionRun(text)]) }
}
