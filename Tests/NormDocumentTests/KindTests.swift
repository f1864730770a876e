import Testing

@testable import NormDocument

/// Short documents of one's own invention; each says in its first column whether a review applies.
@Suite struct KindTests {
    @Test(arguments: KindCases.normative)
    func rulesForThePublicAreNormative(text: String) throws {
        let metadata = try read(text).metadata
        #expect(metadata.kind == .normative, "\(metadata.kindDecision?.signals.map { "\($0.id) \($0.quote)" } ?? [])")
    }

    @Test(arguments: KindCases.notNormative)
    func reportsSpeechesAndSingleCasesAreNot(text: String) throws {
        let metadata = try read(text).metadata
        #expect(
            metadata.kind == .notNormative, "\(metadata.kindDecision?.signals.map { "\($0.id) \($0.quote)" } ?? [])")
    }

    @Test(arguments: KindCases.internal)
    func rulesForTheOwnStaffAreInternal(text: String) throws {
        let metadata = try read(text).metadata
        #expect(metadata.kind == .internal, "\(metadata.kindDecision?.signals.map { "\($0.id) \($0.quote)" } ?? [])")
    }

    /// The cases of `Tests/Corpus/kinds`; whether a review applies must be right for nearly all of them.
    @Test func corpusOfInventedDocuments() throws {
        let reader = try fixtureReader()
        let lines = String(decoding: try contents(packageFolder + "/Tests/Corpus/kinds/cases.txt"), as: UTF8.self)
            .split(separator: "\n").filter { !$0.hasPrefix("#") }
        var misses: [Substring] = []
        for line in lines {
            let text = String(line.dropFirst(2)).replacing("|", with: "\n")
            let kind = try reader.read(path: "a.txt", bytes: Array(text.utf8)).metadata.kind
            if kind.isNormative != line.hasPrefix("Y") { misses.append(line) }
        }
        #expect(lines.count >= 170)
        #expect(misses.count * 100 <= lines.count * 3, "\(misses)")
    }

    @Test func decisionIsExplained() throws {
        let decision = try #require(try read("在全县大会上的讲话\n同志们：\n下面，我讲三点意见。\n谢谢大家！").metadata.kindDecision)
        #expect(decision.kind == .notNormative)
        #expect(decision.signals.contains { $0.id == "genus/speech" && $0.quote == "讲话" && !$0.because.isEmpty })
    }

    @Test(arguments: [
        ("中华人民共和国某某法\n2020年6月1日 第十三届全国人民代表大会常务委员会第九次会议通过\n第一条 略。", DocumentKind.law, DocumentLevel.stateCouncil),
        (
            "某某管理条例\n2020年6月1日 国务院第九次常务会议通过\n2020年6月9日 中华人民共和国国务院令第700号公布\n第一条 略。", .administrativeRegulation,
            .stateCouncil
        ),
        ("青湖县秩序管理条例（试行）\n（青湖管理委员会2026年2月24日主任办公会议通过）\n第一条 略。", .normative, .county),
        ("浙江省某某条例\n2020年6月1日 浙江省第十三届人民代表大会常务委员会第九次会议通过\n第一条 略。", .localRegulation, .province),
        (
            "温州市某某条例\n2020年6月1日 温州市第十三届人民代表大会常务委员会第九次会议通过\n2020年7月1日 浙江省第十三届人民代表大会常务委员会第十次会议批准\n第一条 略。",
            .localRegulation, .city
        ),
        ("某某规定\n（2021年9月1日交通运输部令2021年第10号公布 自2021年10月1日起施行）\n第一条 略。", .rule, .ministry),
        ("吉林省某某办法\n（2013年3月19日吉林省人民政府令第239号公布　自2013年5月1日起施行）\n第一条 略。", .rule, .province),
        (
            "中华人民共和国国务院令\n第707号\n现公布《某某条例》，自2019年1月1日起施行。\n总理 某某\n2018年12月18日\n某某条例\n第一条 略。", .administrativeRegulation,
            .stateCouncil
        ),
    ])
    func lawIsKnownByWhoPassedIt(text: String, kind: DocumentKind, level: DocumentLevel) throws {
        let metadata = try read(text).metadata
        #expect(metadata.kind == kind)
        #expect(metadata.level == level)
    }
}
