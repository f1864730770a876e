extension CitationIssue {
    /// What is wrong, in Chinese, for the reader of the opinion.
    public var message: String {
        switch kind {
        case .renamedOrgan, .abolishedSystem: statement
        default: statement + Self.mentions(places)
        }
    }

    private var statement: String {
        switch kind {
        case .repealed(let act, let ending):
            "《\(act.title)》自 \(ending.date) 起废止" + (ending.by.map { "，由《\($0)》取代或者废止" } ?? "")
                + (ending.isVerified ? "" : "（废止依据未核，请核对）")
        case .notInForce(let act, let date): "《\(act.title)》自 \(date) 起施行，尚未生效"
        case .noArticle(let act, let article, let answer, let isCurrent):
            noArticleMessage(act, article, answer) + (isCurrent ? "" : "（据修改前的文本，请核对现行文本）")
        case .movedArticle(let act, let moved):
            "《\(act.title)》修订后（\(moved.since) 起施行），原\(moved.old)的内容移至\(moved.new)，\(moved.old)现为其他内容"
        case .unknownTitle(let title, let isCertain, let near):
            (isCertain ? "现行法律、行政法规中没有《\(title)》" : "法律索引中没有《\(title)》，请核对名称")
                + (near.isEmpty ? "" : "；相近的有" + near.map { "《\($0)》" }.joined(separator: "、"))
        case .wrongTitle(let act): "名称有误，应为《\(act.title)》"
        case .misnamed(let title, let act): "没有题为《\(title)》的法律、行政法规，名称相近的是《\(act.title)》，请核对"
        case .wrongNumber(let act, let expected): "《\(act.title)》的文号为 \(expected)"
        case .pastBasis(let title, let system):
            "《\(title)》规定的“\(system.term)”已于 \(system.since) 起取消"
                + (system.successor.isEmpty || system.successor == "取消" ? "" : "，现为：\(system.successor)") + "，不宜再作依据"
        case .oldStandard(let edition, let year):
            "国家标准《\(edition.title)》（\(edition.number)）\(year) 年版已被 \(edition.year) 年版代替（\(edition.since) 起施行）"
                + (edition.isVerified ? "" : "，请核对")
        case .weakBasis(let title): "处罚或者强制措施仅以规范性文件《\(title)》为依据，层级不足"
        case .danglingReference(let article, let last): "本文件没有第\(article.number)条（共至第\(last)条）"
        case .nothingBefore: "所在条文之前没有可以指称的款"
        case .renamedOrgan(let organs):
            organs.map {
                "“\($0.change.term)”\(Self.mentions($0.places.map(\.place)))已更名或者撤并（\($0.change.basis)），现为\($0.successor)"
            }.joined(separator: "；")
        case .abolishedSystem(let system):
            "“\(system.term)”\(Self.mentions(places))已于 \(system.since) 起取消"
                + (system.successor.isEmpty || system.successor == "取消" ? "" : "，现为：\(system.successor)")
                + (system.isVerified ? "" : "（日期和依据请核对）")
        case .validityOver(let date): "有效期已于 \(date) 届满，文件已经失效"
        }
    }

    private static let mostUnits = 8

    /// （全文 3 处：第一条、第四条）
    private static func mentions(_ places: [Place]) -> String {
        guard places.count > 1 else { return "" }
        var units: [String] = []
        for unit in places.lazy.compactMap(\.unit) where !unit.isEmpty && !units.contains(unit) {
            units.append(unit)
            if units.count > mostUnits { break }
        }
        let named = units.prefix(mostUnits).map { $0.hasSuffix("、") ? String($0.dropLast()) : $0 }
        let list = named.isEmpty ? "" : "：" + named.joined(separator: "、") + (units.count > mostUnits ? "等" : "")
        return "（全文 \(places.count) 处\(list)）"
    }

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

extension CitationIssue {
    /// What is wrong, in English.
    public var english: String {
        switch kind {
        case .renamedOrgan, .abolishedSystem: englishStatement
        default: englishStatement + timesEnglish(places.count)
        }
    }

    private var englishStatement: String {
        switch kind {
        case .repealed(let act, let ending):
            "《\(act.title)》 is repealed from \(ending.date) on" + (ending.by.map { ", by 《\($0)》" } ?? "")
                + (ending.isVerified ? "" : " (the repeal was not verified, please check)")
        case .notInForce(let act, let date): "《\(act.title)》 applies from \(date) on and is not in force yet"
        case .noArticle(let act, let article, let answer, let isCurrent):
            noArticleEnglish(act, article, answer)
                + (isCurrent ? "" : " (by the text before a revision, please check the present one)")
        case .movedArticle(let act, let moved):
            "since the revision of 《\(act.title)》 (in force from \(moved.since)) what stood in \(label(moved.old)) stands in "
                + "\(label(moved.new)), and \(label(moved.old)) holds something else"
        case .unknownTitle(let title, let isCertain, let near):
            (isCertain
                ? "no law or administrative regulation in force bears the title 《\(title)》"
                : "the law index has no 《\(title)》, please check the title")
                + (near.isEmpty ? "" : "; close to it: " + near.map { "《\($0)》" }.joined(separator: ", "))
        case .wrongTitle(let act): "the title is wrong, it should read 《\(act.title)》"
        case .misnamed(let title, let act):
            "no law or administrative regulation bears the title 《\(title)》; 《\(act.title)》 is close to it, please check"
        case .pastBasis(let title, let system):
            "“\(system.term)”, which 《\(title)》 lays down, was abolished from \(system.since) on"
                + (system.successor.isEmpty || system.successor == "取消" ? "" : "; it is now “\(system.successor)”")
        case .oldStandard(let edition, let year):
            "the edition of \(year) of the national standard 《\(edition.title)》 (\(edition.number)) was replaced by that of "
                + "\(edition.year) (in force from \(edition.since))" + (edition.isVerified ? "" : ", please check")
        case .wrongNumber(let act, let expected): "the document number of 《\(act.title)》 is “\(expected)”"
        case .weakBasis(let title):
            "the penalty or measure rests on the normative document 《\(title)》 alone, which ranks too low"
        case .danglingReference(let article, let last):
            "the document has no article \(article.number) (its last is \(last))"
        case .nothingBefore: "no paragraph of the article stands before this one"
        case .renamedOrgan(let organs):
            organs.map {
                "“\($0.change.term)”\(timesEnglish($0.places.count)) was renamed or merged; it is now “\($0.successor)”"
            }
            .joined(separator: "; ")
        case .abolishedSystem(let system):
            "“\(system.term)”\(timesEnglish(places.count)) was abolished from \(system.since) on"
                + (system.successor.isEmpty || system.successor == "取消" ? "" : "; it is now “\(system.successor)”")
                + (system.isVerified ? "" : " (please check date and basis)")
        case .validityOver(let date): "the validity ended on \(date), and the document has lapsed"
        }
    }

    private func timesEnglish(_ count: Int) -> String { count > 1 ? " (\(count) places in the text)" : "" }

    private func label(_ article: ArticleReference) -> String { ArticleLabel.english(article.number, article.branch) }

    private func noArticleEnglish(_ act: Act, _ article: Citation.Article, _ answer: ArticleAnswer) -> String {
        let label = ArticleLabel.english(article.number, article.branch)
        return switch answer {
        case .noParagraph(let count): "《\(act.title)》 \(label) has \(count) paragraphs only"
        case .noItem(let count): "《\(act.title)》 \(label) has \(count) items only"
        case .noArticle(let last) where article.number > last:
            "《\(act.title)》 ends with art. \(last) and has no \(label)"
        default: "《\(act.title)》 has no \(label)"
        }
    }
}
