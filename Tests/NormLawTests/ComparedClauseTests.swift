import Testing

@testable import NormLaw

/// What the index keeps beside sanctions and quantities: choices, powers and lists.
@Suite struct ComparedClauseTests {
    private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    @Test(arguments: [
        ("公安机关可以限制车辆通行", "permission organ"), ("申请人应当提交材料", "duty party"),
        ("有关部门不得公开其姓名", "prohibition organ"), ("不应当收取费用", "prohibition unknown"),
        ("经老年人同意，赡养人之间可以签订协议", "permission party"), ("加强领导", ""),
        ("当事人可以申请复议，复议机关应当受理", "permission party, duty organ"),
    ])
    func modalClausesAreReadWithTheirActor(text: String, expected: String) {
        let clauses = ModalClause.clauses(in: bytes(text), 0..<text.utf8.count)
        #expect(clauses.map { "\($0.modality) \($0.actor)" }.joined(separator: ", ") == expected)
    }

    @Test func theVerbStandsBehindWhatSaysHow() {
        let texts = ["可以依法限制通行", "可以限制通行", "应当自受理之日起三日内限制通行"].map(bytes)
        let verbs = texts.flatMap { text in
            ModalClause.clauses(in: text, 0..<text.count).map { $0.verb(in: text) }
        }
        #expect(Set(verbs).count == 1)
    }

    @Test(arguments: [
        ("重大动物疫情由乡镇人民政府认定", true, "recognise"), ("重大动物疫情由乡镇人民政府认定", false, ""),
        ("重大动物疫情由省级人民政府兽医主管部门认定", false, "recognise"),
        ("经乡镇人民政府审核，由县级以上地方人民政府批准", false, "approve"),
        ("经乡镇人民政府审核，由县级以上地方人民政府批准", true, ""), ("城镇居民加强登记", true, ""),
        ("由村民委员会责令改正", true, ""),
    ])
    func powersAreReadWithTheOrgan(text: String, isLow: Bool, expected: String) {
        let powers = PowerReader.powers(in: bytes(text), 0..<text.utf8.count, low: isLow)
        #expect(powers.map { "\($0.verb)" }.joined(separator: ", ") == expected)
    }

    @Test(arguments: [
        ("应当具备下列条件：", ListReader.Kind?.some(.conditions)), ("应当提交下列材料：", .documents),
        ("可以采取下列措施：", .measures), ("有下列情形之一的：", nil), ("应当提交材料", nil),
    ])
    func theHeadTellsTheKindOfList(head: String, expected: ListReader.Kind?) {
        #expect(ListReader.kind(ofHead: 0..<head.utf8.count, in: bytes(head)) == expected)
    }

    @Test(arguments: [
        ("其他需要提交的材料", true), ("法律、行政法规规定的其他条件", false), ("营业执照副本", false),
    ])
    func onlyAnUnreservedRestOpensAList(item: String, isOpen: Bool) {
        #expect(ListReader.isOpen(0..<item.utf8.count, in: bytes(item)) == isOpen)
    }

    @Test(arguments: [
        ("申请人应当提交营业执照、身份证和担保书。", "营业执照|身份证|担保书"),
        ("应当出具《中华人民共和国护照》和照片，由窗口受理。", "《中华人民共和国护照》|照片"), ("应当加强管理、监督。", nil),
    ])
    func enumerationsAreDivided(sentence: String, expected: String?) {
        let text = bytes(sentence)
        let list = ListReader.enumeration(in: text, 0..<text.count)
        #expect(list?.items.map { text.string($0) }.joined(separator: "|") == expected)
    }

    @Test func wordsAreFoundInOnePass() {
        let finder = WordFinder("县级", "县级以上", "省")
        let text = bytes("a本市县级以上的")
        #expect(finder.firstIndex(in: text, 0..<text.count) == 7)
        #expect(finder.word(in: text, at: 7, end: text.count) == bytes("县级以上"))
        #expect(!finder.isNamed(in: text, 8..<text.count))
    }
}
