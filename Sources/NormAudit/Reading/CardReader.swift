import NormDocument
import NormLaw
import NormReview
import NormText

/// Makes the card of a reviewed document. Immutable, shared by all threads.
struct CardReader: Sendable {
    let vocabulary: AuditVocabulary
    let law: LawIndex
    let asOf: CivilDate
    private let citations: CitationReader

    init(vocabulary: AuditVocabulary, law: LawIndex, asOf: CivilDate) {
        self.vocabulary = vocabulary
        self.law = law
        self.asOf = asOf
        citations = CitationReader(index: law)
    }

    func card(of examined: ExaminedDocument) -> DocumentCard {
        guard let document = examined.document else { return DocumentCard() }
        var card = DocumentCard()
        let metadata = examined.review.metadata
        let issuers = metadata.issuer.map { CardReader.issuers($0) } ?? []
        card.issuer = issuers.joined(separator: "、")
        card.place = issuers.first.map { CardReader.place($0) } ?? ""
        let title = TitleReading(document, place: card.place, vocabulary: vocabulary)
        card.names = title.names
        card.matter = title.matter
        card.genus = title.genus
        card.period = title.period
        card.acts = title.acts
        let references = ReferenceReader(
            document: document, citations: examined.reading?.citations ?? citations.citations(in: document.text.bytes),
            law: law, asOf: asOf, region: metadata.issuer, vocabulary: vocabulary, title: title)
        card.references = references.references()
        card.founding = references.foundingActs()
        card.repealedActs = references.repealedActs(
            at: Set(
                examined.review.findings.filter { $0.finding.rule == "citation/repealed" }.compactMap(\.finding.range)))
        if let reading = examined.reading {
            card.facts = ClauseFactReader(
                reading: reading, vocabulary: vocabulary, matter: title.matter, place: utf8(card.place)
            ).facts()
        }
        card.sketch = TextSketch.make(document.text.bytes)
        let articles = document.units.count { $0.kind == .article }
        card.articleCount = articles > 0 ? articles : document.units.count { $0.kind == .heading }
        return card
    }

    private static let offices = ["办公厅", "办公室"]

    /// The issuers in order of their names; the office of a government stands for it.
    private static func issuers(_ text: String) -> [String] {
        text.split(separator: "、").map { name in
            for office in offices where name.hasSuffix("人民政府" + office) {
                return String(name.dropLast(office.count))
            }
            return String(name)
        }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The innermost places of an organ's name: 清河县 for 清河县教育局, 绵阳市 for 四川省绵阳市人民政府.
    private static func place(_ issuer: String) -> String {
        let rest = issuer.firstIndex(of: "省").map { issuer[issuer.index(after: $0)...] } ?? issuer[...]
        let place = Place(String(rest), provinces: [])
        let inner = [place.city, place.county, place.township].compactMap(\.self).joined()
        if !inner.isEmpty { return inner }
        return rest.startIndex == issuer.startIndex ? "" : String(issuer[..<rest.startIndex])
    }
}
