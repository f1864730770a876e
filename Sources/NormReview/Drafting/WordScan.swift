import NormRules

/// Where the words of each `WordGroup` stand in a text.
struct WordScan {
    /// A word and the group that looks for it.
    private struct Member {
        let group: Int
        let number: Int
        let word: [UInt8]
    }

    private static let members = WordGroup.allCases.flatMap { group in
        group.words.enumerated().map { Member(group: group.rawValue, number: $0, word: Array($1.utf8)) }
    }
    private static let matcher = TermMatcher(terms: members.map(\.word))

    /// By group, in the order of `WordIndex.hits`.
    private let found: [[WordIndex.Hit]]

    init(_ text: [UInt8]) {
        let buffer = HitBuffer()
        text.withUnsafeBufferPointer { Self.matcher.find(in: $0, to: buffer) }
        var found: [[WordIndex.Hit]] = Array(repeating: [], count: WordGroup.allCases.count)
        for hit in buffer.hits {
            let member = Self.members[hit.term]
            Self.insert(WordIndex.Hit(word: member.number, range: hit.start..<hit.end), into: &found[member.group])
        }
        self.found = found
    }

    /// Hits come by start; those with the same start are put in the order of the words.
    private static func insert(_ hit: WordIndex.Hit, into hits: inout [WordIndex.Hit]) {
        var place = hits.count
        while place > 0, hits[place - 1].range.lowerBound == hit.range.lowerBound, hits[place - 1].word > hit.word {
            place -= 1
        }
        hits.insert(hit, at: place)
    }

    func hits(of group: WordGroup) -> [WordIndex.Hit] { found[group.rawValue] }

    /// Those that lie in a range.
    func hits(of group: WordGroup, in range: Range<Int>) -> [WordIndex.Hit] {
        beginning(group, in: range).filter { $0.range.upperBound <= range.upperBound }
    }

    func has(_ group: WordGroup, in range: Range<Int>) -> Bool {
        beginning(group, in: range).contains { $0.range.upperBound <= range.upperBound }
    }

    /// Those that begin in a range.
    private func beginning(_ group: WordGroup, in range: Range<Int>) -> ArraySlice<WordIndex.Hit> {
        let hits = found[group.rawValue]
        let first = hits.partitionIndex { $0.range.lowerBound >= range.lowerBound }
        return hits[first...].prefix { $0.range.lowerBound < range.upperBound }
    }
}
