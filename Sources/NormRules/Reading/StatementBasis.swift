import NormLaw

/// On what a statement says that it rests.
public struct StatementBasis: Sendable, Equatable {
    public enum Grade: Int, Sendable, Comparable {
        /// Nothing is said.
        case none
        /// 根据有关规定: names nothing.
        case vague
        /// An act without an article.
        case act
        /// An article.
        case article

        public static func < (left: Grade, right: Grade) -> Bool { left.rawValue < right.rawValue }
    }

    public let grade: Grade
    /// Indexes in the document's citations.
    public let citations: [Int]

    static let none = StatementBasis(grade: .none, citations: [])
}
