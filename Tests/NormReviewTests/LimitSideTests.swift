import NormText
import Testing

@testable import NormLaw
@testable import NormReview
@testable import NormRules

@Suite struct LimitSideTests {
    private static func side() throws -> LimitSide {
        let folder = RulesFolder(path: Home(path: Fixtures.root).rules)
        return LimitSide(words: try folder.yaml("conflict/words.yml", as: ConflictWords.self).limits)
    }

    private func quantity(_ text: String) throws -> Quantity {
        let bytes = Array(text.utf8)
        return try #require(QuantityScanner.quantities(in: bytes, 0..<bytes.count).first)
    }

    @Test(arguments: [
        ("三十日内作出决定", "二十日内", "max-admin"), ("三日内提出申请", "五日内", "min-party"),
        ("一日前通知当事人", "三日", "min-admin"), ("三十日前提出申请", "二十日", "exact"),
        ("保存期限不得少于一年", "不少于二年", "floor"), ("不得超过百分之五", "不超过百分之二", "cap"),
        ("有效期为三年", "五年", "exact"), ("公示不少于七日", "五日", "floor"), ("十日内开展宣传", "三日内", "nil"),
        ("十日内作出决定", "不少于三十日", "nil"),
    ])
    func theWordsTellWhoIsBound(here: String, law: String, expected: String) throws {
        let bytes = Array(here.utf8)
        let direction = try Self.side().direction(
            of: try quantity(here), by: NormAmount(try quantity(law)), in: bytes, 0..<bytes.count)
        #expect((direction?.rawValue ?? "nil") == expected)
    }
}
