import FoundationEssentials
import NormDocument
import NormRules
import Testing

@testable import NormReview

@Suite("What a text shows of its making")
struct ProcedureTextTests {
    private func review(_ document: HandDocument, asOf: String = "2026-11-01") throws -> [Finding] {
        try ProcedureReviewer(rules: Fixtures.rules.get())
            .review(document: document.build(), dossier: nil, asOf: Fixtures.day(asOf)).findings
    }

    private func rules(_ document: HandDocument) throws -> [String] {
        try review(document).filter { $0.severity > .info }.map(\.rule)
    }

    /// A document that binds the public, with everything that it needs.
    private var orderly: HandDocument {
        HandDocument(
            title: "清河县人民政府关于加强养犬管理的通知", number: "清府规〔2026〕2号", issuer: "清河县人民政府",
            written: "2026-03-20",
            paragraphs: [
                "一、任何单位和个人不得遗弃犬只。", "二、居民不得携犬进入学校、医院。", "三、本通知自2026年5月1日起施行，有效期五年。",
            ])
    }

    private func with(_ change: (inout HandDocument) -> Void) -> HandDocument {
        var document = orderly
        change(&document)
        return document
    }

    @Test("An orderly text has no finding")
    func clean() throws {
        #expect(try review(orderly) == [])
    }

    @Test("The range of a finding on the text is the clause")
    func quote() throws {
        let document = with { $0.paragraphs[2] = "三、本通知自2026年3月1日起施行，有效期五年。" }
        let finding = try #require(try review(document).first)
        #expect(finding.rule == "procedure/effective-before-written")
        let built = try document.build()
        #expect(finding.range.map(built.text.string) == "三、本通知自2026年3月1日起施行")
    }

    @Test(
        "Effective date and validity",
        arguments: [
            ("三、请遵照执行。", ["drafting/absent-effective-date"]),
            ("三、本通知自印发之日起施行。", []),
            ("三、本通知自2026年5月1日起施行，有效期至2036年4月30日。", ["procedure/validity-ten-years"]),
            ("三、本通知自2026年5月1日起施行，有效期至2040年。", ["procedure/validity-ten-years"]),
            ("三、本通知自2026年5月1日起施行，有效期至2031年4月。", []),
            ("三、本通知自2026年5月1日起施行，有效期8年。", ["procedure/validity-general"]),
            ("三、本通知自二〇一九年九月十五日起执行，有效期2年。", ["procedure/effective-before-written"]),
            ("三、本通知自2026年5月1日起施行。许可证有效期为八年。", []),
            ("三、本通知自2026年5月1日起试行，试行期五年。", ["procedure/validity-trial"]),
            ("三、本通知自2026年5月1日起试行，试行期二年。", []),
        ])
    func dates(paragraph: String, expected: [String]) throws {
        #expect(try rules(with { $0.paragraphs[2] = paragraph }) == expected)
    }

    @Test("A notice that only organises work needs no effective date")
    func organising() throws {
        let document = with { $0.paragraphs = ["各乡镇要加强组织领导，明确责任分工。", "各部门于8月20日前完成自查。"] }
        #expect(try rules(document) == [])
    }

    @Test("Silence on validity is noted, and weighs only where the region is known to ask for it")
    func validity() throws {
        let silent = with { $0.paragraphs[2] = "三、本通知自2026年5月1日起施行。" }
        #expect(try review(silent) == [])
        var shandong = silent
        shandong.issuer = "山东省齐川县人民政府"
        let finding = try #require(try review(shandong).first)
        #expect(finding.field == "absent:validity")
        #expect(finding.severity == .warning)
    }

    @Test(
        "Who issues",
        arguments: [
            ("资川县司法局行政复议与应诉股", ["authority/issuer-internal-office"]),
            ("清河县教育局基础教育科", ["authority/issuer-internal-office"]),
            ("清河县疫情防控工作领导小组办公室", ["authority/issuer-temporary-body"]),
            ("清河县城市管理工作专班", ["authority/issuer-temporary-body"]),
            ("清河县创建文明城市指挥部", ["authority/issuer-temporary-body"]),
            ("清河县人民政府办公室", []), ("花门街道办事处", []), ("清河县防汛抗旱指挥部", []),
            ("清河县旅游集团有限公司", ["authority/issuer-private-body"]), ("清河县餐饮行业协会", ["authority/issuer-private-body"]),
            ("清河县道路运输服务中心", ["authority/issuer-institution"]), ("清河县公路管理处", []), ("清河县教育局", []), ("国务院办公厅", []),
        ])
    func issuer(name: String, expected: [String]) throws {
        #expect(try rules(with { $0.issuer = name }) == expected)
    }

    @Test(
        "Document numbers",
        arguments: [
            ("司复字[2024]第3号", ["drafting/document-number-form"]), ("延政（2026）字第31号", ["drafting/document-number-form"]),
            ("清府发〔24〕3号", ["drafting/document-number-form"]),
            ("清府发〔2024〕03号", ["drafting/document-number-form"]), ("清府发[2024]3号", ["drafting/document-number-brackets"]),
            ("清府发〔2024〕3号", []), ("第12号", []),
        ])
    func number(text: String, expected: [String]) throws {
        #expect(try rules(with { $0.number = text }) == expected)
    }

