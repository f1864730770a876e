import TestSupport
import Testing

@testable import NormRules

@Suite struct TermMatcherTests {
    /// Every occurrence, found by looking everywhere.
    private func naive(_ terms: [[UInt8]], in text: [UInt8]) -> [TermHit] {
        var hits: [TermHit] = []
        for start in text.indices {
            // A hit begins where a character begins.
            guard text[start] & 0xC0 != 0x80 else { continue }
            for (index, term) in terms.enumerated() where !term.isEmpty && text[start...].starts(with: term) {
                hits.append(TermHit(start: start, end: start + term.count, term: index))
            }
        }
        return hits
    }

    private func sorted(_ hits: [TermHit]) -> [TermHit] {
        hits.sorted { ($0.start, $0.end, $0.term) < ($1.start, $1.end, $1.term) }
    }

    @Test(arguments: 0..<200)
    func findsWhatLookingEverywhereFinds(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let alphabet = ["罚", "款", "不", "得", "A", "1", "，", "𠮷", "é", "\n"]
        let word = { (length: Int, random: inout SeededGenerator) in
            (0..<length).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &random)] }.joined()
        }
        // A lexicon holds each term once.
        let words = (0..<30).map { _ in
            let length = Int.random(in: 1...4, using: &random)
            return word(length, &random)
        }
        let terms = Set(words).sorted().map { Array($0.utf8) }
        let text = Array(word(300, &random).utf8)
        #expect(sorted(TermMatcher(terms: terms).hits(in: text)) == sorted(naive(terms, in: text)))
    }

    @Test func textThatEndsInsideACharacterIsNoTrap() {
        let matcher = TermMatcher(terms: [Array("罚款".utf8)])
        let text = Array("罚款".utf8)
        for length in 0..<text.count { #expect(matcher.hits(in: Array(text.prefix(length))).isEmpty) }
    }
}
