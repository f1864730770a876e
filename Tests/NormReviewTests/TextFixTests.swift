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

    @Test("The last number of a list that repeats the one before it")
    func repeatedNumber() throws {
        let list = "申请人应当提交下列材料：\n（一）申请书；\n（二）身份证明；\n（二）场所证明。"
        #expect(try fixes(inArticle: list) == ["（二）>（三）"])
        let middle = "申请人应当提交下列材料：\n（一）申请书；\n（二）身份证明；\n（二）场所证明；\n（三）照片。"
        #expect(try fixes(inArticle: middle).isEmpty)
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
