import NormData
import NormText
import Testing

@testable import NormLaw

/// 200 citations drawn at random from the law texts, each checked by hand (`Tests/Corpus/citations-200.tsv`).
@Suite("The sample of 200 citations", .enabled(if: TestIndex.shared != nil, "no ../shared"))
struct SampleTests {
    @Test("every row is read as the table says")
    func sample() throws {
        let shared = try #require(TestIndex.shared)
        let table = try #require(TabTable.read(TestIndex.repository + "/Tests/Corpus/citations-200.tsv"))
        let reader = CitationReader(index: try LawIndex.load(path: TestIndex.shippedPath))
        #expect(table.rows.count > 200 && table.badLines.isEmpty)
        var cache: [String: Set<String>] = [:]
        for row in table.rows {
            guard let file = table.cell(row, "file"), let quote = table.cell(row, "citation") else { continue }
            if cache[file] == nil {
                let bytes = FileBytes.read("\(shared)/law/texts/\(file)", limit: 1 << 25) ?? []
                cache[file] = signatures(bytes.filter { $0 != 0x20 }, reader)
            }
            let signature = [quote, table.cell(row, "title") ?? "", table.cell(row, "articles") ?? ""].joined(
                separator: "|")
            let isRead = cache[file]?.contains(signature) == true
            #expect(isRead == (table.cell(row, "verdict") != "missed"), "\(file): \(signature)")
        }
    }

    private func signatures(_ bytes: [UInt8], _ reader: CitationReader) -> Set<String> {
        Set(
            reader.citations(in: bytes).map { citation in
                let articles = citation.articles.map { article in
                    "\(article.number)" + (article.branch > 0 ? "之\(article.branch)" : "")
                        + (article.paragraph.map { "款\($0)" } ?? "") + (article.item.map { "项\($0)" } ?? "")
                }
                let name = citation.title ?? citation.documentNumber ?? ""
                return [bytes.string(citation.range), name, articles.joined(separator: ",")].joined(separator: "|")
            })
    }
}
