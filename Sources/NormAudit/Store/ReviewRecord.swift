import NormData
import NormReview

/// What is kept of one reviewed document: the review and the card for the comparison with others.
struct ReviewRecord: Sendable, Snapshot {
    /// Without a path.
    let review: DocumentReview
    let card: DocumentCard

    init(review: DocumentReview, card: DocumentCard) {
        self.review = review
        self.card = card
    }

    init(from reader: inout SnapshotReader) throws {
        review = try reader.read()
        card = try reader.read()
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(review)
        writer.write(card)
    }

    /// The form in the store.
    func packed() throws -> [UInt8] {
        var writer = SnapshotWriter()
        writer.write(self)
        return try Deflate.pack(writer.bytes)
    }

    static func unpack(_ bytes: [UInt8]) throws -> ReviewRecord {
        var reader = SnapshotReader(try Deflate.unpack(bytes))
        return try reader.read()
    }
}
