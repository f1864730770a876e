import NormLaw

/// Takes words out of a text, the longest first where several begin at one place.
struct WordStripper: Sendable {
    /// By the first three bytes: one Chinese character.
    private let words: [UInt32: [[UInt8]]]

    init(_ words: [[UInt8]]) {
        self.words = Dictionary(grouping: words.filter { $0.count >= 3 }) { WordStripper.lead($0, 0) }
            .mapValues { $0.sorted { $0.count > $1.count } }
    }

    func strip(_ text: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var at = 0
        while at < text.count {
            if let word = word(in: text, at: at) {
                at += word.count
                continue
            }
            let end = Swift.min(text.count, at + text.width(at: at))
            result += text[at..<end]
            at = end
        }
        return result
    }

    private func word(in text: [UInt8], at offset: Int) -> [UInt8]? {
        guard offset + 2 < text.count else { return nil }
        return words[WordStripper.lead(text, offset)]?.first { text.has($0, at: offset) }
    }

    private static func lead(_ text: [UInt8], _ offset: Int) -> UInt32 {
        UInt32(text[offset]) << 16 | UInt32(text[offset + 1]) << 8 | UInt32(text[offset + 2])
    }
}