    @Test("Who interprets")
    func interpreter() throws {
        #expect(
            try rules(with { $0.paragraphs.append("本通知由县教育局基教股负责解释。") }) == ["authority/interpretation-internal-office"]
        )
        #expect(
            try rules(with { $0.paragraphs.append("执行中有问题的，由本股解释。") }) == ["authority/interpretation-internal-office"])
        #expect(try rules(with { $0.paragraphs.append("本通知由县教育局负责解释。") }) == [])
        #expect(try rules(with { $0.paragraphs.append("本通知由县人民政府办公室负责解释。") }) == [])
    }

    @Test("A mark of secrecy under what binds the public")
    func secretMark() throws {
        #expect(try rules(with { $0.paragraphs.append("（此件不公开）") }) == ["procedure/marked-secret"])
        #expect(try rules(with { $0.paragraphs = ["各乡镇要加强组织领导。", "（此件不公开）"] }) == [])
    }

    @Test("One body interprets")
    func twoInterpreters() throws {
        let both = with { $0.paragraphs += ["本通知由县教育局负责解释。", "执行中的问题，由县公安局负责解释。"] }
        #expect(try rules(both) == ["drafting/two-interpreters"])
        let same = with { $0.paragraphs += ["本通知由县教育局负责解释。", "执行中的问题，由清河县教育局负责解释。"] }
        #expect(try rules(same) == [])
    }

    @Test("Documents that are not normative get nothing")
    func notNormative() throws {
        var document = try with { $0.issuer = "清河县教育局基础教育科" }.build()
        document.metadata.kind = .notNormative
        let found = try ProcedureReviewer(rules: Fixtures.rules.get())
            .review(document: document, dossier: nil, asOf: Fixtures.day("2026-11-01"))
        #expect(found.findings == [])
    }

    @Test(
        "Real documents", .enabled(if: ProcessInfo.processInfo.environment["NORMCHECK_LIST"] != nil, "only on request"))
    func real() throws {
        let rules = try Fixtures.rules.get()
        let index = try #require(SharedDocuments.text("real/index.tsv")).split(separator: "\n").dropFirst()
        for row in index.map({ $0.split(separator: "\t", omittingEmptySubsequences: false) })
        where row[5] == "normative" {
            var document = try SharedDocuments.document("real/\(row[0])")
            if document.metadata.title == nil { document.metadata.title = String(row[1]) }
            for finding in try ProcedureReviewer(rules: rules).review(
                document: document, dossier: nil, asOf: Fixtures.day("2026-11-01")
            ).findings where finding.severity > .info {
                print("REAL", row[0], finding.rule, finding.field ?? "", finding.range.map(document.text.string) ?? "")
            }
        }
    }

    @Test(
        "Labelled examples", .enabled(if: SharedDocuments.folder != nil, "the shared examples are not at hand"),
        arguments: [
            ("p01", []), ("p02", []), ("p03", []), ("p04", []), ("p05", []),
            (
                "p06",
                [
                    "PROCEDURE steps.consultation", "PROCEDURE steps.legality_review", "PROCEDURE steps.filing",
                    "PROCEDURE effective",
                ]
            ), ("p09", []), ("p10", []), ("p11", []), ("p12", []),
            ("p13", []), ("p15", ["PROCEDURE 有效期至2030年11月30日"]),
            (
                "p17",
                ["AUTHORITY 资川县司法局行政复议与应诉股", "AUTHORITY 本股", "DRAFTING 司复字〔2024〕第3号"]
            ), ("p18", []),
        ] as [(String, [String])])
    func labelled(name: String, expected: [String]) throws {
        let rules = try Fixtures.rules.get()
        let document = try SharedDocuments.document("dev/\(name).txt")
        let record = SharedDocuments.text("dev/\(name).dossier.yml")
        let dossier = record.flatMap { DossierReader(schema: rules.dossierSchema).read(Array($0.utf8)).dossier }
        let found = try ProcedureReviewer(rules: rules)
            .review(document: document, dossier: dossier, asOf: Fixtures.day("2026-11-01")).findings
            .filter { $0.severity > .info }
            .map { "\($0.category.rawValue) \($0.field ?? $0.range.map(document.text.string) ?? "")" }
        for label in expected { #expect(found.contains { $0.hasPrefix(label) }, "\(name): \(label) in \(found)") }
        #expect(found.count == expected.count || name == "p01", "\(name): \(found)")
    }

    @Test("An office that imposes duties says that the government decided, or it is asked")
    func office() throws {
        let office = with { document in
            document.issuer = "清河县人民政府办公室"
            document.title = "清河县人民政府办公室关于加强养犬管理的通知"
        }
        let remark = try #require(try review(office).first(where: { $0.rule == "authority/signed-by-office" }))
        #expect(remark.severity == .info)
        var approved = office
        approved.paragraphs.insert("经县政府同意，现就养犬管理通知如下：", at: 0)
        #expect(try !review(approved).contains { $0.rule == "authority/signed-by-office" })
    }

    @Test("A missing document number is a remark without a dossier, a warning beside one that records publication")
    func absentNumber() throws {
        let document = with { $0.number = nil }
        let alone = try review(document)
        #expect(alone.map(\.rule) == ["drafting/absent-document-number"])
        #expect(alone.map(\.severity) == [.info])
        #expect(alone.map(\.field) == ["absent:document-number"])
        var dossier = Dossier()
        let beside = { () throws -> [Finding] in
            try ProcedureReviewer(rules: Fixtures.rules.get())
                .review(document: document.build(), dossier: dossier, asOf: Fixtures.day("2026-11-01")).findings
                .filter { $0.rule == "drafting/absent-document-number" }
        }
        #expect(try beside() == [])
        dossier.steps["publication"] = [Dossier.Record(dates: ["date": try Fixtures.day("2026-03-25")])]
        #expect(try beside().map(\.severity) == [.warning])
    }
}
