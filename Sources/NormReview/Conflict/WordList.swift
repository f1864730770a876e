import NormLaw

/// Words of a data file, as they are searched for.
struct WordList: Sendable, Decodable {
    let words: [[UInt8]]
    private let finder: WordFinder

    init(_ words: [String]) {
        self.words = words.map { Array($0.utf8) }
        finder = WordFinder(self.words)
    }

    init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode([String].self))
    }

    func isNamed(in bytes: [UInt8], _ range: Range<Int>) -> Bool {
        finder.isNamed(in: bytes, range)
    }
}
