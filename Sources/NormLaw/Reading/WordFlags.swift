/// Words that stand for flags: one pass over a text tells which flags are named, however many words there are.
///
/// Words start with an ideograph.
struct WordFlags: Sendable {
    private static let count = 0x5200

    /// For each ideograph 0, or the place of the words that start with it, from 1 on.
    private let places: [UInt16]
    private let groups: [[(word: [UInt8], flags: UInt32)]]

    init(_ words: [(flags: UInt32, words: [String])]) {
        var places = [UInt16](repeating: 0, count: Self.count)
        var groups: [[(word: [UInt8], flags: UInt32)]] = []
        for (flags, words) in words {
            for word in words.map(utf8) {
                guard let lead = WordFinder.ideograph(word, at: 0, end: word.count) else { continue }
                if places[lead] == 0 {
                    groups.append([])
                    places[lead] = UInt16(groups.count)
                }
                groups[Int(places[lead]) - 1].append((word, flags))
            }
        }
        self.places = places
        self.groups = groups
    }

    /// The flags of all words in a range.
    func flags(in bytes: [UInt8], _ range: Range<Int>) -> UInt32 {
        let range = range.clamped(to: 0..<bytes.count)
        var found: UInt32 = 0
        var at = range.lowerBound
        while at < range.upperBound {
            guard let lead = WordFinder.ideograph(bytes, at: at, end: range.upperBound) else {
                at += bytes.width(at: at)
                continue
            }
            if places[lead] > 0 {
                for (word, flags) in groups[Int(places[lead]) - 1]
                where found & flags != flags && bytes.has(word, at: at, end: range.upperBound) {
                    found |= flags
                }
            }
            at += 3
        }
        return found
    }
}
