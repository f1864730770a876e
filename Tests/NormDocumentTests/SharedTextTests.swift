import FoundationEssentials
import NormText
import Testing

@testable import NormDocument

/// Runs over texts that the package does not carry.
@Suite(.enabled(if: hasSharedFolder, "the shared texts are absent; set NORMCHECK_SHARED"))
struct SharedTextTests {
    @Test func developmentDocumentsAreToldApart() throws {
        let reader = try fixtureReader()
        let folder = sharedFolder + "/eval/dev/"
        for number in 1...18 {
            let name = "p" + (number < 10 ? "0" : "") + "\(number).txt"
            let document = try reader.read(path: name, bytes: try contents(folder + name))
            #expect(document.metadata.kind.isNormative == ![7, 14].contains(number), "\(name)")
            #expect(document.metadata.title != nil, "\(name)")
        }
    }

    /// Of the real texts whose kind is beyond doubt: issued rules, and replies and reports.
    @Test func realDocumentsAreToldApart() throws {
        let reader = try fixtureReader()
        let folder = sharedFolder + "/eval/real/"
        let index = String(decoding: try contents(folder + "index.tsv"), as: UTF8.self)
        var total = 0
        var right = 0
        for line in index.split(separator: "\n").dropFirst() {
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
            let expected: [Substring: Bool] = ["normative": true, "rule": true, "reply": false, "work-report": false]
            guard columns.count > 5, let isNormative = expected[columns[5]] else { continue }
            let document = try reader.read(path: String(columns[0]), bytes: try contents(folder + columns[0]))
            total += 1
            right += document.metadata.kind.isNormative == isNormative ? 1 : 0
        }
        #expect(total > 60)
        #expect(right * 100 >= total * 97, "\(right) of \(total)")
    }
}
