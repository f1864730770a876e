import NormData
import NormText

/// Groups of words of which one each stands in a sentence, in any order: `words: [[试用期], [社保, 社会保险]]`.
///
/// They find what no foreseen order does, and want two or three groups that seldom meet but for one thing.
struct WordGroups {
    private static let usualReach = 24
    private static let mostGroups = 3

    /// Each as a pattern writes alternatives: `(社保|社会保险)`.
    private let groups: [String]
    /// How many characters may stand between two of them.
    private let reach: Int

    init(_ node: DataNode, reach: DataNode?) throws {
        groups = try node.list().map { group in "(\(try group.strings().joined(separator: "|")))" }
        guard (1...Self.mostGroups).contains(groups.count) else { throw node.error("“words”要有一至三组词") }
        self.reach = try reach?.int() ?? Self.usualReach
    }

    /// A pattern for each order of the groups and, where a unit is given, of a quantity that the match shows.
    func patterns(around unit: Quantity.Unit?) -> [String] {
        let quantity = unit.map { ["<{\(BuiltInToken($0).name)}>"] } ?? []
        return Self.orders(of: quantity + groups).map { $0.joined(separator: "…\(reach)") }
    }

    private static func orders(of parts: [String]) -> [[String]] {
        guard parts.count > 1 else { return [parts] }
        return parts.indices.flatMap { index in
            var rest = parts
            let first = rest.remove(at: index)
            return orders(of: rest).map { [first] + $0 }
        }
    }
}
