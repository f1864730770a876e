import Foundation
import Testing

/// Whatever the paths hold, each gets its answer, the rest is reviewed, and the exit code says so.
@Suite struct BadInputTests {
    private func write(_ bytes: some Sequence<UInt8>, to name: String, in folder: URL) throws -> String {
        let file = folder.appending(path: name)
        try Data(bytes).write(to: file)
        return file.path
    }

    private func expectIncomplete(_ path: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let outcome = try Program.run("review", "--format", "json", path)
        #expect(outcome.status == 3, sourceLocation: sourceLocation)
        let document = try #require(try outcome.documents.first, sourceLocation: sourceLocation)
        #expect(document["complete"] as? Bool == false, sourceLocation: sourceLocation)
        #expect(document["conclusion"] as? String == "incomplete", sourceLocation: sourceLocation)
        #expect(outcome.errors.contains(path), sourceLocation: sourceLocation)
    }

    @Test func missingFile() throws {
        try expectIncomplete("/nowhere/missing.txt")
    }

    @Test func emptyFile() throws {
        try Program.withFolder { try expectIncomplete(try write([], to: "empty.txt", in: $0)) }
    }

    @Test func binaryFile() throws {
        try Program.withFolder { folder in
            let bytes =
                [0x7F, 0x45, 0x4C, 0x46, 0x02, 0x01] + (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 37 >> 3) }
            try expectIncomplete(try write(bytes, to: "program.txt", in: folder))
        }
    }

    @Test func folderWithoutDocuments() throws {
        try Program.withFolder { try expectIncomplete($0.path) }
    }

    @Test func truncatedXML() throws {
        try Program.withFolder { folder in
            try expectIncomplete(try write("<akomaNtoso><act><body><p>处罚".utf8, to: "cut.xml", in: folder))
        }
    }

    @Test func xmlWithEntitiesIsRefusedByName() throws {
        try Program.withFolder { folder in
            let text = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>"
            let outcome = try Program.run("review", try write(text.utf8, to: "entity.xml", in: folder))
            #expect(outcome.status == 3)
            #expect(outcome.output.contains("DTD") || outcome.output.contains("DOCTYPE"))
            #expect(!outcome.output.contains("root:"))
        }
    }

    @Test func theOthersAreStillReviewed() throws {
        let outcome = try Program.run("review", "--format", "json", "missing.txt", Program.sample)
        #expect(outcome.status == 3)
        #expect(try outcome.documents.map { $0["complete"] as? Bool } == [false, true])
    }

    @Test func terminalReportNamesTheReason() throws {
        let outcome = try Program.run("review", "missing.txt")
        #expect(outcome.output.contains("missing.txt") && outcome.output.contains("文件不存在"))
        #expect(outcome.errors.isEmpty)
    }
}
