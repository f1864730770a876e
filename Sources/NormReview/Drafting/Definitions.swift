import NormDocument
import NormLaw
import NormRules
import NormText

/// A term that a document defines twice, differently: 本办法所称重点行业，是指…
enum Definitions {
    private struct Definition {
        let term: String
        let meaning: String
        let range: Range<Int>
    }

    static let words = ["所称"]
    private static let copulas = utf8Words("，是指", "，系指", "是指", "系指")
    /// What a definition calls a term, at most. Characters.
    private static let longestTerm = 16

    static func issues(in reading: DocumentReading, _ scan: WordScan) -> [CheckerIssue] {
        let definitions = scan.hits(of: .definitions).compactMap { hit in
            reading.sentenceIndex(at: hit.range.lowerBound)
                .flatMap { read(hit.range.upperBound..<reading.sentences[$0].range.upperBound, reading) }
        }
        let first = Dictionary(definitions.map { ($0.term, $0) }) { first, _ in first }
        return definitions.compactMap { definition in
            guard let earlier = first[definition.term], earlier.range != definition.range,
                !earlier.meaning.hasPrefix(definition.meaning), !definition.meaning.hasPrefix(earlier.meaning)
            else { return nil }
            return CheckerIssue(
                "drafting.double-definition", range: definition.range,
                message: Bilingual(
                    "“\(definition.term)”前文已有不同的定义", "“\(definition.term)” has been defined otherwise before"))
        }
    }

    private static func read(_ range: Range<Int>, _ reading: DocumentReading) -> Definition? {
        let text = reading.document.text
        let copulas = copulas.compactMap { word in
            text.bytes.firstIndex(of: word, in: range).map { $0..<$0 + word.count }
        }
        guard let copula = copulas.min(by: { $0.lowerBound < $1.lowerBound }) else { return nil }
        let term = text.string(range.lowerBound..<copula.lowerBound).filter { !"“”‘’的《》".contains($0) }
        guard (2...longestTerm).contains(term.count), !term.contains("，") else { return nil }
        let meaning = text.string(copula.upperBound..<range.upperBound).filter { !$0.isPunctuation }
        return Definition(term: term, meaning: meaning, range: range.lowerBound..<copula.upperBound)
    }
}
