/// The words that tell levels and kinds of documents, from the data files under `Rules/`.
public struct Vocabulary: Sendable {
    let levels: OrganLevels
    let kinds: KindRules

    /// Reads `organs/levels.yml` and `documents/kinds.yml`. Throws `VocabularyError`.
    public static func load(from rulesFolder: String) throws -> Vocabulary {
        Vocabulary(
            levels: try OrganLevels(VocabularyFile(rulesFolder + "/organs/levels.yml")),
            kinds: try KindRules(VocabularyFile(rulesFolder + "/documents/kinds.yml")))
    }
}
