/// What tables of rules could not be read.
public struct LawTableError: Error, Equatable, CustomStringConvertible {
    public let path: String
    public let message: String

    public var description: String { "\(path)：\(message)" }
}
