import NormData

/// When a check applies: every named fact has one of its values, and one of the `any` conditions holds where there are any.
struct StepCondition: Sendable, Decodable {
    private let facts: [String: [String]]
    private let any: [StepCondition]

    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        var facts: [String: [String]] = [:]
        var any: [StepCondition] = []
        for key in container.allKeys {
            if key.stringValue == "any" {
                any = try container.decode([StepCondition].self, forKey: key)
            } else if let one = try? container.decode(String.self, forKey: key) {
                facts[key.stringValue] = [one]
            } else {
                facts[key.stringValue] = try container.decode([String].self, forKey: key)
            }
        }
        self.facts = facts
        self.any = any
    }

    func holds(_ known: [String: String]) -> Bool {
        facts.allSatisfy { name, values in known[name].map(values.contains) ?? false }
            && (any.isEmpty || any.contains { $0.holds(known) })
    }

    /// Names of the facts it asks for.
    var names: Set<String> { any.reduce(into: Set(facts.keys)) { $0.formUnion($1.names) } }
}

extension StepCondition: Snapshot {
    func write(to writer: inout SnapshotWriter) {
        writer.write(facts)
        writer.write(any)
    }

    init(from reader: inout SnapshotReader) throws {
        facts = try reader.read()
        any = try reader.read()
    }
}
