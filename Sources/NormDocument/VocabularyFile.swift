import FoundationEssentials
import Yams

/// A YAML file whose mistakes are reported at their line and column.
struct VocabularyFile {
    let path: String
    let root: Node

    init(_ path: String) throws {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw VocabularyError(path: path, line: 0, column: 0, message: "cannot be read")
        }
        try self.init(path: path, text: String(decoding: data, as: UTF8.self))
    }

    init(path: String, text: String) throws {
        self.path = path
        do {
            guard let root = try Yams.compose(yaml: text, .basic, .default, .utf8) else {
                throw VocabularyError(path: path, line: 0, column: 0, message: "is empty")
            }
            self.root = root
        } catch let error as YamlError {
            throw VocabularyFile.error(error, path: path)
        }
    }

    func member(_ key: String, of node: Node) throws -> Node {
        guard let mapping = node.mapping else { throw error("expected keys and values", at: node) }
        guard let value = mapping[key] else { throw error("the key “\(key)” is missing", at: node) }
        return value
    }

    /// A list of words.
    func words(_ key: String, of node: Node) throws -> [String] {
        let list = try member(key, of: node)
        guard let sequence = list.sequence, !sequence.isEmpty else {
            throw error("“\(key)” is no list of words", at: list)
        }
        return try sequence.map { item in
            guard let word = item.scalar?.string, !word.isEmpty else { throw error("expected a word", at: item) }
            return word
        }
    }

    func string(_ key: String, of node: Node) throws -> String {
        let value = try member(key, of: node)
        guard let text = value.scalar?.string else { throw error("“\(key)” is no text", at: value) }
        return text
    }

    /// A value of an enumeration by its raw value.
    func choice<T: RawRepresentable & CaseIterable>(_ key: String, of node: Node) throws -> T
    where T.RawValue == String {
        let text = try string(key, of: node)
        guard let value = T(rawValue: text) else {
            let allowed = T.allCases.map(\.rawValue).joined(separator: ", ")
            throw error("“\(text)” is none of \(allowed)", at: try member(key, of: node))
        }
        return value
    }

    func integer(_ key: String, of node: Node) throws -> Int {
        let value = try member(key, of: node)
        guard let number = value.scalar.flatMap({ Int($0.string) }), (-1_000...1_000).contains(number) else {
            throw error("“\(key)” is no number from -1000 to 1000", at: value)
        }
        return number
    }

    func error(_ message: String, at node: Node) -> VocabularyError {
        VocabularyError(path: path, line: node.mark?.line ?? 0, column: node.mark?.column ?? 0, message: message)
    }

    private static func error(_ error: YamlError, path: String) -> VocabularyError {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            VocabularyError(path: path, line: mark.line, column: mark.column, message: problem)
        default:
            VocabularyError(path: path, line: 0, column: 0, message: "\(error)")
        }
    }
}
