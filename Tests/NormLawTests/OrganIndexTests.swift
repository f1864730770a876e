import NormText
import Testing

@testable import NormLaw

@Suite("Organs and their successors")
struct OrganIndexTests {
    @Test(
        "local forms",
        arguments: [
            ("清河县法制办", "清河县司法局"), ("市工商局", "市市场监督管理局"), ("绵阳市国土资源局", "绵阳市自然资源局"),
            ("县环保局", "县生态环境局"), ("县安监局", "县应急管理局"),
        ])
    func successors(name: String, successor: String) throws {
        let index = OrganIndex(try LawTables.load(rules: TestIndex.repository + "/Rules"))
        #expect(index.successor(of: name, asOf: CivilDate(2026, 11, 1)!) == successor)
        #expect(index.change(of: name, asOf: CivilDate(2010, 1, 1)!) == nil)
        #expect(index.change(of: successor, asOf: CivilDate(2026, 11, 1)!) == nil)
    }
}
