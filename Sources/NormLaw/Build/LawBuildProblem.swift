/// A file of the texts folder that could not be used, or contradicts another.
public struct LawBuildProblem: Sendable, Equatable, CustomStringConvertible {
    public let path: String
    public let message: String

    public var description: String { "\(path)：\(message)" }
}
