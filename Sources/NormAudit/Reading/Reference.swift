import NormData

/// A place where a document names another one that may be part of the stock.
struct Reference: Sendable, Equatable, Snapshot {
    /// One of those that a document states.
    let kind: Relation.Kind
    /// The key of the title; `nil` where only a number is given.
    let title: String?
    let number: String?
    /// The first article named, as the document prints it.
    let article: String?

    init(kind: Relation.Kind, title: String?, number: String?, article: String?) {
        self.kind = kind
        self.title = title
        self.number = number
        self.article = article
    }

    init(from reader: inout SnapshotReader) throws {
        kind = try reader.read()
        title = try reader.read()
        number = try reader.read()
        article = try reader.read()
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(kind)
        writer.write(title)
        writer.write(number)
        writer.write(article)
    }
}
