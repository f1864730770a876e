import NormData

/// What a clause fixes: a sum, a period, or the organ that is competent. Two documents in force that fix one thing
/// differently contradict each other.
struct ClauseFact: Sendable, Equatable, Snapshot {
    enum Kind: String, Sendable, CaseIterable, Snapshot {
        case figure
        case period
        case organ
    }

    let kind: Kind
    /// What is fixed: a hash of the clause without the value; equal clauses of two documents have equal keys.
    let subject: Int
    /// The value in a form that can be compared.
    let value: String
    /// The clause in the document's words.
    let words: String
    /// The article as the document prints it.
    let article: String?

    init(kind: Kind, subject: Int, value: String, words: String, article: String?) {
        self.kind = kind
        self.subject = subject
        self.value = value
        self.words = words
        self.article = article
    }

    init(from reader: inout SnapshotReader) throws {
        kind = try reader.read()
        subject = try reader.read()
        value = try reader.read()
        words = try reader.read()
        article = try reader.read()
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(kind)
        writer.write(subject)
        writer.write(value)
        writer.write(words)
        writer.write(article)
    }
}
