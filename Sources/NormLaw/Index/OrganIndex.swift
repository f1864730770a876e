import NormText

/// Organs by name: what became of them, in any local form (县工商局, 清河县法制办, 质监部门).
public struct OrganIndex: Sendable {
    private let changes: [[UInt8]: OrganChange]
    private let longest: Int

    public init(_ tables: LawTables) {
        let pairs = tables.organs.filter { !$0.isListForm }.map { (utf8($0.term), $0) }
        changes = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
        longest = pairs.map(\.0.count).max() ?? 0
    }

    /// The change that ended an organ by a day; `nil` where the name is not known as one of the past.
    ///
    /// The name may start with a place or a level: the longest known name at its end counts.
    public func change(of name: String, asOf date: CivilDate) -> OrganChange? {
        let bytes = utf8(name)
        var at = Swift.max(0, bytes.count - longest)
        while at < bytes.count {
            if let change = changes[[UInt8](bytes[at...])], change.since <= date { return change }
            at += 1
        }
        return nil
    }

    /// Today's name of an organ in the place of the old one: 清河县工商局 → 清河县市场监督管理局.
    public func successor(of name: String, asOf date: CivilDate) -> String? {
        guard let change = change(of: name, asOf: date), name.hasSuffix(change.term) else { return nil }
        return name.dropLast(change.term.count) + change.successor
    }
}
