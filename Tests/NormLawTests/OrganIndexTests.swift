import NormText
import Testing

@testable import NormLaw

@Suite("Organs and their successors")
struct OrganIndexTests {
    private let index: OrganIndex
    private let today = CivilDate(2026, 11, 1)!

    init() throws { index = OrganIndex(try LawTables.load(rules: TestIndex.repository + "/Rules")) }

    @Test(
        "local, generic and national forms",
        arguments: [
            ("清河县法制办", "清河县司法局"), ("市工商局", "市市场监督管理局"), ("绵阳市国土资源局", "绵阳市自然资源局"),
            ("县环保局", "县生态环境局"), ("县安监局", "县应急管理局"), ("省环保厅", "省生态环境厅"),
            ("市、县工商行政管理部门", "市、县市场监督管理部门"), ("国务院法制办", "司法部"), ("监察部", "国家监察委员会"),
            ("国家工商行政管理总局", "国家市场监督管理总局"), ("国土资源部", "自然资源部"),
        ])
    func successors(name: String, successor: String) {
        #expect(index.successor(of: name, asOf: today) == successor)
        #expect(index.change(of: name, asOf: CivilDate(2002, 1, 1)!) == nil)
        #expect(index.change(of: successor, asOf: today) == nil)
    }

    @Test("several reforms follow each other, each from its day")
    func history() {
        #expect(index.history(of: "银监局", asOf: today).map(\.successor) == ["银保监局", "国家金融监督管理总局"])
        #expect(index.history(of: "银监局", asOf: CivilDate(2020, 1, 1)!).map(\.successor) == ["银保监局"])
        #expect(index.successor(of: "清河县扶贫办", asOf: CivilDate(2022, 1, 1)!) == "清河县乡村振兴局")
        #expect(index.successor(of: "清河县扶贫办", asOf: today) == "清河县农业农村局")
    }

    @Test("an organ that bears an old name at its end is another one", arguments: ["清河县文化和旅游局", "县文化广电和旅游局", "市文体旅游局"])
    func otherOrgans(name: String) {
        #expect(index.change(of: name, asOf: today) == nil)
    }

    @Test("the table of organs tells level and competence")
    func records() throws {
        let records = try OrganRecord.load(rules: TestIndex.repository + "/Rules")
        let office = try #require(records.first { $0.isNamed(in: "清河县综治办") })
        #expect(office.competence == "不得制定行政规范性文件")
        #expect(records.contains { $0.isNamed(in: "清河县工商局") && $0.levels == "国家、省、市、县" })
        #expect(throws: LawTableError.self) { try OrganRecord.load(rules: "/nonexistent") }
    }
}
