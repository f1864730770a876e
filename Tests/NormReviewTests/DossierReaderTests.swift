import NormDocument
import NormText
import Testing

@testable import NormReview

@Suite("Reading a dossier")
struct DossierReaderTests {
    private func read(
        _ text: String, format: DossierReader.Format = .yaml
    ) throws -> (dossier: Dossier?, errors: [DossierError]) {
        DossierReader(schema: try Fixtures.rules.get().dossierSchema).read(Array(text.utf8), format: format)
    }

    @Test("All that a good dossier says is read")
    func good() throws {
        let (dossier, errors) = try read(
            """
            issuer: 清河县人民政府
            level: county
            kind: normative
            market_related: true
            steps:
              consultation: {start: 2026-01-15, end: 2026-02-14, channel: 政府门户网站}
              publication: {date: 2026-03-12, channels: [政府公报, 政府门户网站]}
              filing:
                - {to: 绵阳市人民政府, date: 2026-03-25}
                - {to: 清河县人大常委会, date: 2026-03-26}
            effective: 2026-05-01
            """)
        #expect(errors == [])
        let read = try #require(dossier)
        #expect(read.level == .county)
        #expect(read.flags == ["market_related": true])
        #expect(read.steps["filing"]?.count == 2)
        #expect(read.steps["publication"]?.first?.texts["channels"] == ["政府公报", "政府门户网站"])
        #expect(read.effective == CivilDate(2026, 5, 1))
    }

    @Test(
        "What does not belong is named with its line and key, and the rest is read",
        arguments: [
            ("isuer: 某县\neffective: 2026-05-01", 1, "isuer", "issuer"),
            ("effective: 2026-05-01\nvalid_until: 2031-02-30", 2, "valid_until", "2031-02-30"),
            ("effective: 2026-05-01\nurgent: maybe", 2, "urgent", "true"),
            ("effective: 2026-05-01\nlevel: countie", 2, "level", "county"),
            ("effective: 2026-05-01\nsteps:\n  filling: {to: 某市}", 3, "steps.filling", "filing"),
            (
                "effective: 2026-05-01\nsteps:\n  legality_review: {dat: 2026-01-01}", 3, "steps.legality_review.dat",
                "date"
            ),
            ("effective: 2026-05-01\nsteps:\n  deliberation: 2026-01-01", 3, "steps.deliberation", "键值表"),
            ("effective: 2026-05-01\nsteps:\n  deliberation: [{date: 2026-01-01}]", 3, "steps.deliberation", "一条"),
            ("effective: 2026-05-01\nissuer: [甲, 乙]", 2, "issuer", "单个值"),
        ])
    func faults(text: String, line: Int, key: String, hint: String) throws {
        let (dossier, errors) = try read(text)
        let error = try #require(errors.first)
        #expect(errors.count == 1)
        #expect(error.line == line)
        #expect(error.key == key)
        #expect(error.message.contains(hint), "\(error.message)")
        #expect(dossier?.effective == CivilDate(2026, 5, 1) || line == 1)
    }

    @Test(
        "What is no dossier is refused with a line",
        arguments: [
            "a: [1, 2", "a: 1\na: 2", String(repeating: "[", count: 5000), String(repeating: "- ", count: 5000),
            "a: &x [1]\nb: *x", "\u{0}\u{1}",
        ])
    func broken(text: String) throws {
        let (_, errors) = try read(text)
        #expect(!errors.isEmpty)
        #expect(errors.allSatisfy { $0.line >= 1 })
    }

    @Test("An empty dossier is empty")
    func empty() throws {
        #expect(try read("").errors == [])
        #expect(try read("# nothing\n").dossier == Dossier())
    }

