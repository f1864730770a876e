import NormText

/// Plain searches in UTF-8, without String.
extension [UInt8] {
    /// Whether `word` stands at `offset`; false where it would reach beyond `end` or the array.
    package func has(_ word: [UInt8], at offset: Int, end: Int? = nil) -> Bool {
        let limit = Swift.min(end ?? count, count)
        guard offset >= 0, offset <= limit, word.count <= limit - offset else { return false }
        for index in word.indices where self[offset + index] != word[index] { return false }
        return true
    }

    /// Whether `word` ends right before `offset`, not reaching below `start`.
    package func has(_ word: [UInt8], before offset: Int, start: Int = 0) -> Bool {
        offset - word.count >= start && has(word, at: offset - word.count)
    }

    package func firstIndex(of word: [UInt8], in range: Range<Int>) -> Int? {
        withUnsafeBufferPointer { text in word.withUnsafeBufferPointer { text.place(of: $0, in: range) } }
    }

    package func lastIndex(of word: [UInt8], in range: Range<Int>) -> Int? {
        withUnsafeBufferPointer { text in word.withUnsafeBufferPointer { text.lastPlace(of: $0, in: range) } }
    }

    package func contains(_ word: [UInt8], in range: Range<Int>) -> Bool { firstIndex(of: word, in: range) != nil }

    /// The first of `words` that stands at `offset`.
    package func first(of words: [[UInt8]], at offset: Int, end: Int? = nil) -> [UInt8]? {
        words.first { has($0, at: offset, end: end) }
    }

    /// Bytes of the character that starts at `offset`; 1 where no character starts.
    package func width(at offset: Int) -> Int {
        let byte = self[offset]
        return byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    }

    /// The start of the character before `offset`, or `start`.
    package func previous(_ offset: Int, start: Int) -> Int {
        var at = offset - 1
        while at > start, self[at] & 0xC0 == 0x80 { at -= 1 }
        return Swift.max(at, start)
    }

    package func string(_ range: Range<Int>) -> String {
        String(decoding: self[range.clamped(to: 0..<count)], as: UTF8.self)
    }
}

/// The UTF-8 of a word, for tables of words.
package func utf8(_ word: String) -> [UInt8] { [UInt8](word.utf8) }

/// The UTF-8 of words, longest first, so that the first match is the longest.
package func utf8Words(_ words: String...) -> [[UInt8]] {
    words.map { [UInt8]($0.utf8) }.sorted { $0.count > $1.count }
}
