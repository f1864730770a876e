import NormData
import NormRules
import NormText

/// The identities of the findings of one document: a digest of rule, normalised clause and ordinal among equals.
///
/// The clause is taken without its own number, without the numbers of other divisions of the document to which it
/// refers and without its end mark, so that lines may move and articles be renumbered.
struct Fingerprints {
    private let reading: DocumentReading
    private var seen: [String: Int] = [:]

    init(reading: DocumentReading) { self.reading = reading }

    /// - Parameter sentence: index of the sentence that holds the finding; where there is none, the words found stand for it.
    mutating func next(for finding: Finding, in sentence: Int?) -> String {
        let words = sentence.map(clause) ?? finding.range.map { reading.document.text.string($0) } ?? ""
        let print = [finding.rule, finding.field ?? "", words].joined(separator: "\u{1F}")
        let ordinal = seen[print, default: 0]
        seen[print] = ordinal + 1
        return String(Digest.sha256(Array("\(print)\u{1F}\(ordinal)".utf8)).prefix(16))
    }

    private func clause(_ index: Int) -> String {
        let sentence = reading.sentences[index]
        var start = sentence.range.lowerBound
        if let unit = sentence.unit.map({ reading.document.units[$0] }), unit.range.lowerBound == start {
            start = min(start + unit.label.utf8.count, sentence.range.upperBound)
        }
        var text = ""
        for range in references(in: start..<sentence.range.upperBound) {
            text += reading.document.text.string(start..<range.lowerBound)
            start = range.upperBound
        }
        text += reading.document.text.string(start..<sentence.range.upperBound)
        while let last = text.last, "。；：，！？".contains(last) { text.removeLast() }
        return text
    }

    /// The numbers of divisions of this document that a stretch of text names, in order, none within another.
    private func references(in range: Range<Int>) -> [Range<Int>] {
        var end = range.lowerBound
        let first = reading.citations.partitionIndex { $0.range.upperBound > range.lowerBound }
        return reading.citations[first...].prefix { $0.range.lowerBound < range.upperBound }
            .filter { $0.isInternal && range.overlaps($0.range) }.flatMap(\.articles).map(\.range).sorted {
                $0.lowerBound < $1.lowerBound
            }
            .filter { place in
                defer { end = max(end, place.upperBound) }
                return place.lowerBound >= end && place.upperBound <= range.upperBound
            }
    }
}
