import NormText
import Testing

@testable import NormReview

/// Sanctions that only repeat the law, told from those that a document makes up.
@Suite struct RestatementTests {
    private func penalties(_ body: String) throws -> [String] {
        try ReviewedDraft.review("清河县人民政府关于规范有关工作的通知\n\n\(body)\n").findings.map(\.finding.rule)
            .filter { $0.hasPrefix("penalty/") || $0.hasPrefix("coercion/") }
    }

    @Test(arguments: [
        // The sentence before cites the article.
        """
        一、在禁止养殖区域内建设畜禽养殖场的，由生态环境部门依照《畜禽规模养殖污染防治条例》第三十七条的规定处3万元以上10万元以下的罚款。\
        在饮用水水源保护区建设畜禽养殖场的，处10万元以上50万元以下的罚款。
        """,
        // The sentence behind does, for grades within its range.
        """
        一、滥伐林木价值不足五千元的，处三倍以上四倍以下的罚款。\
        上述裁量在《中华人民共和国森林法》第七十六条第二款规定的幅度内确定。
        """,
        // The document names the act and gives its figures for its conduct.
        """
        根据《中华人民共和国草原法》，现通知如下：
        一、非法开垦草原，没有违法所得的，责令停止违法行为，限期恢复植被，并处五万元以下的罚款。
        """,
        // No fine: the act has the measure for the conduct.
        """
        根据《机动车驾驶员培训管理规定》，现通知如下：
        一、未按全国统一的教学大纲进行培训的，由交通运输主管部门责令改正；拒不改正的，责令停业整顿。
        """,
    ])
    func whatTheLawSaysPasses(body: String) throws {
        #expect(try penalties(body) == [])
    }

    @Test(arguments: [
        // Another sum for the same conduct.
        """
        根据《中华人民共和国草原法》，现通知如下：
        一、非法开垦草原，没有违法所得的，责令停止违法行为，并处八万元以下的罚款。
        """,
        // The figures of the act for another conduct.
        """
        根据《中华人民共和国草原法》，现通知如下：
        一、村民不参加植树活动的，处五万元以下的罚款。
        """,
        // A fixed sum beside a cited article is a choice of the document's own.
        """
        一、在禁止养殖区域内建设畜禽养殖场的，依照《畜禽规模养殖污染防治条例》第三十七条的规定处理。养殖户再次违反的，处五万元罚款。
        """,
    ])
    func whatTheLawDoesNotSayIsFound(body: String) throws {
        #expect(try penalties(body).contains("penalty/fine"))
    }

    @Test(arguments: [
        // The measure of the act for another conduct.
        """
        根据《机动车驾驶员培训管理规定》，现通知如下：
        一、未按要求参加县里组织的文艺演出的，责令停业整顿。
        """,
        // A time that the act does not set.
        """
        根据《机动车驾驶员培训管理规定》，现通知如下：
        一、未按全国统一的教学大纲进行培训的，责令停业整顿三个月。
        """,
    ])
    func otherMeasuresHangOnConductAndTime(body: String) throws {
        #expect(try !penalties(body).isEmpty)
    }
}
