import NormData
import NormDocument
import NormRules
import NormText

/// Gives findings their place in the source, their clause and their identity.
struct FindingLocator {
    let document: NormativeDocument
    let sentences: [Sentence]

    /// In order of place, those without a place last.
    func locate(_ findings: [Finding]) -> [ReviewedFinding] {
        let ordered = findings.sorted { left, right in
            guard let leftRange = left.range else { return right.range == nil && key(left) < key(right) }
            guard let rightRange = right.range else { return true }
            return (leftRange.lowerBound, key(left)) < (rightRange.lowerBound, key(right))
        }
        let places = ordered.map { finding in finding.range.map { document.text.map.source(of: $0) } }
        let positions = document.source.positions(
            at: places.compactMap { $0 }.flatMap { [$0.lowerBound, $0.upperBound] })
        var seen: [String: Int] = [:]
        return zip(ordered, places).map { finding, place in
            let index = finding.range.flatMap { indexOfSentence(at: $0.lowerBound) }
            let clause = index.map { document.text.string(sentences[$0].range) }
            let print = [finding.rule, finding.field ?? "", clause ?? ""].joined(separator: "\u{1F}")
            let ordinal = seen[print, default: 0]
            seen[print] = ordinal + 1
            let article: String? = index.flatMap { document.label(ofUnit: sentences[$0].unit) }
            return ReviewedFinding(
                id: fingerprint(print, ordinal), finding: finding, article: article,
                span: place.flatMap { span($0, positions) }, quote: place.map { document.source.string($0) },
                sentence: clause, quoteInSentence: finding.range.flatMap { quote($0, in: index) })
        }
    }

    private func fingerprint(_ print: String, _ ordinal: Int) -> String {
        String(Digest.sha256(Array("\(print)\u{1F}\(ordinal)".utf8)).prefix(16))
    }

    private func key(_ finding: Finding) -> String { (finding.field ?? "") + finding.rule }

    private func indexOfSentence(at offset: Int) -> Int? {
        var low = 0
        var high = sentences.count
        while low < high {
            let middle = (low + high) / 2
            if sentences[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
        }
        return low < sentences.count && sentences[low].range.contains(offset) ? low : nil
    }

    private func quote(_ range: Range<Int>, in sentence: Int?) -> Range<Int>? {
        guard let sentence else { return nil }
        let clause = sentences[sentence].range
        let inside = range.clamped(to: clause)
        return inside.lowerBound - clause.lowerBound..<inside.upperBound - clause.lowerBound
    }

    private func span(_ place: Range<Int>, _ positions: [Int: SourcePosition]) -> ReviewedFinding.Span? {
        guard let start = positions[place.lowerBound], let end = positions[place.upperBound] else { return nil }
        return ReviewedFinding.Span(start: start.offset, end: end.offset, line: start.line, column: start.column)
    }
}
