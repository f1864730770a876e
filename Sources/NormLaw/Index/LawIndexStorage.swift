import Synchronization

/// The tables of an index, shared by all that is read from it.
final class LawIndexStorage: Sendable {
    let rows: LawIndexTables
    private let keys = Mutex<[[UInt8]]?>(nil)

    init(_ rows: LawIndexTables) { self.rows = rows }

    /// The key of each act's title, for what compares a title with all of them; made when it is first asked for.
    var titleKeys: [[UInt8]] {
        keys.withLock { keys in
            if let keys { return keys }
            let made = rows.acts.map { TitleKey.make([UInt8](rows.bytes(of: $0.title))) }
            keys = made
            return made
        }
    }
}
