import NormText

/// What is weighed of a clause: every sequence of one to four of its characters, as a number.
///
/// Figures and the titles of cited acts count as such, whatever they say, and the clause's own number not at all: what a
/// clause does shows in its other words.
public struct ClauseFeatures {
    public static let longest = 4

    /// The characters that are weighed, with marks for beginning and end.
    private var characters: [UInt32] = [beginning]
    /// For each of them the byte at which it begins, where that is wanted.
    private var places: [Int] = []

    private static let beginning: UInt32 = 1
    private static let end: UInt32 = 2
    private static let figure: UInt32 = 0x30
    private static let title: UInt32 = 0x300A
    private static let titleEnd: UInt32 = 0x300B

    /// - Parameters:
    ///   - clause: normalised text, as in `NormalText`.
    ///   - withPlaces: whether `bytes(from:length:)` will be asked.
    public init(_ clause: UnsafeBufferPointer<UInt8>, withPlaces: Bool = false) {
        characters.reserveCapacity(clause.count / 3 + 2)
        if withPlaces { places.append(0) }
        var at = ClauseFeatures.lengthOfNumber(clause)
        while at < clause.count {
            let start = at
            var scalar = UTF8Scalar.next(clause, &at)
            if scalar == ClauseFeatures.title {
                scalar = ClauseFeatures.skipTitle(clause, &at)
            } else if ClauseFeatures.isDigit(scalar) {
                ClauseFeatures.skip(clause, &at, while: ClauseFeatures.isDigit)
                scalar = ClauseFeatures.figure
            } else if ClauseFeatures.isNumeral(scalar) {
                let second = at
                ClauseFeatures.skip(clause, &at, while: ClauseFeatures.isNumeral)
                // A numeral alone is mostly part of a word: 一律, 统一.
                if at > second { scalar = ClauseFeatures.figure }
            }
            characters.append(scalar)
            if withPlaces { places.append(start) }
        }
        characters.append(ClauseFeatures.end)
        if withPlaces { places.append(clause.count) }
    }

    /// How many sequences there are.
    public var count: Int {
        (1...ClauseFeatures.longest).reduce(0) { $0 + max(0, characters.count - $1 + 1) }
    }

    /// Calls `body` for each sequence with its number and the index of its first character and its length.
    @inline(__always)
    public func visit(_ body: (_ feature: UInt32, _ start: Int, _ length: Int) -> Void) {
        characters.withUnsafeBufferPointer { characters in
            for start in characters.indices {
                var feature: UInt32 = 0
                for length in 1...min(ClauseFeatures.longest, characters.count - start) {
                    feature = (feature ^ characters[start + length - 1]) &* 0x9E37_79B1
                    feature ^= feature >> 15
                    body(max(feature, 1), start, length)
                }
            }
        }
    }

    /// The bytes of the clause in which some characters stand; none without places.
    func bytes(from start: Int, length: Int) -> Range<Int> {
        guard places.indices.contains(start), let last = places.last else { return 0..<0 }
        return places[start]..<(places.indices.contains(start + length) ? places[start + length] : last)
    }

    private static func isDigit(_ scalar: UInt32) -> Bool { scalar &- 0x30 < 10 }

    /// 〇 零 一 to 九, 两, 十 百 千 万.
    private static func isNumeral(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x3007, 0x96F6, 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x4E24, 0x5341,
            0x767E, 0x5343, 0x4E07:
            true
        default: false
        }
    }

    private static func skip(
        _ clause: UnsafeBufferPointer<UInt8>, _ at: inout Int, while isPart: (UInt32) -> Bool
    ) {
        while at < clause.count {
            var next = at
            guard isPart(UTF8Scalar.next(clause, &next)) else { return }
            at = next
        }
    }

    /// Passes over a title in 《》; one that is not closed is no title.
    private static func skipTitle(_ clause: UnsafeBufferPointer<UInt8>, _ at: inout Int) -> UInt32 {
        var next = at
        while next < clause.count {
            if UTF8Scalar.next(clause, &next) == titleEnd {
                at = next
                return titleEnd
            }
        }
        return title
    }

    /// Bytes of the number with which a unit begins: 第十二条, 三、, （二）, 4.
    private static func lengthOfNumber(_ clause: UnsafeBufferPointer<UInt8>) -> Int {
        var at = 0
        guard at < clause.count else { return 0 }
        var scalar = UTF8Scalar.next(clause, &at)
        let opening = scalar
        if opening == 0x7B2C || opening == 0xFF08 {
            guard at < clause.count else { return 0 }
            scalar = UTF8Scalar.next(clause, &at)
        }
        guard isDigit(scalar) || isNumeral(scalar) else { return 0 }
        skip(clause, &at) { isDigit($0) || isNumeral($0) }
        guard at < clause.count else { return 0 }
        switch (opening, UTF8Scalar.next(clause, &at)) {
        // 第 … 条 款 项 章 节; （ … ）; … 、 . ．
        case (0x7B2C, 0x6761), (0x7B2C, 0x7AE0), (0x7B2C, 0x8282), (0xFF08, 0xFF09): return at
        case (_, 0x3001), (_, 0x2E), (_, 0xFF0E): return opening == 0x7B2C || opening == 0xFF08 ? 0 : at
        default: return 0
        }
    }
}
