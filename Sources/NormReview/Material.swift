import NormData

/// A file that a review read, named so that it can be told from a later one.
public struct Material: Sendable, Equatable {
    public enum Role: Sendable {
        case document, dossier
    }

    public let role: Role
    public let path: String
    /// `sha256:…` of its bytes.
    public let digest: String

    public init(role: Role, path: String, digest: String) {
        self.role = role
        self.path = path
        self.digest = digest
    }

    /// `nil` where the file cannot be read.
    init?(_ role: Role, path: String, source: DocumentSource) {
        guard let bytes = try? source.read(path) else { return nil }
        self.init(role: role, path: path, digest: "sha256:" + Digest.sha256(bytes))
    }
}
