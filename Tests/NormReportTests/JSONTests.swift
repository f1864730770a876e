import Foundation
import Testing

@testable import NormReport

@Suite struct JSONTests {
    @Test func keysAreThoseOfTheContractInItsOrder() throws {
        let text = try Sample.text(.json, Sample.single)
        #expect(keys(in: text, indent: 2) == ["tool", "asOf", "documents"])
        #expect(keys(in: text, indent: 4) == ["name", "version", "rules", "law"])
        #expect(
            keys(in: text, indent: 6) == [
                "path", "title", "documentNumber", "issuer", "level", "kind", "normative", "complete", "conclusion",
                "findings",
            ])
        #expect(
            keys(in: text, indent: 10).prefix(13) == [
                "id", "rule", "category", "severity", "confidence", "article", "span", "field", "quote", "message",
                "basis", "compare", "suggestion",
            ])
    }

    @Test func whatIsAbsentIsNull() throws {
        let text = try Sample.text(.json, Sample.run([Sample.notNormative, Sample.review(findings: Sample.findings)]))
        let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        let documents = try #require(object["documents"] as? [[String: Any]])
        #expect(documents[0]["title"] is NSNull)
        #expect(documents[0]["kind"] as? String == "not-normative")
        #expect(documents[0]["normative"] as? Bool == false)
        #expect((documents[0]["findings"] as? [Any])?.isEmpty == true)
        let absent = try #require((documents[1]["findings"] as? [[String: Any]])?[3])
        #expect(absent["span"] is NSNull)
        #expect(absent["quote"] is NSNull)
        #expect(absent["compare"] is NSNull)
        #expect(absent["field"] as? String == "absent:validity")
    }

    @Test func noDocumentsIsStillJSON() throws {
        let text = try Sample.text(.json, Sample.run([]))
        let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect((object["documents"] as? [Any])?.isEmpty == true)
    }

    @Test(arguments: [0x00, 0x08, 0x0A, 0x0C, 0x1F, 0x22, 0x5C, 0x7F, 0x85, 0x2028, 0x2029, 0x202E, 0x20000, 0x10FFFF])
    func everyScalarSurvives(_ value: UInt32) throws {
        let string = "前\(try #require(Unicode.Scalar(value)))后"
        var writer = JSONWriter()
        writer.array([string]) { $0.string($1) }
        let parsed = try JSONSerialization.jsonObject(with: Data(writer.text.utf8)) as? [String]
        #expect(parsed == [string])
    }

    @Test func chineseStaysReadable() {
        var writer = JSONWriter()
        writer.string("罚款𠀀")
        #expect(writer.text == "\"罚款𠀀\"")
    }

    /// The keys on lines of this indentation, each once, in order.
    private func keys(in text: String, indent: Int) -> [String] {
        var keys: [String] = []
        for line in text.split(separator: "\n") where line.prefix(while: { $0 == " " }).count == indent {
            let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
            if parts.count > 2, parts[2].hasPrefix(":"), !keys.contains(String(parts[1])) {
                keys.append(String(parts[1]))
            }
        }
        return keys
    }
}
