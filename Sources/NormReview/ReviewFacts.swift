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
    /// `sha256:…` of the law index.
    let lawDigest: String

    /// Throws the error of whatever could not be loaded, with file and cause.
    init(home: Home) throws {
        let lawPath = home.corpus + "/law/law.index"
        law = try LawIndex.load(path: lawPath)
        norms = try NormIndex.load(path: home.corpus + "/law/norms.index")
        tables = try LawTables.load(rules: home.rules)
        moved = try MovedArticleTable(path: home.corpus + "/law/moved-articles.tsv")
        vocabulary = try Vocabulary.load(from: home.rules)
        procedure = try ProcedureRules(rules: home.rules)
        lawDigest = "sha256:" + Digest.sha256(try InputFile.read(lawPath))
    }
}
