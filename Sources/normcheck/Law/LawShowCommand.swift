import ArgumentParser
import NormLaw

/// `law show`
struct LawShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Shows the versions of an act, its status on a day, and whether an article exists.")

    @Argument(help: "Full or short title, or document number.")
    var title: String

    @Option(help: "An article: 十六, 16, 第一百二十条之一.")
    var article: String?

    @Option(help: "The folder of texts: prints the words of the article too.")
    var texts: String?

    @OptionGroup var law: LawOptions

    func run() throws {
        let index = try law.loadIndex()
        let date = try law.date()
        switch index.resolve(title: title, asOf: date) {
        case .act(let act): try show(act, index: index)
        case .ambiguous(let acts):
            for act in acts { print("\(act.title)（\(act.region ?? "全国")）") }
            throw ExitCode.failure
        case .unknown(_, let isCertain):
            print("《\(title)》：" + (isCertain ? "不存在此法规" : "索引中没有"))
            for near in index.nearest(to: title) { print("  相近：《\(near)》") }
            throw ExitCode.failure
        }
    }

    private func show(_ act: Act, index: LawIndex) throws {
        let date = try law.date()
        print("《\(act.title)》 \(act.isJudicialInterpretation ? "司法解释" : act.rank.name) \(act.issuer ?? "")")
        if let number = act.documentNumber { print("文号：\(number)") }
        if let adopted = act.adopted { print("制定：\(adopted)") }
        for version in act.versions {
            let dated = version.dated.map(\.description) ?? "日期不明"
            let start = version.effective.map { "自 \($0) 起适用" } ?? ""
            print("版本：\(dated) \(start) " + (version.articleCount > 0 ? "\(version.articleCount) 条" : "条文不在索引中"))
            for book in version.books {
                print("  \(book.name)：第 \(book.articles.lowerBound) 至 \(book.articles.upperBound) 条")
            }
        }
        for ending in act.endings { print("\(ActStatus.repealed(ending))") }
        print("\(date)：\(act.status(asOf: date))")
        guard let article else { return }
        guard let number = ArticleReference(article) else { throw ValidationError("\(article) 不是条文号") }
        let answer = index.article(act, number: number.number, branch: number.branch, asOf: date)
        print("\(number)：\(answer.name)")
        let norms = try law.loadNorms()
        if let found = norms.norms(of: act, article: number.number, branch: number.branch, asOf: date) {
            for line in found.words { print("规定：\(line)") }
        }
        if let texts, answer == .exists, let words = number.words(of: act, asOf: date, texts: texts) { print(words) }
        if answer != .exists { throw ExitCode.failure }
    }
}
