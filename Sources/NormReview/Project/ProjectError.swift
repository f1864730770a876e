/// Something around the documents is wrong: the command line, the repository or a file of the project.
public struct ProjectError: Error, Sendable, CustomStringConvertible {
    public let message: String

    public init(message: String) { self.message = message }

    public var description: String { message }
}
