import NormData
import NormReport

/// A score as it is kept in a file, to compare later runs with.
public struct StoredScore: Sendable, Equatable {
    /// Keys of the labels found and missed, and of the false alarms.
    let hits: Set<String>
    let misses: Set<String>
    let falseAlarms: Set<String>

    public init(_ score: Score) {
        hits = Set(score.counted.filter(\.isHit).map(\.label.key))
        misses = Set(score.counted.filter { !$0.isHit }.map(\.label.key))
        falseAlarms = Set(score.falseAlarms.map(\.key))
    }

    /// Reads a file that `json(of:)` wrote. Throws `DataError`.
    public init(path: String) throws {
        let fields = try DataFile.load(path).fields(["hits", "misses", "falseAlarms"])
        hits = Set(try fields.strings("hits"))
        misses = Set(try fields.strings("misses"))
        falseAlarms = Set(try fields.strings("falseAlarms"))
    }

    /// The file's content, sorted, so that a change of it reads as gained and lost lines.
    public var json: String {
        var writer = JSONWriter()
        writer.object { writer in
            for (name, keys) in [("hits", hits), ("misses", misses), ("falseAlarms", falseAlarms)] {
                writer.key(name) { $0.array(keys.sorted()) { $0.string($1) } }
            }
        }
        writer.endLine()
        return writer.text
    }
}
