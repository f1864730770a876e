import NormLaw

/// Whether a fine of a document keeps to the fines of a provision.
enum FineComparison {
    enum Outcome: Equatable {
        case kept
        /// The provision fixes no sum of the kind: nothing can be compared.
        case incomparable
        /// The provision fines other people only.
        case otherPeople(NormCircle)
        case outside([NormAmount])
        /// Kept, but only where a circumstance is given that the document does not ask for.
        case unconditional(NormCondition)
    }

    /// - Parameters:
    ///   - here: a fine of the document, for the people in `circle`.
    ///   - conditions: the circumstances that the document asks for.
    static func compare(
        _ here: NormAmount, for circle: NormCircle, under conditions: NormCondition, with norms: [Norm]
    ) -> Outcome {
        let all = norms.filter { norm in norm.fines.contains { $0.isFine && comparable($0, here) } }
        guard !all.isEmpty else { return .incomparable }
        let named = all.filter { !$0.circle.isDisjoint(with: circle) }
        let same = !named.isEmpty ? named : all.filter { $0.circle.isEmpty || circle.isEmpty }
        if same.isEmpty { return .otherPeople(all.reduce(into: []) { $0.formUnion($1.circle) }) }
        let holding = same.filter { norm in norm.fines.contains { comparable($0, here) && $0.contains(here) } }
        guard !holding.isEmpty else { return .outside(same.flatMap(\.fines).filter { comparable($0, here) }) }
        let asked = holding.map { $0.conditions.intersection(necessary) }
        if conditions.isDisjoint(with: .aggravating), asked.allSatisfy({ !$0.isEmpty }) {
            return .unconditional(asked.reduce(into: []) { $0.formUnion($1) })
        }
        return .kept
    }

    /// Harm mostly is a part of the conduct (致使超过排放标准), which the document tells in other words.
    private static let necessary = NormCondition.aggravating.subtracting(.harmful)

    private static func comparable(_ law: NormAmount, _ here: NormAmount) -> Bool {
        law.isComparable(to: here) && law.hasBase(of: here)
    }
}
