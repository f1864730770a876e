import NormText
import Testing

@testable import NormDocument

@Suite struct MetadataTests {
    private func notice(_ issuer: String, body: String = "请遵照执行。", number: String = "某政发〔2026〕1号") throws
        -> DocumentMetadata
    {
        try read("\(issuer)关于加强管理的通知\n\(number)\n各单位：\n\(body)\n\(issuer)\n2026年3月31日\n").metadata
    }

    @Test(arguments: [
        ("国务院", DocumentLevel.stateCouncil), ("国务院办公厅", .stateCouncil), ("财政部", .ministry), ("国家税务总局", .ministry),
        ("江西省人民政府", .province), ("江西省人民政府办公厅", .province), ("上海市人民政府", .province),
        ("江西省市场监督管理局", .provinceDepartment), ("上海市教育委员会", .provinceDepartment),
        ("国家税务总局江西省税务局", .provinceDepartment), ("澄阳市人民政府办公室", .city), ("景德镇市人民政府", .city),
        ("恩施土家族苗族自治州人民政府", .city), ("宁澜市发展和改革委员会", .cityDepartment), ("盐城市城市管理局", .cityDepartment),
        ("澄阳市民政局", .cityDepartment), ("澄阳市市场监督管理局", .cityDepartment), ("珲春市人民政府", .county),
        ("四川省绵阳市江油市教育局", .countyDepartment), ("清河县人民政府", .county), ("巍山彝族回族自治县人民政府", .county),
        ("北京市朝阳区人民政府", .county), ("清河县城市管理局", .countyDepartment), ("鄱南区城市管理行政执法局", .countyDepartment),
        ("资川县司法局行政复议与应诉股", .countyDepartment), ("某县疫情防控工作领导小组办公室", .countyDepartment),
        ("平潭综合实验区管委会", .county), ("清河县住房和城乡建设局", .countyDepartment), ("清河县乡村振兴局", .countyDepartment),
        ("云岭县石梁镇人民政府", .township), ("焦家庄乡人民政府", .township), ("隆回县人民政府花门街道办事处", .township),
    ])
    func levelComesFromTheIssuer(issuer: String, level: DocumentLevel) throws {
        let metadata = try notice(issuer)
        #expect(metadata.issuer == issuer)
        #expect(metadata.level == level)
    }

    @Test func jointIssuersAreListed() throws {
        let document = try read(
            String(decoding: contents(packageFolder + "/Corpus/samples/city-elderly-canteens.txt"), as: UTF8.self))
        #expect(document.metadata.issuer == "檀州市民政局、檀州市财政局")
        #expect(document.metadata.level == .cityDepartment)
        #expect(document.metadata.effective == CivilDate(2026, 10, 1))
        #expect(document.metadata.validUntil == CivilDate(2030, 9, 30))
    }

    @Test(
        arguments: [
            ("石府发〔2025〕11号", "石府发〔2025〕11号"), ("司复字[2024]第3号", "司复字〔2024〕第3号"),
            ("某政办（2024）3号", "某政办〔2024〕3号"), ("某政函【2024】7号", "某政函〔2024〕7号"),
            ("某政发﹝2024﹞12号", "某政发〔2024〕12号"),
        ])
    func numberInAnyBrackets(printed: String, normalised: String) throws {
        #expect(try notice("清河县人民政府", number: printed).documentNumber == normalised)
    }

    @Test func numberInTheTitleLine() throws {
        let metadata = try read("国发〔2019〕18号国务院关于加强监管的指导意见\n各省：\n请遵照执行。").metadata
        #expect(metadata.documentNumber == "国发〔2019〕18号")
        #expect(metadata.title == "国务院关于加强监管的指导意见")
        #expect(metadata.issuer == "国务院")
    }

    @Test(
        arguments: [
            ("本通知自2026年5月1日起施行，有效期至2031年4月30日。", CivilDate(2026, 5, 1), CivilDate(2031, 4, 30)),
            ("本通知有效期自2026年5月1日起至2031年4月30日止。", nil, CivilDate(2031, 4, 30)),
            ("本通知自2026年5月1日起执行，有效期五年。", CivilDate(2026, 5, 1), CivilDate(2031, 4, 30)),
            ("本通知自印发之日起试行，试行期二年。", CivilDate(2026, 3, 31), CivilDate(2028, 3, 30)),
            ("本通知自公布之日起正式施行。", CivilDate(2026, 3, 31), nil),
            ("本通知自二〇二六年六月一日起实施，有效期两年。", CivilDate(2026, 6, 1), CivilDate(2028, 5, 31)),
            ("《某条例》自2020年1月1日起施行。各单位遵照执行。", nil, nil),
            ("许可证有效期五年。各单位遵照执行。", nil, nil),
        ] as [(String, CivilDate?, CivilDate?)])
    func effectAndValidity(sentence: String, effective: CivilDate?, until: CivilDate?) throws {
        let metadata = try notice("清河县人民政府", body: sentence)
        #expect(metadata.written == CivilDate(2026, 3, 31))
        #expect(metadata.effective == effective)
        #expect(metadata.validUntil == until)
    }

    @Test(arguments: ["二〇〇六年八月十五日", "二ＯＯ六年八月十五曰", "2006年8月15日", "2006-08-15", "二○○六年八月十五日"])
    func dateOfWriting(date: String) throws {
        let metadata = try read("清河县人民政府关于管理的通知\n各单位：\n请遵照执行。\n清河县人民政府\n\(date)").metadata
        #expect(metadata.written == CivilDate(2006, 8, 15))
    }

    @Test func overridesWin() throws {
        let bytes = Array("清河县人民政府关于管理的通告\n请遵照执行。".utf8)
        let document = try fixtureReader().read(path: "a.txt", bytes: bytes, level: .city, kind: .rule)
        #expect(document.metadata.level == .city)
        #expect(document.metadata.kind == .rule)
        #expect(document.metadata.kindDecision == nil)
    }

    @Test func dataErrorNamesItsPlace() throws {
        let error = #expect(throws: VocabularyError.self) {
            try KindRules(
                VocabularyFile(path: "kinds.yml", text: "base: {normative: 2}\nsignals:\n  - {id: a, where: nowhere}\n")
            )
        }
        #expect(error?.line == 3)
        #expect(error.map { "\($0)".hasPrefix("kinds.yml:3:") } == true)
        #expect(throws: VocabularyError.self) { try Vocabulary.load(from: "/no/such/folder") }
    }
}
