import NormText

/// Organs by name: what became of them, in any local form (县工商局, 清河县法制办, 市、县质监部门).
public struct OrganIndex: Sendable {
    /// No organ was renamed more often.
    private static let mostChanges = 8

    private let changes: [[UInt8]: OrganChange]
    private let names: [String: OrganName]
    private let longest: Int

    public init(_ tables: LawTables) {
        let pairs = tables.organs.filter { $0.form != .list }.map { (utf8($0.term), $0) }
        changes = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
        names = Dictionary(tables.organNames.map { ($0.local, $0) }, uniquingKeysWith: { first, _ in first })
        longest = pairs.map(\.0.count).max() ?? 0
    }

    /// The change that ended an organ by a day; `nil` where the name is not known as one of the past.
    ///
    /// The name may start with a place or a level: the longest known name at its end counts.
    public func change(of name: String, asOf date: CivilDate) -> OrganChange? {
        change(of: name) { $0.since <= date }
    }

    /// The change that ended an organ, or will end it, on whatever day.
    public func anyChange(of name: String) -> OrganChange? { change(of: name) { _ in true } }

    private func change(of name: String, where isWanted: (OrganChange) -> Bool) -> OrganChange? {
        let bytes = utf8(name)
        var at = Swift.max(0, bytes.count - longest)
        while at < bytes.count {
            if let change = changes[[UInt8](bytes[at...])] {
                let isOther = change.notAfter.contains { bytes.has(utf8($0), before: at) }
                return isWanted(change) && !isOther ? change : nil
            }
            at += 1
        }
        return nil
    }

    /// All that happened to an organ by a day, oldest first: 银监局 → 银保监局 → 国家金融监督管理总局派出机构.
    public func history(of name: String, asOf date: CivilDate) -> [OrganChange] {
        change(of: name, asOf: date).map { history(from: $0, asOf: date) } ?? []
    }

    func history(from first: OrganChange, asOf date: CivilDate) -> [OrganChange] {
        var history = [first]
        while history.count < Self.mostChanges, let last = history.last,
            let next = change(of: last.successor, asOf: date), !history.contains(next)
        {
            history.append(next)
        }
        return history
    }

    /// The name that an organ bears on a day at a level of government: 市场监督管理局, 国家市场监督管理总局.
    func successor(of change: OrganChange, level: OrganLevel, asOf date: CivilDate) -> String {
        let local = history(from: change, asOf: date).last?.successor ?? change.successor
        return names[local]?.name(at: level) ?? local
    }

    /// Today's name of an organ in the place of the old one: 清河县工商局 → 清河县市场监督管理局.
    public func successor(of name: String, asOf date: CivilDate) -> String? {
        guard let change = change(of: name, asOf: date), name.hasSuffix(change.term) else { return nil }
        let lead = String(name.dropLast(change.term.count))
        let level: OrganLevel =
            change.form == .national ? .national : change.isAnyLevel ? .any : OrganLevel(lead: lead) ?? .local
        let successor = successor(of: change, level: level, asOf: date)
        return level == .national ? successor : lead + successor
    }
}
