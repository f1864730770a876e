import NormText

extension CitationIssue {
    /// What is wrong, for the reader of the opinion, without the full stop.
    public var message: Bilingual {
        switch kind {
        case .renamedOrgan, .abolishedSystem: statement
        default: statement + Self.mentions(places)
        }
    }

    private var statement: Bilingual {
        switch kind {
        case .repealed(let act, let ending):
            Bilingual("《\(act.title)》自 \(ending.date) 起废止", "《\(act.title)》 is repealed from \(ending.date) on")
                + Bilingual(ending.by) { ("，由《\($0)》取代或者废止", ", by 《\($0)》") }
                + Bilingual("（废止依据未核，请核对）", " (the repeal was not verified, please check)", unless: ending.isVerified)
        case .notInForce(let act, let date):
            Bilingual(
                "《\(act.title)》自 \(date) 起施行，尚未生效", "《\(act.title)》 applies from \(date) on and is not in force yet")
        case .noArticle(let act, let article, let answer, let isCurrent):
            noArticle(act, article, answer)
                + Bilingual(
                    "（据修改前的文本，请核对现行文本）", " (by the text before a revision, please check the present one)",
                    unless: isCurrent)
        case .movedArticle(let act, let moved): moved.statement(of: act)
        case .unknownTitle(let title, let isCertain, let near):
            (isCertain
                ? Bilingual(
                    "现行法律、行政法规中没有《\(title)》",
                    "no law or administrative regulation in force bears the title 《\(title)》")
                : Bilingual("法律索引中没有《\(title)》，请核对名称", "the law index has no 《\(title)》, please check the title"))
                + Bilingual(near.isEmpty ? nil : near.map { "《\($0)》" }) {
                    ("；相近的有" + $0.joined(separator: "、"), "; close to it: " + $0.joined(separator: ", "))
                }
        case .wrongTitle(let act):
            Bilingual("名称有误，应为《\(act.title)》", "the title is wrong, it should read 《\(act.title)》")
        case .misnamed(let title, let act):
            Bilingual(
                "没有题为《\(title)》的法律、行政法规，名称相近的是《\(act.title)》，请核对",
                "no law or administrative regulation bears the title 《\(title)》; 《\(act.title)》 is close to it, please check"
            )
        case .wrongNumber(let act, let expected):
            Bilingual(
                "《\(act.title)》的文号为 \(expected)", "the document number of 《\(act.title)》 is “\(expected)”")
        case .pastBasis(let title, let system):
            Bilingual(
                "《\(title)》规定的“\(system.term)”已于 \(system.since) 起取消",
                "“\(system.term)”, which 《\(title)》 lays down, was abolished from \(system.since) on")
                + system.replacement + Bilingual("，不宜再作依据", "")
        case .oldStandard(let edition, let year):
            Bilingual(
                "国家标准《\(edition.title)》（\(edition.number)）\(year) 年版已被 \(edition.year) 年版代替（\(edition.since) 起施行）",
                "the edition of \(year) of the national standard 《\(edition.title)》 (\(edition.number)) was replaced by that of "
                    + "\(edition.year) (in force from \(edition.since))")
                + Bilingual("，请核对", ", please check", unless: edition.isVerified)
        case .weakBasis(let title):
            Bilingual(
                "处罚或者强制措施仅以规范性文件《\(title)》为依据，层级不足",
                "the penalty or measure rests on the normative document 《\(title)》 alone, which ranks too low")
        case .danglingReference(let article, let last):
            Bilingual(
                "本文件没有第\(article.number)条（共至第\(last)条）",
                "the document has no article \(article.number) (its last is \(last))")
        case .nothingBefore: Bilingual("所在条文之前没有可以指称的款", "no paragraph of the article stands before this one")
        case .renamedOrgan(let organs): Self.renamed(organs)
        case .abolishedSystem(let system):
            Bilingual("“\(system.term)”") + Self.mentions(places)
                + Bilingual("已于 \(system.since) 起取消", " was abolished from \(system.since) on") + system.replacement
                + Bilingual("（日期和依据请核对）", " (please check date and basis)", unless: system.isVerified)
        case .validityOver(let date):
            Bilingual("有效期已于 \(date) 届满，文件已经失效", "the validity ended on \(date), and the document has lapsed")
        }
    }

    private static func renamed(_ organs: [PastOrgan]) -> Bilingual {
        let statements = organs.map { organ in
            Bilingual("“\(organ.change.term)”") + mentions(organ.places.map(\.place))
                + Bilingual(
                    "已更名或者撤并（\(organ.change.basis)），现为\(organ.successor)",
                    " was renamed or merged; it is now “\(organ.successor)”")
        }
        return Bilingual(
            statements.map(\.chinese).joined(separator: "；"), statements.map(\.english).joined(separator: "; "))
    }

    private static let mostUnits = 8

    /// （全文 3 处：第一条、第四条）
    private static func mentions(_ places: [Place]) -> Bilingual {
        guard places.count > 1 else { return Bilingual("") }
        var units: [String] = []
        for unit in places.lazy.compactMap(\.unit) where !unit.isEmpty && !units.contains(unit) {
            units.append(unit)
            if units.count > mostUnits { break }
        }
        let named = units.prefix(mostUnits).map { $0.hasSuffix("、") ? String($0.dropLast()) : $0 }
        let list = named.isEmpty ? "" : "：" + named.joined(separator: "、") + (units.count > mostUnits ? "等" : "")
        return Bilingual("（全文 \(places.count) 处\(list)）", " (\(places.count) places in the text)")
    }

    private func noArticle(_ act: Act, _ article: Citation.Article, _ answer: ArticleAnswer) -> Bilingual {
        let number = "第\(article.number)条" + (article.branch > 0 ? "之\(article.branch)" : "")
        let label = ArticleLabel.english(article.number, article.branch)
        return switch answer {
        case .noParagraph(let count):
            Bilingual("《\(act.title)》\(number)只有 \(count) 款", "《\(act.title)》 \(label) has \(count) paragraphs only")
        case .noItem(let count):
            Bilingual("《\(act.title)》\(number)只有 \(count) 项", "《\(act.title)》 \(label) has \(count) items only")
        case .noArticle(let last) where article.number > last:
            Bilingual(
                "《\(act.title)》共 \(last) 条，没有\(number)", "《\(act.title)》 ends with art. \(last) and has no \(label)")
        default: Bilingual("《\(act.title)》没有\(number)", "《\(act.title)》 has no \(label)")
        }
    }
}

extension MovedArticle {
    fileprivate func statement(of act: Act) -> Bilingual {
        let (old, new) = (
            ArticleLabel.english(old.number, old.branch), ArticleLabel.english(new.number, new.branch)
        )
        return Bilingual(
            "《\(act.title)》修订后（\(since) 起施行），原\(self.old)的内容移至\(self.new)，\(self.old)现为其他内容",
            "since the revision of 《\(act.title)》 (in force from \(since)) what stood in \(old) stands in \(new), "
                + "and \(old) holds something else")
    }
}

extension AbolishedSystem {
    /// ，现为：…
    fileprivate var replacement: Bilingual {
        Bilingual(successor.isEmpty || successor == "取消" ? nil : successor) { ("，现为：\($0)", "; it is now “\($0)”") }
    }
}
