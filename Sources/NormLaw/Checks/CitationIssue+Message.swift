extension CitationIssue {
    /// What is wrong, in Chinese, for the reader of the opinion.
    public var message: String {
        switch kind {
        case .repealed(let act, let ending):
            "《\(act.title)》自 \(ending.date) 起废止" + (ending.by.map { "，由《\($0)》取代或者废止" } ?? "")
                + (ending.isVerified ? "" : "（废止依据未核，请核对）")
        case .notInForce(let act, let date): "《\(act.title)》自 \(date) 起施行，尚未生效"
        case .noArticle(let act, let article, let answer): noArticleMessage(act, article, answer)
        case .movedArticle(let act, let moved):
            "《\(act.title)》修订后（\(moved.since) 起施行），原\(moved.old)的内容移至\(moved.new)，\(moved.old)现为其他内容"
        case .unknownTitle(let title, let isCertain, let near):
            (isCertain ? "现行法律、行政法规中没有《\(title)》" : "法律索引中没有《\(title)》，请核对名称")
                + (near.isEmpty ? "" : "；相近的有" + near.map { "《\($0)》" }.joined(separator: "、"))
        case .wrongTitle(let act): "名称有误，应为《\(act.title)》"
        case .wrongNumber(let act, let expected): "《\(act.title)》的文号为 \(expected)"
        case .weakBasis(let title): "处罚或者强制措施仅以规范性文件《\(title)》为依据，层级不足"
        case .danglingReference(let article, let last): "本文件没有第\(article.number)条（共至第\(last)条）"
        case .nothingBefore: "所在条文之前没有可以指称的款"
        case .renamedOrgan(let organs):
            organs.map {
                "“\($0.change.term)”\(times($0.count))已更名或者撤并（\($0.change.basis)），现为\($0.successor)"
            }.joined(separator: "；")
        case .abolishedSystem(let system, let count):
            "“\(system.term)”\(times(count))已于 \(system.since) 起取消"
                + (system.successor.isEmpty || system.successor == "取消" ? "" : "，现为：\(system.successor)")
                + (system.isVerified ? "" : "（日期和依据请核对）")
        case .validityOver(let date): "有效期已于 \(date) 届满，文件已经失效"
        }
    }

    private func times(_ count: Int) -> String { count > 1 ? "（全文 \(count) 处）" : "" }

    private func noArticleMessage(_ act: Act, _ article: Citation.Article, _ answer: ArticleAnswer) -> String {
        let number = "第\(article.number)条" + (article.branch > 0 ? "之\(article.branch)" : "")
        return switch answer {
        case .noParagraph(let count): "《\(act.title)》\(number)只有 \(count) 款"
        case .noItem(let count): "《\(act.title)》\(number)只有 \(count) 项"
        case .noArticle(let last) where article.number > last: "《\(act.title)》共 \(last) 条，没有\(number)"
        default: "《\(act.title)》没有\(number)"
        }
    }
}
