import NormText

extension UnsafeBufferPointer<UInt8> {
    /// The scalar that begins at `index`, with its length in bytes; U+FFFD of length 1 where none begins.
    @inline(__always)
    func scalar(at index: Int, limit: Int) -> (value: UInt32, length: Int) {
        guard index >= 0, index < limit, limit <= count else { return (0xFFFD, 1) }
        let first = self[index]
        if first < 0x80 { return (UInt32(first), 1) }
        if first >= 0xE0, first < 0xF0, index + 2 < limit {
            let tail = UInt32(self[index + 1] & 0x3F) << 6 | UInt32(self[index + 2] & 0x3F)
            return (UInt32(first & 0x0F) << 12 | tail, 3)
        }
        if first >= 0xC2, first < 0xE0, index + 1 < limit {
            return (UInt32(first & 0x1F) << 6 | UInt32(self[index + 1] & 0x3F), 2)
        }
        if first >= 0xF0, first < 0xF5, index + 3 < limit {
            let head = UInt32(first & 0x07) << 18 | UInt32(self[index + 1] & 0x3F) << 12
            return (head | UInt32(self[index + 2] & 0x3F) << 6 | UInt32(self[index + 3] & 0x3F), 4)
        }
        return (0xFFFD, 1)
    }
}

/// Reading UTF-8 in place. No function here traps, whatever the bytes.
extension Array where Element == UInt8 {
    /// The scalar that begins at `index`, with its length in bytes; U+FFFD of length 1 where none begins.
    @inline(__always)
    func scalar(at index: Int, limit: Int) -> (value: UInt32, length: Int) {
        withUnsafeBufferPointer { $0.scalar(at: index, limit: limit) }
    }

    /// The scalar that ends before `index`, with its length; 0 of length 0 at the start.
    @inline(__always)
    func scalar(before index: Int, from start: Int) -> (value: UInt32, length: Int) {
        guard index > start, start >= 0, index <= count else { return (0, 0) }
        var at = index - 1
        while at > start, self[at] & 0xC0 == 0x80, index - at < 4 { at -= 1 }
        let found = scalar(at: at, limit: index)
        return found.length == index - at ? found : (0xFFFD, 1)
    }

    /// Behind the ideographs that stand at `index` one after the other.
    func endOfIdeographs(from index: Int, limit: Int) -> Int {
        withUnsafeBufferPointer { bytes in
            var at = index
            while at + 3 <= limit, at + 3 <= bytes.count, bytes[at] >= 0xE4, bytes[at] <= 0xE9 { at += 3 }
            return at
        }
    }

    /// Whether `word` stands at `index`.
    @inline(__always)
    func has(_ word: [UInt8], at index: Int, limit: Int) -> Bool {
        guard index >= 0, limit <= count, word.count <= limit - index else { return false }
        for offset in word.indices where self[index + offset] != word[offset] { return false }
        return true
    }

    /// Whether the bytes of `range` end with `word`.
    func ends(with word: [UInt8], in range: Range<Int>) -> Bool {
        word.count <= range.count && has(word, at: range.upperBound - word.count, limit: range.upperBound)
    }

    /// Where `word` first stands in `range`.
    func first(_ word: [UInt8], in range: Range<Int>) -> Int? {
        guard range.lowerBound >= 0, range.upperBound <= count else { return nil }
        return withUnsafeBufferPointer { text in word.withUnsafeBufferPointer { text.place(of: $0, in: range) } }
    }

    /// `range` without white space at both ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end {
            let next = scalar(at: start, limit: end)
            guard isBlank(next.value) else { break }
            start += next.length
        }
        while end > start {
            let previous = scalar(before: end, from: start)
            guard isBlank(previous.value) else { break }
            end -= previous.length
        }
        return start..<end
    }

    /// The bytes of `range` without any white space.
    func compact(_ range: Range<Int>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(range.count)
        var start = range.lowerBound
        var at = start
        while at < range.upperBound {
            let next = scalar(at: at, limit: range.upperBound)
            at += next.length
            if isBlank(next.value) {
                result += self[start..<at - next.length]
                start = at
            }
            at = endOfIdeographs(from: at, limit: range.upperBound)
        }
        result += self[start..<at]
        return result
    }
}

/// White space of any width, within a line.
@inline(__always)
func isBlank(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20, 0x09, 0x0D, 0x0B, 0x0C, 0xA0, 0x3000, 0xFEFF, 0x2000...0x200F, 0x202F, 0x205F: true
    default: false
    }
}

/// Words to look for at the start, at the end or inside a line.
struct WordList: Sendable {
    let words: [[UInt8]]
    /// One bit for each remainder of 64 of the third bytes of words that begin with a character of three, and of the last
    /// bytes of all words: most places are ruled out by it.
    private let thirdBytes: UInt64
    private let lastBytes: UInt64

    init(_ words: String) {
        self.words = words.split(separator: " ").map { Array($0.utf8) }
        thirdBytes = self.words.reduce(0) { $1.count > 2 && $1[0] >= 0xE0 ? $0 | Self.bit($1[2]) : $0 }
        lastBytes = self.words.reduce(0) { $0 | ($1.last.map(Self.bit) ?? 0) }
    }

    private static func bit(_ byte: UInt8) -> UInt64 { 1 << UInt64(byte & 63) }

    func begins(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        guard range.count > 2, range.lowerBound >= 0, range.upperBound <= bytes.count,
            bytes[range.lowerBound] < 0xE0 || bytes[range.lowerBound] >= 0xF0
                || thirdBytes & Self.bit(bytes[range.lowerBound + 2]) != 0
        else { return false }
        return words.contains { bytes.has($0, at: range.lowerBound, limit: range.upperBound) }
    }

    func ends(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        guard !range.isEmpty, range.lowerBound >= 0, range.upperBound <= bytes.count,
            lastBytes & Self.bit(bytes[range.upperBound - 1]) != 0
        else { return false }
        return words.contains { bytes.ends(with: $0, in: range) }
    }

    func occurs(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        words.contains { bytes.first($0, in: range) != nil }
    }
}
