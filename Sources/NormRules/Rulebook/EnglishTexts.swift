import NormData

/// What readers of English are told, by the ids of rules, acts, defences and parameters: `Rules/english`.
///
/// The texts stay packed until one is asked for, since few are used in a run.
public struct EnglishTexts: Sendable {
    /// What a rule says; `{name}` in the texts of procedure stands for a value.
    public struct OfRule: Sendable, Equatable {
        public let problem: String
        public let suggestion: String

        public init(problem: String, suggestion: String) {
            self.problem = problem
            self.suggestion = suggestion
        }
    }

    enum Kind: String, CaseIterable {
        case rule = "rules"
        case act = "acts"
        case defence = "defences"
        case parameter = "parameters"
    }

    /// Where each entry begins in `entries`; in the order of their keys.
    private let places: Table<Int32>
    /// Key and texts of each entry, as a snapshot writes them.
    private let entries: Table<UInt8>

    /// - Parameter texts: by kind and id.
    init(_ texts: [Kind: [String: [String]]]) {
        let keyed = texts.flatMap { kind, texts in texts.map { (Self.key(kind, $0.key), $0.value) } }
        var writer = SnapshotWriter()
        var places: [Int32] = []
        for (key, texts) in keyed.sorted(by: { $0.0 < $1.0 }) {
            places.append(Int32(writer.bytes.count))
            writer.write(Entry(key: key, texts: texts))
        }
        self.places = Table(places)
        entries = Table(writer.bytes)
    }

    public static let none = EnglishTexts([:])

    /// `nil` for rules whose office gave no English text.
    public func rule(_ id: String) -> OfRule? {
        texts(.rule, id).flatMap { $0.count == 2 ? OfRule(problem: $0[0], suggestion: $0[1]) : nil }
    }

    func act(_ id: String) -> String? { texts(.act, id)?.first }
    func defence(_ id: String) -> String? { texts(.defence, id)?.first }
    public func parameter(_ id: String) -> String? { texts(.parameter, id)?.first }

    private static func key(_ kind: Kind, _ id: String) -> String { "\(kind.rawValue) \(id)" }

    private func texts(_ kind: Kind, _ id: String) -> [String]? {
        let key = Self.key(kind, id)
        var low = 0
        var high = places.count
        while low < high {
            let middle = (low + high) / 2
            let place = Int(places[middle])
            guard let found = try? entries.decode(String.self, at: place) else { return nil }
            if found == key { return (try? entries.decode(Entry.self, at: place))?.texts }
            if found < key { low = middle + 1 } else { high = middle }
        }
        return nil
    }

    private struct Entry: Snapshot {
        let key: String
        let texts: [String]

        init(key: String, texts: [String]) {
            self.key = key
            self.texts = texts
        }

        init(from reader: inout SnapshotReader) throws {
            key = try reader.read()
            texts = try reader.read()
        }

        func write(to writer: inout SnapshotWriter) {
            writer.write(key)
            writer.write(texts)
        }
    }

    /// The ids that have a text, for the check that none is missing and none is left over.
    package var ids: [String] {
        places.elements.compactMap { try? entries.decode(String.self, at: Int($0)) }
    }
}

extension EnglishTexts: Snapshot {
    public func write(to writer: inout SnapshotWriter) {
        writer.write(places)
        writer.write(entries)
    }

    public init(from reader: inout SnapshotReader) throws {
        places = try reader.read()
        entries = try reader.read()
        guard places.elements.allSatisfy({ $0 >= 0 && $0 < entries.count }) else { throw SnapshotReader.Damaged() }
    }
}
