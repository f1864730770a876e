public struct Vocabulary: Sendable {
    public init() {}
}
