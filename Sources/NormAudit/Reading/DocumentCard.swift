import NormData

/// What the comparison of a stock needs of one document, read when it is reviewed and kept with the review.
struct DocumentCard: Sendable, Equatable, Snapshot {
    /// Title keys under which others may name it.
    var names: [String] = []
    var matter: String?
    var genus = -1
    var period: String?
    /// Whether its title says that it acts on other documents.
    var acts = false
    /// The place of the issuer, without the province: `绵阳市清河县`, empty where the name shows none.
    var place = ""
    /// The issuers without 办公室, sorted.
    var issuer = ""
    var references: [Reference] = []
    var founding: [FoundingAct] = []
    /// Titles of repealed acts that it relies on.
    var repealedActs: [String] = []
    var facts: [ClauseFact] = []
    /// `TextSketch`
    var sketch: [Int] = []
    /// Articles, or numbered headings where there are none.
    var articleCount = 0

    init() {}

    init(from reader: inout SnapshotReader) throws {
        names = try reader.read()
        matter = try reader.read()
        genus = try reader.read()
        period = try reader.read()
        acts = try reader.read()
        place = try reader.read()
        issuer = try reader.read()
        references = try reader.read()
        founding = try reader.read()
        repealedActs = try reader.read()
        facts = try reader.read()
        sketch = try reader.read()
        articleCount = try reader.read()
    }

    func write(to writer: inout SnapshotWriter) {
        writer.write(names)
        writer.write(matter)
        writer.write(genus)
        writer.write(period)
        writer.write(acts)
        writer.write(place)
        writer.write(issuer)
        writer.write(references)
        writer.write(founding)
        writer.write(repealedActs)
        writer.write(facts)
        writer.write(sketch)
        writer.write(articleCount)
    }
}
