/// A closed list of the law that holds most of what a list of a document holds.
public struct ListMatch: Sendable {
    public let conduct: ConductMatch
    public let kind: ListReader.Kind
    /// For each part that was asked for, the share of its weight that the list holds.
    public let shares: [Double]
}
