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

    /// A sentence without a head; `hits` are those that start in it.
    init(bytes: UnsafeBufferPointer<UInt8>, sentence: Range<Int>, hits: UnsafeBufferPointer<TermHit>) {
        own = sentence
        self.sentence = SentenceView(bytes: bytes, range: sentence, hits: hits)
        itemStart = sentence.lowerBound
        shift = 0
    }

    /// A sentence behind its head; `joined` holds the bytes of both, `hits` the hits of both counted in them.
    init(
        joined: UnsafeBufferPointer<UInt8>, headSize: Int, sentence: Range<Int>, hits: UnsafeBufferPointer<TermHit>
    ) {
        own = sentence
        self.sentence = SentenceView(bytes: joined, range: 0..<joined.count, hits: hits)
        itemStart = headSize
        shift = sentence.lowerBound - headSize
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
                at += (0xE4...0xE9).contains(sentence.bytes[at]) ? 3 : 1
            }
        }
        return start..<max(start, end)
    }
}
