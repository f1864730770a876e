import NormData
import NormLaw

/// The words by which documents of a stock are compared, from `Rules/audit/reading.yml`.
struct AuditVocabulary: Sendable {
    /// Groups of endings of titles that stand for each other, longest ending first, with the number of their group.
    let genus: [(word: [UInt8], group: Int)]
    let provisional: WordStripper
    let titleFillers: WordStripper
    let actingTitles: [[UInt8]]
    let listHeads: [(kind: Relation.Kind, words: [[UInt8]])]
    let amending: [[UInt8]]
    let extending: [[UInt8]]
    let lapsing: [[UInt8]]
    let genericTitles: Set<[UInt8]>
    let functionWords: WordStripper
    let genericWords: WordStripper
    let ownClauses: [[UInt8]]
    let organEndings: [[UInt8]]
    let organFillers: WordStripper

    /// Throws `DataError`.
    init(rules folder: String) throws {
        let root = try DataFile.load(folder + "/audit/reading.yml")
        let fields = try root.fields([
            "genus", "provisional", "title-fillers", "acting-titles", "list-heads", "amending", "extending", "lapsing",
            "generic-titles", "function-words", "generic-words", "own-clauses", "organ-endings", "organ-core-fillers",
        ])
        func words(_ key: String) throws -> [[UInt8]] {
            try fields.require(key).strings().map(utf8).sorted { $0.count > $1.count }
        }
        genus = try fields.require("genus").list().enumerated().flatMap { group, node in
            try node.strings().map { (word: utf8($0), group: group) }
        }.sorted { $0.word.count > $1.word.count }
        provisional = WordStripper(try words("provisional"))
        titleFillers = WordStripper(try words("title-fillers"))
        actingTitles = try words("acting-titles")
        listHeads = try fields.require("list-heads").entries().map { key, node, value in
            guard let kind = Relation.Kind(rawValue: key), kind.isStated else { throw node.error("不认识的关系“\(key)”") }
            return (kind, try value.strings().map(utf8))
        }
        amending = try words("amending")
        extending = try words("extending")
        lapsing = try words("lapsing")
        genericTitles = Set(try words("generic-titles"))
        functionWords = WordStripper(try words("function-words"))
        genericWords = WordStripper(try words("generic-words"))
        ownClauses = try words("own-clauses")
        organEndings = try words("organ-endings")
        organFillers = WordStripper(try words("organ-core-fillers"))
    }
}
