import NormDocument
import NormLaw
import NormRules
import NormText

/// A term that is explained in brackets by different figures: 重点工程（总投资5000万元以上）, 重点工程（总投资3000万元以上）.
enum NotedFigures {
    private struct Note {
        let term: [Character]
        let lead: String
        let quantity: Quantity
        let part: Int
        let range: Range<Int>
    }

    static let brackets = ["（"]
    private static let closing = utf8("）")
    /// Bytes of a note.
    private static let longest = 90
    /// Characters that the terms must end with alike.
    private static let leastTerm = 3

    static func issues(in reading: DocumentReading, _ scan: WordScan) -> [CheckerIssue] {
        let text = reading.document.text
        let notes = reading.sentences.flatMap { sentence in
            scan.hits(of: .brackets, in: sentence.range).compactMap { read($0.range, sentence, reading) }
        }
        return notes.rivals(isRival).map { note, other in
            CheckerIssue(
                "drafting.rival-figures", range: note.range,
                message: Bilingual(
                    "此处注明“\(text.string(note.range))”，前文注明“\(text.string(other.range))”",
                    "a note says “\(text.string(note.range))” here and “\(text.string(other.range))” before"))
        }
    }

    private static func read(_ bracket: Range<Int>, _ sentence: Sentence, _ reading: DocumentReading) -> Note? {
        let text = reading.document.text
        let end = min(sentence.range.upperBound, bracket.upperBound + longest)
        guard let close = text.bytes.firstIndex(of: closing, in: bracket.upperBound..<end) else { return nil }
        let inside = bracket.upperBound..<close
        let quantities = QuantityScanner.quantities(in: text.bytes, inside)
        guard quantities.count == 1, let quantity = quantities.first,
            // 八万元以上十四万元以下（不含八万元）: whose case the bound is.
            !text.string(inside.lowerBound..<quantity.range.lowerBound).hasSuffix("含")
        else { return nil }
        let start = reading.words(of: sentence).lowerBound
        let before = Array(text.string(start..<max(bracket.lowerBound, start)))
        let term = Array(before.reversed().prefix { $0.isLetter }.prefix(8).reversed())
        guard term.count >= leastTerm else { return nil }
        return Note(
            term: term, lead: text.string(inside.lowerBound..<quantity.range.lowerBound), quantity: quantity,
            part: reading.part(at: bracket.lowerBound),
            range: bracket.lowerBound - String(term).utf8.count..<inside.upperBound + bracket.count)
    }

    private static func isRival(_ left: Note, _ right: Note) -> Bool {
        left.part == right.part && left.quantity.unit == right.quantity.unit && left.lead == right.lead
            && (left.quantity.lower, left.quantity.upper) != (right.quantity.lower, right.quantity.upper)
            && (left.term == right.term
                || zip(left.term.reversed(), right.term.reversed()).prefix { $0 == $1 }.count > leastTerm)
    }
}
