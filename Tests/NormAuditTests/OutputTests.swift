import CZip
import Foundation
import NormData
import NormText
import Testing

@testable import NormAudit

/// Each output as a whole. After a wanted change, write the files anew with `NORMCHECK_UPDATE_GOLDEN=1 swift test`.
@Suite struct OutputTests {
    /// Writes the sample stock in chunks of this size.
    static func write(_ folder: URL, chunk size: Int = 2) throws {
        let writer = try CatalogueWriter(
            folder: folder.path, tool: SampleStock.tool, asOf: SampleStock.day("2026-11-01"))
        for start in stride(from: 0, to: SampleStock.entries.count, by: size) {
            var chunk = CatalogueChunk()
            for (entry, review) in SampleStock.entries[start..<min(start + size, SampleStock.entries.count)] {
                chunk.add(entry, review)
            }
            try writer.add(chunk)
        }
        try writer.finish()
    }

    static func withFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appending(path: "normaudit-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try body(folder)
    }

    /// The text of a part of a zip file.
    static func part(_ name: String, of file: URL) throws -> String {
        let archive = try #require(zip_open(file.path, ZIP_RDONLY, nil))
        defer { zip_discard(archive) }
        let part = try #require(zip_fopen(archive, name, 0))
        defer { zip_fclose(part) }
        var bytes = [UInt8](repeating: 0, count: 1 << 20)
        let count = zip_fread(part, &bytes, zip_uint64_t(bytes.count))
        return String(decoding: bytes[..<Int(count)], as: UTF8.self)
    }

    @Test(arguments: ["catalogue.csv", "catalogue.md", "notice.md", "documents.ndjson", "dashboard.html"])
    func outputIsAsBefore(_ name: String) throws {
        let text = try Self.withFolder { folder in
            try Self.write(folder)
            return try Data(contentsOf: folder.appending(path: name))
        }
        try compare(text, with: name)
    }

    @Test(arguments: [1, 3]) func sheetIsAsBefore(_ number: Int) throws {
        let text = try Self.withFolder { folder in
            try Self.write(folder)
            return try Self.part("xl/worksheets/sheet\(number).xml", of: folder.appending(path: "catalogue.xlsx"))
        }
        try compare(Data(text.utf8), with: "sheet\(number).xml")
    }

    private func compare(_ data: Data, with name: String) throws {
        let golden = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name)")
        if ProcessInfo.processInfo.environment["NORMCHECK_UPDATE_GOLDEN"] != nil { try data.write(to: golden) }
        let expected = try Data(contentsOf: golden)
        #expect(String(decoding: data, as: UTF8.self) == String(decoding: expected, as: UTF8.self))
    }

    @Test func chunksDoNotShow() throws {
        let whole = try Self.withFolder { folder in
            try Self.write(folder, chunk: 100)
            return try CatalogueWriter.files.map { try Data(contentsOf: folder.appending(path: $0)) }
        }
        let pieces = try Self.withFolder { folder in
            try Self.write(folder, chunk: 1)
            return try CatalogueWriter.files.map { try Data(contentsOf: folder.appending(path: $0)) }
        }
        #expect(whole == pieces)
    }

    @Test func nothingIsLeftBesideTheOutputs() throws {
        try Self.withFolder { folder in
            try Self.write(folder)
            #expect(
                try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
                    == CatalogueWriter.files.sorted())
        }
    }

    /// Every line is one JSON object, whatever the documents say.
    @Test func linesAreJSON() throws {
        try Self.withFolder { folder in
            try Self.write(folder)
            let lines = try String(contentsOf: folder.appending(path: "documents.ndjson"), encoding: .utf8).split(
                separator: "\n")
            #expect(lines.count == SampleStock.entries.count)
            for line in lines {
                let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
                #expect(object?["audit"] is [String: Any] && object?["findings"] is [Any])
            }
        }
    }

    /// No cell begins as a formula; no text ends the script; no title is markup.
    @Test func textOfDocumentsIsHarmless() throws {
        try Self.withFolder { folder in
            try Self.write(folder)
            let csv = try String(contentsOf: folder.appending(path: "catalogue.csv"), encoding: .utf8)
            #expect(csv.contains("\"'=cmd") && csv.contains("\"'+1\"") && csv.contains("\"'@清河\""))
            let page = try String(contentsOf: folder.appending(path: "dashboard.html"), encoding: .utf8)
            #expect(!page.contains("<script>alert") && page.components(separatedBy: "</script>").count == 3)
            let markdown = try String(contentsOf: folder.appending(path: "catalogue.md"), encoding: .utf8)
            #expect(!markdown.contains("<script>") && markdown.contains("\\[x\\]") && !markdown.contains("[x]"))
            let sheet = try Self.part("xl/worksheets/sheet6.xml", of: folder.appending(path: "catalogue.xlsx"))
            #expect(sheet.contains("&lt;/script&gt;") && !sheet.contains("\u{0}") && !sheet.contains("<f>=cmd"))
        }
    }

    @Test func recordsComeBackAsTheyWere() throws {
        let record = SampleStock.record(SampleStock.entries[1].1)
        let back = try ReviewRecord.unpack(record.packed())
        #expect(back.card == record.card)
        #expect(back.review.findings == record.review.findings && back.review.metadata == record.review.metadata)
        #expect(back.review.conclusion == record.review.conclusion && back.review.statementCount == 12)
    }

    /// A record cut or changed at any place gives an error or another record, never a trap.
    @Test func damagedRecordsAreRefused() throws {
        let packed = try SampleStock.record(SampleStock.entries[1].1).packed()
        for length in 0..<packed.count {
            #expect(throws: (any Error).self) { try ReviewRecord.unpack(Array(packed[..<length])) }
        }
        let plain = try Deflate.unpack(packed)
        for place in plain.indices {
            var changed = plain
            changed[place] ^= 0x55
            _ = try? ReviewRecord.unpack(Deflate.pack(changed))
        }
    }
}
