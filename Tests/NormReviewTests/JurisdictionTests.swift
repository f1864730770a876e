import NormText
import Testing

@testable import NormReview

@Suite("Jurisdictions")
struct JurisdictionTests {
    private func catalogue() throws -> JurisdictionCatalogue { try Fixtures.rules.get().jurisdictions }

    @Test("Every pack loads, inherits, and says where each value comes from")
    func packs() throws {
        let catalogue = try catalogue()
        #expect(catalogue.provinceNames.count == 31)
        for region in catalogue.regions {
            let pack = try catalogue.jurisdiction(region.code)
            #expect(pack.name == region.name)
            #expect(pack.parameters["filing.days"] != nil)
            for (key, parameter) in pack.parameters {
                #expect(!parameter.source.isEmpty, "\(region.name) \(key)")
                #expect(parameter.period != nil || parameter.text != nil, "\(region.name) \(key)")
            }
        }
    }

    @Test("A value that is not verified nationally weighs nothing of its own in a province without one")
    func inheritance() throws {
        let catalogue = try catalogue()
        let sichuan = try catalogue.jurisdiction("510000")
        #expect(sichuan.parameters["validity.general"]?.status == .unverified)
        #expect(sichuan.own == [])
        let dezhou = try catalogue.jurisdiction("371400")
        #expect(dezhou.parameters["validity.general"]?.status == .verified)
        #expect(dezhou.own.contains("validity.general"))
    }

    @Test(
        "The governing region",
        arguments: [
            ("四川省绵阳市清河县", nil, nil, "四川省"), ("四川省泸州市江阳区", nil, nil, "泸州市"), (nil, "湖南省教育厅", nil, "湖南省"),
            (nil, "清河县人民政府", "川府发〔2026〕1号", "全国"), (nil, nil, "川府发〔2026〕1号", "四川省"), (nil, "民政部", nil, "民政部"),
            (nil, nil, "湘源教通〔2023〕45号", "全国"), (nil, nil, nil, "全国"),
        ] as [(String?, String?, String?, String)])
    func governing(region: String?, issuer: String?, number: String?, name: String) throws {
        let catalogue = try catalogue()
        let code = catalogue.code(region: region, issuer: issuer, documentNumber: number)
        #expect(try catalogue.jurisdiction(code).name == name)
    }

    @Test("A person's short name finds a region", arguments: [("四川", "四川省"), ("510000", "四川省"), ("成都市", "成都市")])
    func named(short: String, name: String) throws {
        #expect(try catalogue().region(named: short)?.name == name)
        #expect(try catalogue().region(named: "某地") == nil)
    }

    @Test(
        "Places in a region or a name",
        arguments: [
            ("四川省绵阳市清河县", ["四川省", "绵阳市", "清河县", nil]), ("北京市朝阳区", ["北京市", nil, "朝阳区", nil]),
            ("绥岚市城市管理局", [nil, "绥岚市", nil, nil]), ("清河县人民政府", [nil, nil, "清河县", nil]),
            ("湖北省荆州市沙市区", ["湖北省", "荆州市", "沙市区", nil]), ("浙江省杭州市西湖区", ["浙江省", "杭州市", "西湖区", nil]),
            ("江苏省徐州市沛县", ["江苏省", "徐州市", "沛县", nil]), ("新疆维吾尔自治区和田地区于田县", ["新疆维吾尔自治区", "和田地区", "于田县", nil]),
            ("贵州省黔安市云岭县石梁镇", ["贵州省", "黔安市", "云岭县", "石梁镇"]), ("国务院办公厅", [nil, nil, nil, nil]),
        ] as [(String, [String?])])
    func places(text: String, parts: [String?]) throws {
        let place = Place(text, provinces: try catalogue().provinceNames)
        #expect([place.province, place.city, place.county, place.township] == parts)
    }
}
