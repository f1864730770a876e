/// What one article of an act lays down.
public struct ArticleNorms: Sendable, Hashable {
    public internal(set) var norms: [Norm]
    /// It sends the reader on (依照前款规定处罚, 依照《…》处罚): what it does not name may stand there.
    public internal(set) var refersElsewhere: Bool
    /// The lowest rank whose acts may lay down something else (法律、法规另有规定的除外); `nil` where none may.
    public internal(set) var deviation: NormRank?
    /// What it speaks of beside sanctions.
    public internal(set) var grants: Grant

    public static let none = ArticleNorms(norms: [], refersElsewhere: false, deviation: nil, grants: [])

    /// The measures of all its norms.
    public var measures: Measure { norms.reduce(into: []) { $0.formUnion($1.measures) } }

    /// The sums, shares and multiples of all its norms.
    public var amounts: [NormAmount] { norms.flatMap(\.amounts) }

    /// The norms of a paragraph and item; of the whole article where the index knows none there.
    public func norms(paragraph: Int?, item: Int?) -> [Norm] {
        guard let paragraph else { return norms }
        let inside = norms.filter { $0.paragraph == paragraph }
        let exact = inside.filter { item == nil || $0.item == item || $0.item == 0 }
        return exact.isEmpty ? norms : exact
    }
}
