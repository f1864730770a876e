import FoundationEssentials
import NormDocument
import NormRules
import NormText
import Testing
import Yams

@testable import NormReview

/// The repository's own data, read once.
enum Fixtures {
    static let root = #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" }

    static let rules = Result { try ProcedureRules(rules: "\(root)/Rules") }

    static func day(_ text: String) throws -> CivilDate { try #require(CivilDate(iso: text)) }

    static func text(_ path: String) throws -> String {
        String(decoding: try #require(FileManager.default.contents(atPath: "\(root)/\(path)")), as: UTF8.self)
    }
}

/// A document made by hand, one paragraph a line.
struct HandDocument {
    var title: String?
    var number: String?
    var issuer: String?
    var written: String?
    var paragraphs: [String] = []

    func build() throws -> NormativeDocument {
        let lines: [(BlockRole, String)] =
            [(.title, title), (.documentNumber, number)].compactMap { role, text in text.map { (role, $0) } }
            + paragraphs.map { (.body, $0) }
            + [(.signature, issuer)].compactMap { role, text in text.map { (role, $0) } }
        let source = SourceText(bytes: Array(lines.map(\.1).joined(separator: "\n").utf8))
        var builder = NormalTextBuilder(source: source)
        var blocks: [Block] = []
        var start = 0
        for (role, line) in lines {
            builder.append(start..<(start + line.utf8.count))
            blocks.append(Block(role: role, range: builder.endParagraph(), unit: nil, part: 0))
            start += line.utf8.count + 1
        }
        let text = builder.finish()
        var metadata = DocumentMetadata()
        metadata.title = title
        metadata.documentNumber = number
        metadata.issuer = issuer
        metadata.written = try written.map { try Fixtures.day($0) }
        return NormativeDocument(
            path: "hand.txt", source: source, text: text, blocks: blocks, units: [],
            parts: [DocumentPart(kind: .main, title: title, range: 0..<text.bytes.count)], metadata: metadata,
            problems: [])
    }
}

/// One line of `Tests/Corpus/procedure/cases.yml`.
struct DossierCase: CustomTestStringConvertible, Sendable {
    let name: String
    let dossier: String
    let title: String?
    let asOf: String
    let findings: [String]
    let verdicts: [String: String]

    var testDescription: String { name }

    /// Every case of the corpus; empty where the corpus cannot be read, which a test of its own notes.
    static let all: [DossierCase] = (try? load()) ?? []
    static var bases: [(name: String, node: Node)] { (try? loadBases()) ?? [] }

    static func loadBases() throws -> [(name: String, node: Node)] {
        let node = try #require(try Yams.compose(yaml: Fixtures.text("Tests/Corpus/procedure/bases.yml")))
        return try #require(node.mapping).map { ($0.key.string ?? "", $0.value) }
    }

    static func load() throws -> [DossierCase] {
        let bases = Dictionary(uniqueKeysWithValues: try loadBases())
        let node = try #require(try Yams.compose(yaml: Fixtures.text("Tests/Corpus/procedure/cases.yml")))
        return try #require(node.sequence).map { entry in
            let name = try #require(entry["name"]?.string)
            var dossier = try #require(bases[entry["base"]?.string ?? ""], "\(name): no such base")
            for path in entry["drop"]?.sequence ?? [] { dossier.set(path.string ?? "", to: nil) }
            for (path, value) in entry["set"]?.mapping ?? [:] { dossier.set(path.string ?? "", to: value) }
            return try DossierCase(
                name: name, node: dossier, asOf: entry["as_of"]?.string ?? "2026-11-01",
                findings: (entry["findings"]?.sequence ?? []).compactMap(\.string),
                verdicts: Dictionary(
                    uniqueKeysWithValues: (entry["verdicts"]?.mapping ?? [:]).map { ($0.string ?? "", $1.string ?? "") }
                ))
        }
    }

    /// - Parameter node: A dossier, with `title` for the document's title.
    init(name: String, node: Node, asOf: String, findings: [String] = [], verdicts: [String: String] = [:]) throws {
        var node = node
        self.name = name
        title = node["title"]?.string
        node.set("title", to: nil)
        dossier = try Yams.serialize(node: node, allowUnicode: true)
        self.asOf = asOf
        self.findings = findings
        self.verdicts = verdicts
    }

    func review() throws -> (findings: [Finding], steps: [ProcedureStep]) {
        let rules = try Fixtures.rules.get()
        let reading = DossierReader(schema: rules.dossierSchema).read(Array(dossier.utf8))
        #expect(reading.errors == [], "\(name)")
        return try ProcedureReviewer(rules: rules).review(
            document: HandDocument(title: title).build(), dossier: reading.dossier,
            asOf: try Fixtures.day(asOf))
    }

    /// `<field> <rule>` of every finding above `info`.
    func found() throws -> [String] {
        try review().findings.filter { $0.severity > .info }.map { "\($0.field ?? "") \($0.rule)" }.sorted()
    }
}

extension Node {
    static let topLevel: Set<String> = [
        "title", "issuer", "region", "level", "kind", "market_related", "public_interest", "urgent", "draft",
        "major_decision", "specialised", "risk", "effective", "effective_reason", "valid_until", "validity_reason",
    ]

    /// Sets or drops a top-level key, a step, or a field of a step.
    mutating func set(_ path: String, to value: Node?) {
        var path = path.split(separator: ".").map(String.init)
        if !Node.topLevel.contains(path[0]) { path.insert("steps", at: 0) }
        self = replacing(path[...], with: value)
    }

    private func replacing(_ path: ArraySlice<String>, with value: Node?) -> Node {
        guard let key = path.first else { return value ?? self }
        var pairs = (mapping.map { Array($0) } ?? []).filter { $0.key.string != key }
        let new = path.count == 1 ? value : (self[key] ?? .mapping([:])).replacing(path.dropFirst(), with: value)
        if let new { pairs.append((Node(key), new)) }
        return .mapping(Node.Mapping(pairs.map { ($0.key, $0.value) }))
    }

    /// The same dossier some years on; 29 February becomes 28 February.
    func shifted(years: Int) -> Node {
        switch self {
        case .scalar(let scalar):
            guard let date = CivilDate(iso: scalar.string) else { return self }
            return Node("\(date.adding(months: years * 12))")
        case .sequence(let sequence): return .sequence(Node.Sequence(sequence.map { $0.shifted(years: years) }))
        case .mapping(let mapping):
            return .mapping(Node.Mapping(mapping.map { ($0.key, $0.value.shifted(years: years)) }))
        case .alias: return self
        }
    }
}
