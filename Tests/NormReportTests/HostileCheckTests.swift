import Foundation
import FoundationXML
import NormReview
import Testing

@testable import NormReport

/// One hostile document through the formats for repositories and pipelines.
@Suite struct HostileCheckTests {
    private static let formats: [ReportFormat] = [.gnu, .junit, .github, .summary, .csv]

    @Test(arguments: formats.map(\.name))
    func nothingInvisibleComesOut(_ name: String) throws {
        let format = try #require(ReportFormats.named(name))
        var text = try Sample.text(format, Hostile.run)
        if name == "csv" {
            text = text.replacingOccurrences(of: "\u{FEFF}文件", with: "文件").replacing("\r\n", with: "\n")
        }
        let hidden = text.unicodeScalars.filter { scalar in
            scalar != "\n"
                && [.control, .format, .lineSeparator, .paragraphSeparator].contains(scalar.properties.generalCategory)
        }
        #expect(hidden.isEmpty)
    }

    @Test func everyFindingIsOneLine() throws {
        let lines = try Sample.text(.gnu, Hostile.run).split(separator: "\n")
        #expect(lines.count == 4)
        #expect(lines.allSatisfy { $0.contains(": error: ") })
    }

    @Test func nothingBeginsAWorkflowCommandOfItsOwn() throws {
        let lines = try Sample.text(.github, Hostile.run).split(separator: "\n")
        #expect(lines.count == 4)
        for line in lines {
            let parts = line.split(separator: "::", maxSplits: 2, omittingEmptySubsequences: false)
            #expect(parts.count == 3 && parts[0].isEmpty)
            let values = parts[1].split(separator: " ", maxSplits: 1)
            #expect(values[0] == "error")
            let names = values[1].split(separator: ",").map { $0.prefix { $0 != "=" } }
            #expect(Set(names).isSubset(of: ["file", "line", "endLine", "col", "endColumn", "title"]), "\(names)")
            #expect(!parts[2].contains("%0A::"))
        }
    }

    @Test func noFieldIsAFormulaOrBreaksItsRow() throws {
        let text = try Sample.text(.csv, Hostile.run)
        let rows = rows(of: String(text.dropFirst()))
        #expect(rows.count == 4)
        for row in rows {
            #expect(row.count == 17)
            for field in row {
                let first = field.first { $0 != " " && $0 != "　" }
                #expect(first.map { !"=+-@＝＋－＠\t\r|%".contains($0) } ?? true, "\(field)")
            }
        }
    }

    /// A plain reader of RFC 4180.
    private func rows(of text: String) -> [[String]] {
        var rows: [[String]] = [[""]]
        var isQuoted = false
        for character in text {
            switch character {
            case "\"":
                isQuoted.toggle()
            case "," where !isQuoted: rows[rows.count - 1].append("")
            case "\r\n" where !isQuoted: rows.append([""])
            default: rows[rows.count - 1][rows[rows.count - 1].count - 1].append(character)
            }
        }
        return rows.dropLast()
    }

    @Test func xmlHoldsTheTextsAndNoMarkupOfTheirs() throws {
        final class Names: NSObject, XMLParserDelegate {
            var names: [String] = []
            func parser(
                _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
                attributes: [String: String] = [:]
            ) { names.append(name) }
        }
        let parser = XMLParser(data: Data(try Sample.text(.junit, Hostile.run).utf8))
        let names = Names()
        parser.delegate = names
        #expect(parser.parse())
        #expect(Set(names.names) == ["testsuites", "testsuite", "testcase", "failure", "skipped", "error"])
    }

    @Test func sarifKeepsPlaceholdersAndLinksOfTheDocumentAsText() throws {
        let object = try JSONSerialization.jsonObject(with: Data(try Sample.text(.sarif, Hostile.run).utf8))
        let run = try #require(((object as? [String: Any])?["runs"] as? [[String: Any]])?.first)
        let result = try #require((run["results"] as? [[String: Any]])?.first)
        let message = try #require((result["message"] as? [String: String])?["text"])
        #expect(message.contains("{{0}}") && !message.replacing("{{0}}", with: "").contains("{0}"))
        #expect(!message.contains("](1)") || message.contains("\\](1)"))
        let locations = try #require(result["locations"] as? [[String: Any]])
        let place = try #require(locations[0]["physicalLocation"] as? [String: Any])
        let uri = try #require((place["artifactLocation"] as? [String: String])?["uri"])
        #expect(uri == "drafts/%1B%5B31m%7Cevil.txt")
    }

    @Test func markdownTablesKeepTheirCells() throws {
        let text = try Sample.text(.summary, Hostile.run)
        #expect(!text.contains("<"))
        for block in text.components(separatedBy: "\n\n") where block.hasPrefix("|") {
            let cells = block.split(separator: "\n").map { line in
                line.replacingOccurrences(of: "\\|", with: "").count { $0 == "|" }
            }
            #expect(Set(cells).count == 1)
        }
    }
}
