import NormDocument
import NormText
import Testing

@testable import NormReview

@Suite("Deadlines")
struct DeadlineTests {
    private func deadlines(_ dossier: String?, asOf: String) throws -> [Deadline] {
        let rules = try Fixtures.rules.get()
        var document = try HandDocument(
            title: "清河县养犬管理办法;试行,第一版", paragraphs: ["本办法自2026年5月1日起施行，有效期二年。"]
        ).build()
        document.metadata.level = .county
        document.metadata.written = CivilDate(2026, 3, 9)
        let read = dossier.flatMap { DossierReader(schema: rules.dossierSchema).read(Array($0.utf8)).dossier }
        return try DeadlineFinder(rules: rules).deadlines(document: document, dossier: read, asOf: Fixtures.day(asOf))
    }

    private let dossier = """
        region: 四川省绵阳市清河县
        level: county
        steps:
          publication: {date: 2026-03-12, channels: [政府公报]}
        """

    @Test("Filing, clean-up and the end of validity")
    func dates() throws {
        let found = try deadlines(dossier, asOf: "2026-03-20").map { "\($0.key) \($0.date) \($0.isOverdue)" }
        #expect(found == ["filing 2026-03-27 false", "cleanup 2028-03-12 false", "valid_until 2028-04-30 false"])
    }

    @Test("What was not met stays in the list")
    func overdue() throws {
        let filing = try deadlines(dossier, asOf: "2026-06-01").first
        #expect(filing?.key == "filing")
        #expect(filing?.isOverdue == true)
    }

    @Test("Without a dossier only what is to come is listed")
    func withoutDossier() throws {
        #expect(try deadlines(nil, asOf: "2026-06-01").map(\.key) == ["cleanup", "valid_until"])
        #expect(try deadlines(nil, asOf: "2030-01-01") == [])
    }

    @Test("The calendar has short lines, escaped text and stable bytes")
    func calendar() throws {
        let list = try deadlines(dossier, asOf: "2026-03-20")
        let day = try Fixtures.day("2026-03-20")
        let calendar = DeadlineCalendar.render(list, asOf: day)
        let lines = calendar.split(separator: "\r\n", omittingEmptySubsequences: false)
        #expect(lines.allSatisfy { $0.utf8.count <= 75 })
        #expect(!calendar.split(separator: "\r\n").joined().contains { $0 == "\n" || $0 == "\r" })
        #expect(calendar.components(joinedBy: "\r\n ").contains("养犬管理办法\\;试行\\,第一版"))
        #expect(lines.filter { $0 == "BEGIN:VEVENT" }.count == 3)
        #expect(calendar.contains("DTSTART;VALUE=DATE:20260327\r\nDTEND;VALUE=DATE:20260328\r\n"))
        #expect(calendar == DeadlineCalendar.render(list, asOf: day))
    }

    @Test("Table and JSON")
    func table() throws {
        let list = try deadlines(dossier, asOf: "2026-03-20")
        #expect(DeadlineTable.render(list).split(separator: "\n").count == 4)
        #expect(DeadlineTable.render([]) == "没有到期事项。\n")
        let json = try DeadlineJSON.render(list, asOf: Fixtures.day("2026-03-20"))
        #expect(json.contains("\"date\" : \"2026-03-27\""))
    }
}

extension String {
    /// The text with folds taken out.
    fileprivate func components(joinedBy fold: String) -> String {
        var result = ""
        var rest = Substring(self)
        while let range = rest.firstRange(of: fold) {
            result += rest[..<range.lowerBound]
            rest = rest[range.upperBound...]
        }
        return result + rest
    }
}
