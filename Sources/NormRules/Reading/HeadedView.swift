import NormDocument
import NormText

/// A sentence together with the head that introduces it, as one text.
struct HeadedView {
    let sentence: SentenceView
    /// Where the sentence itself begins in the view; the head stands before.
    let itemStart: Int
    /// Added to an offset of the view behind `itemStart` it gives the offset in the document.
    private let shift: Int
    private let own: Range<Int>

    init(
        document: NormativeDocument, sentence: Sentence, head: Range<Int>?, tokens: [TermHit], own: Range<Int>
    ) {
        self.own = sentence.range
        guard let head else {
            self.sentence = SentenceView(
                bytes: document.text.bytes, range: sentence.range, hits: tokens[own])
            itemStart = sentence.range.lowerBound
            shift = 0
            return
        }
        let bytes = Array(document.text.bytes[head]) + document.text.bytes[sentence.range]
        let first = tokens.partitionIndex { $0.start >= head.lowerBound }
        let last = tokens.partitionIndex { $0.start >= head.upperBound }
        let shift = sentence.range.lowerBound - head.count
        let headHits = tokens[first..<last].map {
            TermHit(start: $0.start - head.lowerBound, end: $0.end - head.lowerBound, term: $0.term)
        }
        let ownHits = tokens[own].map { TermHit(start: $0.start - shift, end: $0.end - shift, term: $0.term) }
        self.sentence = SentenceView(
            bytes: bytes, range: 0..<bytes.count, hits: (headHits + ownHits)[...])
        itemStart = head.count
        self.shift = shift
    }

    /// The part of a range of the view that lies in the sentence itself, as bytes of the document.
    func documentRange(_ range: Range<Int>) -> Range<Int> {
        let start = max(range.lowerBound, itemStart) + shift
        let end = max(range.upperBound, itemStart) + shift
        return (start..<max(start, end)).clamped(to: own)
    }

    /// The clause or clauses (between ， ； ：) that a match covers.
    func clause(around match: Range<Int>) -> Range<Int> {
        var start = sentence.range.lowerBound
        var end = sentence.range.upperBound
        var at = start
        while at < sentence.range.upperBound {
            if sentence.isClauseEnd(at: at) {
                if at < match.lowerBound {
                    start = at + 3
                } else if at >= match.upperBound {
                    end = at
                    break
                }
                at += 3
            } else {
                at += 1
            }
        }
        return start..<max(start, end)
    }
}
