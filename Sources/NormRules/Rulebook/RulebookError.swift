import NormData

/// Every mistake found while loading the rules.
public struct RulebookError: Error, CustomStringConvertible, Sendable {
    public let errors: [DataError]

    public var description: String { errors.map(\.description).joined(separator: "\n") }
}
