import NormText

/// A provision whose conduct is like that of a clause.
public struct ConductMatch: Sendable, Equatable {
    /// How alike they are, from 0 to 1.
    public let score: Double
    /// How much they have in common: squared weights, so that a few rare terms count as much as many common ones.
    public let mass: Double
    /// The full title of the act.
    public let title: String
    let key: UInt64
    public let number: Int
    public let branch: Int
    /// Of a clause, modality and actor (`ModalClause`); of a list its kind.
    public let paragraph: Int
    /// 0 where the conduct is that of the paragraph. Of a prohibition or a clause, the byte of its verb; of a power, its
    /// verb (`PowerReader.Verb`).
    public let item: Int
    /// The row of the conduct in its index.
    let row: Int

    /// The act, where the provision is in the words that apply on the day.
    public func act(in law: LawIndex, asOf date: CivilDate) -> Act? {
        guard let act = law.resolve(title: title, asOf: date).act, act.status(asOf: date).isInForce,
            let version = act.version(asOf: date),
            NormKey.make(title: act.title, region: act.region, dated: version.dated) == key
        else { return nil }
        return act
    }
}
