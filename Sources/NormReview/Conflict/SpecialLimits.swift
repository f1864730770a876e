import NormDocument
import NormLaw
import NormRules
import NormText

/// Whether a law on the document's own subject sets a figure where a general parameter gives way (法律另有规定的除外).
struct SpecialLimits {
    /// So alike are a clause and the provision that it carries out.
    private static let likeness = 0.40
    private static let most = 60

    let scope: MatterScope

    /// - Parameter parameter: what the quantity was compared with.
    func sets(_ quantity: Quantity, of statement: Statement, not parameter: LegalParameter) -> Bool {
        guard let deviation = parameter.deviation else { return false }
        let (reading, higher) = (scope.reading, scope.higher)
        let bytes = reading.document.text.bytes
        let sentence = reading.sentences[statement.sentence]
        let limits = LimitReader.limits(in: bytes, sentence.range, head: reading.head(of: sentence))
        guard let limit = limits.first(where: { $0.quantity.range.overlaps(quantity.range) }) else { return false }
        let topic = ActTopic(
            bytes, [reading.document.blocks[sentence.block].range], title: reading.document.metadata.title ?? "")
        return higher.norms.limits(limit.terms, least: Self.likeness, limit: Self.most).contains { match in
            guard match.conduct.title != parameter.basis.law, quantity.agrees(with: match.amount),
                higher.namedActs.contains(match.conduct.title) || topic.isCentral(to: match.conduct.title),
                let (act, _) = higher.binding(match.conduct)
            else { return false }
            return act.rank >= deviation
        }
    }
}

extension Quantity {
    /// Whether it says as much as an amount of the law that is one number.
    fileprivate func agrees(with amount: NormAmount) -> Bool {
        guard let value = amount.upper ?? amount.lower, unit.isComparable(to: amount.unit) else { return false }
        return agrees(
            with: Quantity(lower: value, upper: value, comparator: .exact, unit: amount.unit, range: range))
    }
}
