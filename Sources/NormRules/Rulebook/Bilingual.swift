/// The same words for readers of Chinese and of English.
public struct Bilingual: Sendable, Equatable {
    public let chinese: String
    public let english: String

    public init(_ chinese: String, _ english: String) {
        self.chinese = chinese
        self.english = english
    }

    /// Words that need no translation: dates, and what a document says itself.
    public init(_ words: String) { self.init(words, words) }
}
