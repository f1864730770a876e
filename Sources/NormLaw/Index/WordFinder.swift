/// Words that are looked for together, in one pass over a text.
///
/// Words start with an ideograph.
package struct WordFinder: Sendable {
    private static let first: UInt32 = 0x4E00
    private static let count = 0x5200

    /// For each ideograph 0, or the place of its words, from 1 on.
    private let places: [UInt8]
    /// Longest first.
    private let groups: [[[UInt8]]]

    package init(_ words: [[UInt8]]) {
        var places = [UInt8](repeating: 0, count: Self.count)
        var groups: [[[UInt8]]] = []
        for word in words.sorted(by: { $0.count > $1.count }) {
            guard let lead = Self.ideograph(word, at: 0, end: word.count), groups.count < 255 else { continue }
            if places[lead] == 0 {
                groups.append([])
                places[lead] = UInt8(groups.count)
            }
            groups[Int(places[lead]) - 1].append(word)
        }
        self.places = places
        self.groups = groups
    }

    package init(_ words: String...) { self.init(words.map { Array($0.utf8) }) }

    /// The longest word that stands at `offset`.
    package func word(in bytes: [UInt8], at offset: Int, end: Int) -> [UInt8]? {
        guard let lead = Self.ideograph(bytes, at: offset, end: end), places[lead] > 0 else { return nil }
        return groups[Int(places[lead]) - 1].first { bytes.has($0, at: offset, end: end) }
    }

    /// The place of the first word in a range.
    package func firstIndex(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
        let range = range.clamped(to: 0..<bytes.count)
        var at = range.lowerBound
        while at < range.upperBound {
            if word(in: bytes, at: at, end: range.upperBound) != nil { return at }
            at += bytes.width(at: at)
        }
        return nil
    }

    package func isNamed(in bytes: [UInt8], _ range: Range<Int>) -> Bool { firstIndex(in: bytes, range) != nil }

    /// The offset of an ideograph from U+4E00; `nil` for anything else.
    package static func ideograph(_ bytes: [UInt8], at: Int, end: Int) -> Int? {
        guard at + 3 <= Swift.min(end, bytes.count), bytes[at] >= 0xE4, bytes[at] <= 0xE9 else { return nil }
        let code = UInt32(bytes[at] & 0x0F) << 12 | UInt32(bytes[at + 1] & 0x3F) << 6 | UInt32(bytes[at + 2] & 0x3F)
        return code >= first && code < first + UInt32(count) ? Int(code - first) : nil
    }
}
