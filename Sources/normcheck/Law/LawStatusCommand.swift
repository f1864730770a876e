import ArgumentParser
import NormLaw
import NormText

/// `law status`
struct LawStatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Lists the citations of documents with the status of what they cite.")

    @Argument(help: "Documents and folders of documents.")
    var files: [String]

    @Option(help: "The place of the issuer, to tell local acts apart.")
    var region: String?

    @OptionGroup var law: LawOptions

    func run() throws {
        let index = try law.loadIndex()
        let date = try law.date()
        let reader = CitationReader(index: index)
        let isComplete = try law.forEachDocument(of: files) { document in
            for citation in reader.citations(in: document.text.bytes) {
                guard let line = describe(citation, in: document.text.bytes, index: index, date: date) else { continue }
                print("\(document.path)\t\(line)")
            }
        }
        if !isComplete { throw ExitCode(3) }
    }

    private func describe(_ citation: Citation, in bytes: [UInt8], index: LawIndex, date: CivilDate) -> String? {
        let quote = String(decoding: bytes[citation.range], as: UTF8.self)
        guard let title = citation.fullTitle else {
            guard let number = citation.documentNumber else { return nil }
            let act = index.resolve(documentNumber: number)
            return "\(quote)\t\(citation.role)\t" + (act.map { "《\($0.title)》 \($0.status(asOf: date))" } ?? "索引中没有")
        }
        switch index.resolve(title: title, asOf: date, region: region) {
        case .act(let act):
            let articles = citation.articles.filter { $0.number > 0 }.map { article in
                let answer = index.article(
                    act, number: article.number, branch: article.branch, paragraph: article.paragraph,
                    item: article.item, asOf: date)
                return "第\(article.number)条" + (article.branch > 0 ? "之\(article.branch)" : "") + answer.name
            }
            return ([quote, "\(citation.role)", act.rank.name, "\(act.status(asOf: date))"] + articles)
                .joined(separator: "\t")
        case .ambiguous(let acts):
            return "\(quote)\t\(citation.role)\t有 \(acts.count) 部同名法规"
        case .unknown(let rank, let isCertain):
            return "\(quote)\t\(citation.role)\t\(rank?.name ?? "层级不明")\t" + (isCertain ? "不存在此法规" : "索引中没有")
        }
    }
}
