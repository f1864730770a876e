import NormDocument
import NormRules
import NormText

/// Gives findings their place in the source, their clause and their identity.
struct FindingLocator {
    let reading: DocumentReading
    private var document: NormativeDocument { reading.document }
    private var sentences: [Sentence] { reading.sentences }

    init(reading: DocumentReading) { self.reading = reading }

    /// In order of place, those without a place last.
    func locate(_ findings: [Finding]) -> [ReviewedFinding] {
        let ordered = findings.sorted { left, right in
            guard let leftRange = left.range else { return right.range == nil && key(left) < key(right) }
            guard let rightRange = right.range else { return true }
            return (leftRange.lowerBound, key(left)) < (rightRange.lowerBound, key(right))
        }
        let sentences = ordered.map { $0.range.flatMap { reading.sentenceIndex(at: $0.lowerBound) } }
        let positions = positions(of: ordered, in: sentences)
        var fingerprints = Fingerprints(reading: reading)
        return zip(ordered, sentences).map { finding, index in
            let clause = index.map { self.sentences[$0].range }
            let place = finding.range.map { document.text.map.source(of: $0) }
            return ReviewedFinding(
                id: fingerprints.next(for: finding, in: index), finding: finding,
                article: index.flatMap { document.label(ofUnit: self.sentences[$0].unit) },
                span: place.flatMap { span($0, positions) }, quote: finding.range.map { document.quotation(of: $0) },
                sentence: clause.map { document.text.string($0) },
                quoteInSentence: finding.range.flatMap { quote($0, in: clause) },
                clauseLines: clause.flatMap { span(document.text.map.source(of: $0), positions) }
                    .map { $0.line...$0.endLine },
                fixes: fixes(finding.fixes, positions))
        }
    }

    /// The positions of all that the findings touch, in one pass over the source.
    private func positions(of findings: [Finding], in sentences: [Int?]) -> [Int: SourcePosition] {
        let clauses = Set(sentences.compactMap { $0 }).map { self.sentences[$0].range }
        let ranges = clauses + findings.compactMap(\.range) + findings.flatMap { $0.fixes.map(\.range) }
        return document.source.positions(
            at: ranges.map { document.text.map.source(of: $0) }.flatMap { [$0.lowerBound, $0.upperBound] })
    }

    private func key(_ finding: Finding) -> String { (finding.field ?? "") + finding.rule }

    private func quote(_ range: Range<Int>, in clause: Range<Int>?) -> Range<Int>? {
        guard let clause else { return nil }
        let inside = range.clamped(to: clause)
        return inside.lowerBound - clause.lowerBound..<inside.upperBound - clause.lowerBound
    }

    private func span(_ place: Range<Int>, _ positions: [Int: SourcePosition]) -> ReviewedFinding.Span? {
        guard let start = positions[place.lowerBound], let end = positions[place.upperBound] else { return nil }
        return ReviewedFinding.Span(from: start, to: end)
    }

    /// The correction as a whole, or none of it.
    private func fixes(_ fixes: [TextFix], _ positions: [Int: SourcePosition]) -> [ReviewedFinding.Fix] {
        let needed = fixes.filter { document.source.string(document.text.map.source(of: $0.range)) != $0.replacement }
        let placed = needed.compactMap { fix($0, positions) }
        return placed.count == needed.count ? placed : []
    }

    /// A correction in Simplified characters does not go into a text in Traditional ones, and none goes into a number that
    /// is no text.
    private func fix(_ fix: TextFix, _ positions: [Int: SourcePosition]) -> ReviewedFinding.Fix? {
        let place = document.text.map.source(of: fix.range)
        let original = document.source.string(place)
        let ideographs = { (text: String) in Array(text.unicodeScalars.filter(\.properties.isIdeographic)) }
        guard ideographs(original) == ideographs(document.text.string(fix.range)),
            document.tags(in: fix.range).isEmpty, !document.isAutomatic(place), let span = span(place, positions)
        else { return nil }
        return ReviewedFinding.Fix(span: span, original: original, replacement: fix.replacement)
    }
}
