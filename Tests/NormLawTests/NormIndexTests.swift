import NormText
import Testing

@testable import NormLaw

@Suite struct NormIndexTests {
    private static let sample = """
        第一条 　未取得燃气经营许可证从事燃气经营活动的，由燃气管理部门责令停止违法行为，处五万元以上五十万元以下罚款；有违法所得的，没收违法所得。
        第二条 有下列行为之一的，由公安机关责令改正；拒不改正的，对单位处一万元以上三万元以下罚款，对个人处一百元以上五百元以下罚款：
        （一）擅自改变无障碍设施的用途；
        （二）非法占用、损坏盲道。
        第三条 物业服务人不得采取停止供电、供水、供热、供燃气等方式催交物业费。法律、法规另有规定的除外。
        第四条 行政机关应当自受理之日起二十日内作出决定。
        """

    private func sanctions(_ text: String) -> [Norm] {
        let bytes = Array(text.utf8)
        return ProvisionReader.sanctions(in: bytes, 0..<bytes.count).map(\.norm)
    }

    private func index(_ title: String = "中华人民共和国试验法") throws -> (index: NormIndex, bytes: [UInt8]) {
        var builder = NormIndexBuilder()
        // A term that one provision alone uses is not indexed: the second act uses them all again.
        for name in [title, "中华人民共和国试验条例"] {
            let bytes = Array("# \(name)\n\n\(Self.sample)\n".utf8)
            var text = LawTextReader.read(bytes, path: "law/\(name)(2020-01-01).md")
            text.rank = .law
            builder.add(text, bytes: bytes)
        }
        let file = builder.encode()
        return (try NormIndex(bytes: file), file)
    }

    @Test(arguments: [
        ("处五千元以上五万元以下罚款", ["罚款；罚款5000元以上50000元以下"]),
        ("可以并处违法所得一倍以上三倍以下的罚款", ["罚款；罚款1倍以上3倍以下"]),
        ("处以罚款二百元", ["罚款；罚款200元"]),
        ("并处少缴的税款百分之五十以上五倍以下的罚款", ["罚款；罚款50%以上500%以下"]),
        ("处违法金额30%以上等值以下的罚款", ["罚款；罚款30%以上100%以下"]),
        ("并处以买卖证券等值以下的罚款", ["罚款；罚款1倍以下"]),
        ("处以罚款，罚款数额按照直接损失的20%计算", ["罚款；罚款20%"]),
        ("违法所得不足一万元的，没收违法所得", ["没收"]),
        ("补种毁坏株数一倍以上三倍以下的树木", ["1倍以上3倍以下"]),
        ("责令停产停业，吊销许可证", ["停业、吊销"]),
        ("处五日以下拘留", ["拘留"]),
        ("处警告；情节严重的，处一千元罚款", ["警告", "情节严重：罚款；罚款1000元"]),
        ("逾期不改正的，对单位处五千元罚款，对个人处五百元罚款", ["拒不：单位：罚款；罚款5000元", "拒不：个人：罚款；罚款500元"]),
    ])
    func sanctionsAreReadAsFacts(text: String, expected: [String]) {
        #expect(sanctions(text).map(\.words) == expected)
    }

    @Test(arguments: ["作出四千元以上罚款的决定前，应当告知", "当事人可以要求听证"])
    func whatTellsOfFinesImposesNone(text: String) {
        #expect(sanctions(text).allSatisfy { $0.fines.isEmpty })
    }

    @Test func theBaseIsTheOneNamedLast() {
        #expect(sanctions("没收违法所得，并处货值金额十倍以上二十倍以下罚款").flatMap(\.fines).map(\.base) == [.goodsValue])
    }

    @Test func theOrganAndTheChoiceAreRead() throws {
        let norm = try #require(sanctions("由公安机关责令改正，可以处五百元以下罚款").first)
        #expect(norm.enforcers == .police)
        #expect(norm.isDiscretionary)
    }

    @Test(arguments: [
        ("违反规定，未取得燃气经营许可证，擅自从事燃气经营活动的", ConductGroup.sanction, 1, 0),
        ("擅自改变无障碍设施用途的", .sanction, 2, 1), ("占用、损坏盲道的", .sanction, 2, 2),
        ("物业公司可以采取停止供电、供水的方式催交物业费", .prohibition, 3, 0),
    ])
    func provisionsAreFoundByTheirConduct(query: String, group: ConductGroup, article: Int, item: Int) throws {
        let bytes = Array(query.utf8)
        let matches = try index().index.matches(ConductTerms(bytes, 0..<bytes.count), in: group)
        let best = try #require(matches.first)
        #expect(best.number == article)
        // Of a prohibition the index keeps the verb instead.
        if group == .sanction { #expect(best.item == item) }
        #expect(best.title.hasPrefix("中华人民共和国试验"))
        #expect((0.25...1).contains(best.score))
    }

    @Test func otherConductFindsNothing() throws {
        let bytes = Array("幼儿园教师应当爱护儿童".utf8)
        #expect(try index().index.matches(ConductTerms(bytes, 0..<bytes.count), in: .sanction).isEmpty)
    }

    @Test func theSameTextsGiveTheSameBytes() throws { #expect(try index().bytes == index().bytes) }

    @Test func foreignAndCutFilesAreRefused() throws {
        let bytes = try index().bytes
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
