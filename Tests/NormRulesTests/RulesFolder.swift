import Foundation
import NormDocument
import NormLaw
import NormText

@testable import NormRules

/// The project's own rules, and small ones made for a test.
enum RulesFolder {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    static let rulebook = Result { try RulebookLoader.load(root + "/Rules") }
    static let law = Result { try LawIndex.load(path: root + "/Corpus/law/law.index") }
    static let vocabulary = Result { try Vocabulary.load(from: root + "/Rules") }
    static let day = CivilDate(2026, 11, 1) ?? .epoch

    /// Writes files below a new folder, gives its path to `body` and removes it.
    static func with<Value>(_ files: [String: String], _ body: (String) throws -> Value) throws -> Value {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (path, text) in files {
            let file = folder.appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        return try body(folder.path)
    }

    /// What the project's rules say of a text issued by a county.
    static func evaluate(_ text: String, rank: NormRank = .normative) throws -> Evaluation {
        let rulebook = try rulebook.get()
        let law = try law.get()
        let document = try DocumentReader(vocabulary: vocabulary.get()).read(
            path: "test.txt", bytes: Array(text.utf8), level: .county, kind: .normative)
        let reading = StatementReader(rulebook: rulebook, law: law).read(document)
        return RuleEvaluator(rulebook: rulebook, law: law, asOf: day).evaluate(reading, rank: rank)
    }

    static func findings(_ text: String, rank: NormRank = .normative) throws -> [String] {
        try evaluate(text, rank: rank).findings.map(\.rule)
    }
}
