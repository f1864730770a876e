import NormDocument
import NormLaw
import NormRules
import NormText

/// Compares ages, distances and time limits of a clause with those of the article that it cites.
struct CitedLimitChecker {
    let reading: DocumentReading
    let higher: HigherLaw
    let side: LimitSide

    func issues() -> [ConflictIssue] { reading.citations.compactMap(issue) }

    private func issue(_ citation: Citation) -> ConflictIssue? {
        let index = reading.sentences.partitionIndex { $0.range.upperBound > citation.range.lowerBound }
        guard citation.role == .clauseBasis || citation.role == .mention, index < reading.sentences.count,
            citation.articles.count == 1, let cited = higher.provisions(of: [citation], includesProcedure: true)
        else { return nil }
        let bytes = reading.document.text.bytes
        let sentence = reading.sentences[index].range
        let after = min(citation.range.upperBound, sentence.upperBound)..<sentence.upperBound
        let quantities = QuantityScanner.quantities(in: bytes, after).filter { !$0.unit.isShare && !$0.isExclusive }
        guard quantities.count == 1, let here = quantities.first else { return nil }
        let limits = cited.norms.flatMap(\.limits).filter { $0.unit.isComparable(to: here.unit) }
        let outcomes = limits.map { outcome(here, $0, after) }
        guard let first = outcomes.first?.difference, outcomes.allSatisfy({ $0.difference != nil }) else { return nil }
        let ranges = limits.rangeWords
        let words = reading.document.text.string(here.range)
        return ConflictIssue(
            checker: "conflict.cited-limit", range: here.range, severity: .error,
            message: Bilingual(
                "与所援引的条文不一致：本文件为“\(words)”，\(cited.name.chinese)为\(ranges.chinese)。",
                "The figure differs from the article cited: “\(words)” here, \(ranges.english) in \(cited.name.english)."
            ),
            here: Bilingual(words), law: cited.saying(ranges), difference: first, basis: cited.basis, explanation: [])
    }

    private func outcome(_ here: Quantity, _ law: NormAmount, _ after: Range<Int>) -> ParameterComparison.Outcome {
        guard let value = law.upper ?? law.lower,
            let direction = here.unit.isPeriod
                ? side.direction(of: here, by: law, in: reading.document.text.bytes, after) : .exact
        else { return .incomparable }
        let quantity = Quantity(lower: value, upper: value, comparator: .exact, unit: law.unit, range: here.range)
        return ParameterComparison.compare(here, with: quantity, direction: direction)
    }
}
