/// The same words for readers of Chinese and of English.
public struct Bilingual: Sendable, Hashable {
    public let chinese: String
    public let english: String

    public init(_ chinese: String, _ english: String) {
        self.chinese = chinese
        self.english = english
    }

    /// Words that need no translation: dates, and what a document says itself.
    public init(_ words: String) { self.init(words, words) }

    /// Words on a value; none where there is no value.
    public init<Value>(_ value: Value?, _ words: (Value) -> (chinese: String, english: String)) {
        guard let value else {
            self.init("")
            return
        }
        let (chinese, english) = words(value)
        self.init(chinese, english)
    }

    /// A reservation; none where `isNeedless`.
    public init(_ chinese: String, _ english: String, unless isNeedless: Bool) {
        self.init(isNeedless ? "" : chinese, isNeedless ? "" : english)
    }

    public static func + (left: Bilingual, right: Bilingual) -> Bilingual {
        Bilingual(left.chinese + right.chinese, left.english + right.english)
    }
}
