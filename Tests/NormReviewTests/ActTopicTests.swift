import Testing

@testable import NormReview

@Suite struct ActTopicTests {
    @Test(arguments: [
        ("农药管理条例", "农药经营许可证有效期为三年", "", true),
        ("农药管理条例", "小作坊登记证有效期为三年", "某县食品小作坊管理办法", false),
        ("中华人民共和国食品安全法", "登记证有效期为三年", "某县食品小作坊管理办法", true),
        ("著作权集体管理条例", "业主委员会任期届满六十日前换届", "某市物业管理办法", false),
    ])
    func onlyActsOnTheSubjectAreHeldAgainstAClause(act: String, clause: String, title: String, isShared: Bool) {
        let bytes = Array(clause.utf8)
        #expect(ActTopic(bytes, [0..<bytes.count], title: title).isShared(by: act) == isShared)
    }
}
