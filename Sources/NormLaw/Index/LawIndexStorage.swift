/// The tables of an index, shared by all that is read from it.
final class LawIndexStorage: Sendable {
    let rows: LawIndexTables

    init(_ rows: LawIndexTables) { self.rows = rows }
}
