import NormData
import NormReview
import NormText

/// Clauses about legal figures, by the parameter that measures them, from tables (`parameter<TAB>clause`), and clauses with
/// figures of other matters, from tables (`-<TAB>clause`) and the sound sentences of labelled documents. A sound sentence
/// with the very figure of the parameter that it is most like is on that parameter's matter, and on no other.
public struct FigureCollection: Sendable {
    private var clauses: [String: [String]] = [:]
    private var values: [String: Quantity] = [:]
    private var others: [Precedent] = []
    /// How many were written about a parameter.
    public private(set) var clauseCount = 0

    private static let noParameter = "-"
    /// A clause of another matter that is less like every parameter tells nothing.
    private static let near: Float = 0.15

    /// - Parameter parameters: the folder of parameters, whose titles and words count as clauses.
    /// Throws `DataError` where a file is not as it should be.
    public init(parameters: String, paths: [String]) throws {
        for path in DataFile.paths(below: parameters) { try add(parameters: DataFile.load(path)) }
        for path in paths {
            if path.hasSuffix(".tsv") { try add(table: path) } else { try add(folder: path) }
        }
    }

    public var index: FigureIndex {
        let profiles = clauses.sorted { $0.key < $1.key }.map { name, clauses in
            (parameter: name, clauses: clauses.map { Precedent(clause: $0, categories: []).features })
        }
        let alone = FigureIndex(profiles: profiles, others: [])
        let others = others.filter { clause in
            let near = zip(alone.parameters, alone.likeness(clause.features).parameters).max { $0.1 < $1.1 }
            guard let near, near.1 >= Self.near, let value = values[near.0] else { return false }
            return !clause.figures.contains { $0.agrees(with: value) }
        }
        return FigureIndex(profiles: profiles, others: others.map(\.features))
    }

    private mutating func add(parameters root: DataNode) throws {
        for (name, _, node) in try root.entries() {
            let fields = Dictionary(try node.entries().map { ($0.key, $0.value) }) { first, _ in first }
            let title = try fields["title"]?.string() ?? ""
            let words = try fields["words"]?.list().flatMap { try $0.strings() } ?? []
            clauses[name, default: []] += [title, words.joined()]
            let value = Array(try fields["value"]?.string().utf8 ?? "".utf8)
            values[name] = QuantityScanner.measures(in: value, value.indices).first
        }
    }

    private mutating func add(table path: String) throws {
        let table = try ClauseTable(path: path, key: "参数", mostCells: 2)
        for row in table.rows {
            if row.key == Self.noParameter {
                others.append(Precedent(clause: row.clause, categories: []))
            } else if clauses[row.key] != nil {
                clauses[row.key]?.append(row.clause)
                clauseCount += 1
            } else {
                throw table.error(at: row, "没有这样的参数：\(row.key)")
            }
        }
    }

    private mutating func add(folder path: String) throws {
        others += try PrecedentCollection(paths: [path]).precedents.filter {
            $0.categories.isEmpty && !$0.figures.isEmpty
        }
    }
}
