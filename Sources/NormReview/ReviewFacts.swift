import NormData
import NormDocument
import NormLaw

/// What a review knows beside the rules: the law, the words that tell kinds of documents, the steps of procedure.
struct ReviewFacts: Sendable {
    let law: LawIndex
    let norms: NormIndex
    let tables: LawTables
    let moved: MovedArticleTable
    let vocabulary: Vocabulary
    let procedure: ProcedureRules
    let conflict: ConflictWords
    let precedents: PrecedentWeights
    let thresholds: PrecedentThresholds
    let figures: FigureIndex

    static func lawPath(_ home: Home) -> String { home.corpus + "/law/law.index" }
    static func normsPath(_ home: Home) -> String { home.corpus + "/law/norms.index" }
    static func movedPath(_ home: Home) -> String { home.corpus + "/law/moved-articles.tsv" }

    static func precedentsPath(_ home: Home) -> String { home.corpus + "/precedents/weights" }
    static func figuresPath(_ home: Home) -> String { home.corpus + "/precedents/figures" }

    /// Throws the error of whatever could not be loaded, with file and cause.
    init(home: Home) throws {
        law = try LawIndex.load(path: Self.lawPath(home))
        norms = try NormIndex.load(path: Self.normsPath(home))
        tables = try LawTables.load(rules: home.rules)
        moved = try MovedArticleTable(path: Self.movedPath(home))
        vocabulary = try Vocabulary.load(from: home.rules)
        procedure = try ProcedureRules(rules: home.rules)
        let folder = RulesFolder(path: home.rules)
        conflict = try Self.conflictWords(folder)
        thresholds = try Self.thresholds(folder)
        precedents = try PrecedentWeights(path: Self.precedentsPath(home))
        figures = try FigureIndex(path: Self.figuresPath(home))
    }

    /// Reads the facts of a snapshot that was taken of `home`.
    init(from reader: inout SnapshotReader, home: Home) throws {
        law = try reader.read()
        norms = try reader.read()
        tables = try reader.read()
        moved = try reader.read()
        vocabulary = try reader.read()
        let files = try reader.read(CompiledFiles.self)
        let folder = RulesFolder(path: home.rules, compiled: files)
        procedure = try ProcedureRules(folder)
        conflict = try Self.conflictWords(folder)
        thresholds = try Self.thresholds(folder)
        precedents = try reader.read()
        figures = try reader.read()
    }

    private static func conflictWords(_ folder: RulesFolder) throws -> ConflictWords {
        try folder.yaml(ConflictWords.file, as: ConflictWords.self)
    }

    private static func thresholds(_ folder: RulesFolder) throws -> PrecedentThresholds {
        try folder.yaml(PrecedentThresholds.file, as: PrecedentThresholds.self)
    }

    func write(to writer: inout SnapshotWriter, home: Home) {
        writer.write(law)
        writer.write(norms)
        writer.write(tables)
        writer.write(moved)
        writer.write(vocabulary)
        writer.write(RulesFolder(path: home.rules).compile())
        writer.write(precedents)
        writer.write(figures)
    }
}
