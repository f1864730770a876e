import NormLaw

extension Measure {
    private static let acts: [(act: String, measure: Measure)] = [
        ("penalty.fine", .fine), ("penalty.confiscate", .confiscation), ("penalty.suspend", .suspension),
        ("penalty.revoke", .revocation), ("penalty.detain", .detention), ("coercion.seize", .seizure),
    ]

    /// The measure that an article must name to bear an act of the lexicon; `nil` where articles are not read for it.
    public static func bearing(_ act: String) -> Measure? { acts.first { $0.act == act }?.measure }
}

extension Grant {
    /// What an article must speak of to bear an act of the lexicon; `nil` where articles are not read for it.
    static func bearing(_ act: String) -> Grant? {
        act.hasPrefix("licence.") ? .licence : act.hasPrefix("fee.") ? .fee : nil
    }
}
