import NormDocument
import Testing

@testable import NormRules

@Suite("A document's own place")
struct OwnPlacesTests {
    /// The mentions in a document of 澄江市财政局, each with what it stands for.
    private func mentions(_ clause: String, title: String = "澄江市财政局关于规范采购活动的通知") throws -> [String] {
        let document = try RulesFolder.evaluate("\(title)\n\n一、\(clause)").reading.document
        let title = Array(title.utf8).count
        var found: [String] = []
        OwnPlaces(of: document).forEach(in: document.text.bytes) { mention, range in
            if range.lowerBound > title { found.append("\(mention) \(document.text.string(range))") }
        }
        return found
    }

    @Test func isTheSameAsThisCity() throws {
        #expect(try mentions("供应商在澄江缴纳社会保险的加分。") == ["name 澄江", "inside 澄江"])
        #expect(try mentions("供应商在澄江市范围内设有门店。") == ["name 澄江市", "inside 澄江市范围内"])
    }

    @Test func orWhatLiesBeyond() throws {
        #expect(try mentions("澄江以外的企业另行登记。") == ["name 澄江", "outside 澄江以外"])
        #expect(try mentions("非澄江籍车辆不得进场。") == ["name 澄江", "outside 非澄江"])
    }

    @Test func beginsNamesOfOrgansAndBusinesses() throws {
        #expect(try mentions("向澄江市民政局提出。") == ["name 澄江市"])
        #expect(try mentions("交澄江水务公司办理。") == ["name 澄江"])
    }

    @Test func countsInNoTitle() throws {
        #expect(try mentions("按照《澄江市采购管理办法》执行。") == [])
    }

    @Test(
        "Titles that name no place",
        arguments: ["关于规范城市市场秩序的通知", "全国统一大市场建设意见", "农村集贸市场管理办法"])
    func nowhere(title: String) throws {
        #expect(try mentions("城市和农村市场、全国统一市场一体建设。", title: title) == [])
    }
}
