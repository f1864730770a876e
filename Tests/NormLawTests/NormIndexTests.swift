import NormText
import Testing

@testable import NormLaw

@Suite struct NormIndexTests {
    private func norms(_ text: String) -> ArticleNorms? {
        let bytes = Array(text.utf8)
        return ArticleNorms.read(bytes, 0..<bytes.count)
    }

    @Test(arguments: [
        ("处五千元以上五万元以下罚款", "罚款；罚款5000元以上50000元以下"),
        ("可以并处违法所得一倍以上三倍以下的罚款", "罚款；罚款1倍以上3倍以下"),
        ("处以罚款二百元", "罚款；罚款200元"),
        ("并处少缴的税款百分之五十以上五倍以下的罚款", "罚款；罚款50%以上500%以下"),
        ("违法所得不足一万元的，没收违法所得", "没收"),
        ("补种毁坏株数一倍以上三倍以下的树木", "1倍以上3倍以下"),
        ("责令停产停业，吊销许可证", "停业、吊销"),
        ("处五日以下拘留", "拘留"),
        ("依照本法第八十条的规定给予警告", "警告；另援引其他规定"),
    ])
    func articlesAreReadAsFacts(text: String, expected: String) throws {
        #expect(try #require(norms(text)).words == expected)
    }

    @Test func anArticleWithoutMeasuresFixesNothing() {
        #expect(norms("国家保护公民的合法权益，三十日内答复。") == nil)
    }

    @Test func theBaseIsTheOneNamedLast() throws {
        let amounts = try #require(norms("没收违法所得，并处货值金额十倍以上二十倍以下罚款")).amounts
        #expect(amounts.map(\.base) == [.goodsValue])
    }

    @Test func whatIsWrittenIsReadAgain() throws {
        let bytes = NormIndexFile.encode([7: [.init(number: 3, branch: 1, norms: try #require(norms("处五百元罚款")))]])
        #expect(throws: Never.self) { try NormIndex(bytes: bytes) }
    }

    @Test func foreignAndCutFilesAreRefused() throws {
        let bytes = NormIndexFile.encode([7: [.init(number: 3, branch: 1, norms: try #require(norms("处五百元罚款")))]])
        #expect(throws: LawIndexError.foreign(path: "x")) { try NormIndex(bytes: Array("nothing".utf8), path: "x") }
        for length in 0..<bytes.count {
            #expect(throws: LawIndexError.self) { try NormIndex(bytes: Array(bytes.prefix(length)), path: "x") }
        }
        for place in bytes.indices.dropFirst(8) {
            var damaged = bytes
            damaged[place] ^= 0xFF
            #expect(throws: LawIndexError.self) { try NormIndex(bytes: damaged, path: "x") }
        }
    }
}