    @Test("The XML form says the same as the YAML form")
    func xml() throws {
        let yaml = try read(
            """
            issuer: 甲 & 乙
            public_interest: true
            steps:
              publication: {date: 2026-03-12, channels: [政府公报, 网站]}
              filing: [{to: 绵阳市人民政府, date: 2026-03-25}]
            valid_until: 2031-04-30
            """)
        let xml = try read(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- 档案 -->
            <dossier>
              <issuer>甲 &amp; &#20057;</issuer>
              <public_interest>true</public_interest>
              <steps>
                <publication><date>2026-03-12</date><channels><item>政府公报</item><item>网站</item></channels></publication>
                <filing><item><to>绵阳市人民政府</to><date>2026-03-25</date></item></filing>
              </steps>
              <valid_until>2031-04-30</valid_until>
            </dossier>
            """, format: .xml)
        #expect(xml.errors == [])
        #expect(xml.dossier == yaml.dossier)
    }

    @Test(
        "XML that is no dossier is refused",
        arguments: [
            "<dossier>", "<a/>", "<!DOCTYPE d [<!ENTITY x 'y'>]><dossier>&x;</dossier>", "<dossier a='1'></dossier>",
            "<dossier>&x;</dossier>", "<dossier></dossier><b/>", "", "<dossier>&#xD800;</dossier>", "<dossier>&#1",
            String(repeating: "<dossier>", count: 1000),
        ])
    func brokenXML(text: String) throws {
        let (dossier, errors) = try read(text, format: .xml)
        #expect(dossier == nil)
        #expect(errors.count == 1)
    }

    @Test("A line of an XML dossier is counted")
    func xmlLine() throws {
        let errors = try read("<dossier>\n<issuer>甲</issuer>\n<isuer>乙</isuer>\n</dossier>", format: .xml).errors
        #expect(errors.map(\.line) == [3])
    }

    @Test("Any bytes give a dossier or an error", arguments: 0..<50)
    func anyBytes(seed: UInt64) throws {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        let pieces = [
            "steps", ":", " ", "\n", "- ", "{", "}", "[", "]", "date", "2026-01-01", "\"", "'", "&", "<", ">", "?",
            "\u{0}", "甲",
        ]
        let text = (0..<200).map { _ in
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return pieces[Int(state % UInt64(pieces.count))]
        }.joined()
        for format in [DossierReader.Format.yaml, .xml] {
            let (dossier, errors) = try read(text, format: format)
            #expect(dossier != nil || !errors.isEmpty)
        }
    }

    @Test("The template is a dossier without errors that holds what the document says")
    func template() throws {
        var document = try HandDocument(title: "关于养犬的通知", issuer: "清河县\"人民\"政府").build()
        document.metadata.level = .county
        document.metadata.effective = CivilDate(2026, 5, 1)
        let template = DossierTemplate.make(from: document, rules: try Fixtures.rules.get())
        let (dossier, errors) = try read(template)
        #expect(errors == [], "\(template)")
        #expect(dossier?.issuer == "清河县\"人民\"政府")
        #expect(dossier?.level == .county)
        #expect(dossier?.effective == CivilDate(2026, 5, 1))
        #expect(dossier?.steps.isEmpty == true)
    }

    @Test("Texts in Traditional characters are read in Simplified ones")
    func traditional() throws {
        let dossier = try read("steps:\n  consultation: {channel: 縣人民政府門戶網站}\nissuer: 雲棲縣文化和旅遊局").dossier
        #expect(dossier?.issuer == "云栖县文化和旅游局")
        #expect(dossier?.steps["consultation"]?.first?.texts["channel"] == ["县人民政府门户网站"])
    }

    @Test("A fault in XML is named with its line")
    func placesInXML() throws {
        let text = "<dossier>\n<issuer>某县</issuer>\n<efective>2026-05-01</efective>\n</dossier>"
        let (_, errors) = try read(text, format: .xml)
        #expect(errors.map(\.line) == [3])
        #expect(errors.first?.message.contains("effective") == true)
        #expect(try read("<dossier>\n<issuer a='1'>某县</issuer>\n</dossier>", format: .xml).errors.map(\.line) == [2])
    }
}
