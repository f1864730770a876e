import Foundation
import Testing

@testable import NormReport

@Suite struct HostileTests {
    /// Scalars that steer a terminal or hide text.
    private func dangerous(in text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.filter { scalar in
            scalar != "\n" && [.control, .format, .lineSeparator].contains(scalar.properties.generalCategory)
        }
    }

    @Test(arguments: [ReportFormat.terminal, .markdown, .html])
    func nothingInvisibleComesOut(_ format: ReportFormat) throws {
        #expect(dangerous(in: try Sample.text(format, Hostile.run)).isEmpty)
    }

    @Test func onlyTheWritersOwnEscapesComeOutInColour() throws {
        var text = try Sample.text(.terminal, Hostile.run, ReportSettings(colour: true))
        for style in [TextStyle.heading, .faint, .quote, .error, .warning, .info, .good] {
            text = text.replacingOccurrences(of: "\u{1B}[\(style.parameters ?? "")m", with: "")
        }
        text = text.replacingOccurrences(of: "\u{1B}[0m", with: "")
        #expect(dangerous(in: text).isEmpty)
    }

    @Test func markdownHoldsNoMarkupOfTheDocument() throws {
        let text = try Sample.text(.markdown, Hostile.run)
        #expect(!text.contains("<"))
        let unescaped = text.replacing(/\\./, with: "")
        for markup in ["](", "![", "**bold", "_em_", "~~", "```", "http:", "www.e"] {
            #expect(!unescaped.contains(markup), "\(markup)")
        }
        // Every table row has the cells of its head, whatever stands in them.
        for block in text.components(separatedBy: "\n\n") where block.hasPrefix("|") {
            let cells = block.split(separator: "\n").map { line in
                line.replacingOccurrences(of: "\\|", with: "").count { $0 == "|" }
            }
            #expect(Set(cells).count == 1)
        }
    }

    @Test func jsonGivesTheTextBackUnchanged() throws {
        let text = try Sample.text(.json, Hostile.run)
        #expect(
            dangerous(
                in: text.replacingOccurrences(of: "\u{200B}", with: "").replacingOccurrences(of: "\u{FEFF}", with: "")
            ).isEmpty)
        let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        let document = try #require((object["documents"] as? [[String: Any]])?.first)
        #expect(document["title"] as? String == Hostile.attack)
        let finding = try #require((document["findings"] as? [[String: Any]])?.first)
        #expect(finding["quote"] as? String == Hostile.attack)
        #expect((finding["compare"] as? [String: String])?["law"] == Hostile.attack)
    }
}
