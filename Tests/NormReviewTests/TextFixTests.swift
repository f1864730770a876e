import NormDocument
import Testing

@testable import NormReview

@Suite("Mechanical corrections")
struct TextFixTests {
    /// The corrections of a document, as `old>new`.
    private func fixes(_ text: String) throws -> [String] {
        try ReviewedDraft.review(text).findings.flatMap(\.fixes).map { "\($0.original)>\($0.replacement)" }
    }

    private func fixes(inArticle article: String) throws -> [String] {
        try fixes(ReviewedDraft.draft(["为了加强管理，制定本办法。", article]))
    }

    @Test("Given where one correction is possible")
    func given() throws {
        #expect(try fixes(inArticle: "由县环保部门负责监督检查。") == ["环保部门>生态环境部门"])
        #expect(
            try fixes(inArticle: "根据《中华人民共和国合同法》签订协议。") == ["中华人民共和国合同法>中华人民共和国民法典"])
        #expect(
            try fixes("清府规[2026]7号\n\n" + ReviewedDraft.draft(["为了加强管理，制定本办法。"]))
                .contains("[2026]>〔2026〕"))
    }

    @Test("Every place is changed, each by the word that stands there")
    func everyPlace() throws {
        let draft = ReviewedDraft.draft([
            "为了加强管理，制定本办法。", "由县工商局负责登记。", "违反规定的，由工商所报县工商局查处。", "原县工商局核发的证照继续有效。",
        ])
        #expect(try fixes(draft) == ["工商局>市场监督管理局", "工商所>市场监督管理所", "工商局>市场监督管理局"])
        let finding = try ReviewedDraft.review(draft).findings.first { !$0.fixes.isEmpty }
        #expect(finding?.changes.map(\.original) == ["工商局", "工商所"])
    }

    @Test("A repealed act is replaced everywhere or nowhere")
    func everyCitation() throws {
        let whole = ["根据《中华人民共和国合同法》，制定本办法。", "依照《中华人民共和国合同法》签订协议。"]
        #expect(
            try fixes(ReviewedDraft.draft(whole))
                == Array(repeating: "中华人民共和国合同法>中华人民共和国民法典", count: 2))
        let part = ["根据《中华人民共和国合同法》，制定本办法。", "依照《中华人民共和国合同法》第五十二条处理。"]
        #expect(try fixes(ReviewedDraft.draft(part)).isEmpty)
    }

    @Test("A number of a list that repeats the one before it")
    func repeatedNumber() throws {
        let list = "申请人应当提交下列材料：\n（一）申请书；\n（二）身份证明；\n（二）场所证明。"
        #expect(try fixes(inArticle: list) == ["（二）>（三）"])
        let middle = "申请人应当提交下列材料：\n（一）申请书；\n（二）身份证明；\n（二）场所证明；\n（三）照片。"
        #expect(try fixes(inArticle: middle) == ["（二）>（三）", "（三）>（四）"])
    }

    // MARK: Numbers

    /// A document with these numbers of articles; `words` stand in the article at their index.
    private func fixes(ofArticles numbers: [Int], _ words: [Int: String] = [:]) throws -> [String] {
        let lines = numbers.enumerated().map { index, number in
            "第\(ChineseNumber.string(number))条 \(words[index] ?? "经营者应当保持第\(index)号场所整洁。")\n"
        }
        return try fixes("清河县市容管理办法\n\n\(lines.joined())\n清河县人民政府\n2026年3月20日\n")
    }

    @Test("A gap is closed, and references follow the articles that they name")
    func gap() throws {
        #expect(try fixes(ofArticles: [1, 2, 3, 5]) == ["第五条>第四条"])
        #expect(
            try fixes(ofArticles: [1, 2, 3, 5, 6, 7], [1: "违反本办法第六条规定的，责令改正。", 5: "本办法第二条、第三条规定的情形除外。"])
                == ["第五条>第四条", "第六条>第五条", "第七条>第六条", "第六条>第五条"])
        // An article of another act is not meant.
        #expect(
            try fixes(ofArticles: [1, 2, 3, 5], [1: "依照《中华人民共和国行政处罚法》第三十三条的规定不予处罚。"]) == ["第五条>第四条"])
    }

    @Test("The number between two right ones, and a number that comes twice")
    func duplicate() throws {
        #expect(try fixes(ofArticles: [1, 2, 2, 4, 5]) == ["第二条>第三条"])
        #expect(try fixes(ofArticles: [1, 2, 4, 4, 5]) == ["第四条>第三条"])
        #expect(try fixes(ofArticles: [1, 2, 3, 3, 4]) == ["第三条>第四条", "第四条>第五条"])
        // At the number, and at the reference that names nothing yet.
        #expect(
            try fixes(ofArticles: [1, 2, 2, 4, 5], [4: "违反本办法第三条规定的，责令改正。"]) == ["第二条>第三条", "第二条>第三条"])
    }

    @Test("A reference that names nothing is mended by the numbers for which it was written")
    func cured() throws {
        let words = [0: "违反本办法第六条规定的，责令改正。"]
        let expected = ["第三条>第四条", "第四条>第五条", "第五条>第六条"]
        // Offered at the number and at the reference.
        #expect(try fixes(ofArticles: [1, 2, 3, 3, 4, 5], words) == expected + expected)
    }

    @Test(
        "Numbers are left where a reference may mean two articles, the one that is missing, or none",
        arguments: [
            ([1, 2, 3, 3, 4], "违反本办法第三条规定的，责令改正。"), ([1, 2, 3, 5, 6], "违反本办法第四条规定的，责令改正。"),
            ([1, 2, 3, 5, 6], "违反本办法第九条规定的，责令改正。"), ([1, 2, 3, 5, 6], "依照《办法》第五条处理。"),
            ([1, 2, 3, 5, 6], "违反本办法第五、六条规定的，责令改正。"), ([1, 2, 3, 5, 6], "依照《市容条例》，第六条规定的情形除外。"),
        ] as [([Int], String)])
    func doubtfulReference(_ numbers: [Int], _ words: String) throws {
        #expect(try fixes(ofArticles: numbers, [0: words]).isEmpty)
    }

    @Test("Two faults of one level are for a person")
    func twoFaults() throws {
        #expect(try fixes(ofArticles: [1, 2, 4, 5, 7, 8]).isEmpty)
    }

    @Test("Items of a list, and references to them")
    func items() throws {
        let list = "申请人应当提交下列材料：\n（一）申请书；\n（二）身份证明；\n（四）场所证明。"
        #expect(try fixes(inArticle: list) == ["（四）>（三）"])
        #expect(
            try fixes(ReviewedDraft.draft([list, "本办法第一条第（四）项的证明由村民委员会出具。"]))
                == ["（四）>（三）", "第（四）项>第（三）项"])
        #expect(try fixes(ReviewedDraft.draft([list, "本办法第一条第（三）项的证明由村民委员会出具。"])).isEmpty)
        #expect(
            try fixes(ReviewedDraft.draft([list, "下列证明免交：\n（一）甲；\n（二）乙；\n（三）丙；\n（四）丁。", "本办法第二条第（四）项另行规定。"]))
                == ["（四）>（三）"])
    }

    @Test("A correction of many numbers is told in one line")
    func told() throws {
        let lines = [1, 2, 4, 5, 6].map { "第\(ChineseNumber.string($0))条 经营者应当守法经营。\n" }
        let draft = "清河县市容管理办法\n\n\(lines.joined())\n清河县人民政府\n2026年3月20日\n"
        let renumbering = try ReviewedDraft.review(draft).findings.compactMap(\.renumbering).first
        #expect(renumbering?.first.original == "第四条" && renumbering?.last.replacement == "第五条")
    }

    @Test(
        "Not given where a person must judge",
        arguments: [
            "由县工商、质监等部门按照职责分工负责。", "由县卫计委负责监督检查。", "依照《中华人民共和国合同法》第五十二条处理。",
            "根据《中华人民共和国合同法》（以下简称《合同法》）签订协议。", "原县环保局的职责由县生态环境局承担。",
        ])
    func notGiven(_ article: String) throws {
        #expect(try fixes(inArticle: article).isEmpty)
    }

    @Test("Simplified characters do not go into a text in Traditional ones")
    func traditional() throws {
        let review = try ReviewedDraft.review(ReviewedDraft.draft(["為了加強管理，制定本辦法。", "由縣環保部門負責監督檢查。"]))
        #expect(review.findings.contains { $0.finding.rule == "obsolete/organ" })
        #expect(review.findings.allSatisfy { $0.fixes.isEmpty })
    }
}
