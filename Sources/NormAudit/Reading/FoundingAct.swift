import NormData

/// An act on which a document says to be founded: 根据《…》，制定本办法.
struct FoundingAct: Sendable, Equatable, Snapshot {
    enum Status: String, Sendable, Snapshot {
        case inForce = "in-force"
        case repealed
        /// Not in the law index.
        case unknown
    }

    let title: String
    let status: Status
    /// The act that took its place, where the repeal names one.
    let successor: String?

    init(title: String, status: Status, successor: String?) {
        self.title = title
        self.status = status
        self.successor = successor
    }

    init(from reader: inout SnapshotReader) throws {
        title = try reader.read()
        status = try reader.read()
        successor = try reader.read()
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(title)
        writer.write(status)
        writer.write(successor)
    }
}
