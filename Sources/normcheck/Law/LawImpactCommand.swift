import ArgumentParser
import NormLaw

/// `law impact`
struct LawImpactCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "impact", abstract: "Lists the documents and clauses of a stock that rest on an act.")

    @Argument(help: "Full or short title of the act.")
    var title: String

    @Argument(help: "Documents and folders of documents.")
    var stock: [String]

    @OptionGroup var law: LawOptions

    func run() throws {
        let index = try law.loadIndex()
        let date = try law.date()
        guard let act = index.resolve(title: title, asOf: date).act else {
            throw ValidationError("索引中没有《\(title)》")
        }
        print("《\(act.title)》 \(date)：\(act.status(asOf: date))")
        for ending in act.endings where ending.date > date {
            print("将于 \(ending.date) 废止" + (ending.by.map { "（《\($0)》）" } ?? ""))
        }
        let reader = CitationReader(index: index)
        let isComplete = try law.forEachDocument(of: stock) { document in
            for use in ActUse.uses(of: act, in: document, reader: reader, index: index, asOf: date) {
                print("\(document.path)\t\(use.line)\t\(use.quote)\t\(use.effect)")
            }
        }
        if !isComplete { throw ExitCode(3) }
    }
}
