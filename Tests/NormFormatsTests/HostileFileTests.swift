import NormDocument
import TestSupport
import Testing

@testable import NormFormats

/// Files that are made to mislead or to exhaust: each gives a document, or an error that names the cause.
struct HostileFileTests {
    private func word(_ change: (inout [ZipMaker.Entry]) -> Void) throws -> ExtractedText {
        var entries = WordMaker(paragraphs: ["第一条 正文。"]).entries()
        change(&entries)
        return try read(ZipMaker(entries).bytes(), name: "draft.docx")
    }

    @Test func packagesWithFaultsAreIncomplete() throws {
        let evil: [(String, (inout ZipMaker.Entry) -> Void)] = [
            ("名称指向包外", { $0.name = "../../evil" }), ("名称指向包外", { $0.name = "/etc/cron" }),
            ("是链接", { $0.mode = 0o120777 }), ("已加密", { $0.flags = 1 }), ("大小不一", { $0.localSize = 9 }),
            ("archive-ratio", { $0.data = [UInt8](repeating: 0, count: 2 << 20) }),
        ]
        for (cause, change) in evil {
            let text = try word { entries in
                var entry = ZipMaker.Entry("word/media/x.bin", "x")
                change(&entry)
                entries.append(entry)
            }
            #expect(text.lines == ["第一条 正文。"])
            #expect(text.problems.contains { $0.contains(cause) }, "\(cause)")
        }
    }

    @Test func mainPartsWithFaultsAreRefused() {
        #expect(throws: FormatError.self) { try word { $0[2].flags = 1 } }
        #expect(throws: FormatError.self) { try word { $0.append($0[2]) } }
        #expect(throws: FormatError.self) {
            try word {
                $0[2].size = 10
                $0[2].localSize = 10
            }
        }
        #expect(throws: FormatError.self) { try word { $0.remove(at: 2) } }
    }

    @Test func capsAreNamed() throws {
        let names: [(FormatLimit, Int)] = [
            (.fileSize, 100), (.archiveEntries, 2), (.archiveSize, 100), (.entrySize, 100), (.elementDepth, 3),
            (.textSize, 4),
        ]
        for (limit, cap) in names {
            var limits = FormatLimits()
            limits[limit] = cap
            var told = ""
            do {
                told = try read(WordMaker(paragraphs: ["第一条 正文。", "第二条"]).bytes(), limits: limits).problems.joined()
            } catch {
                told = "\(error)"
            }
            #expect(told.contains(limit.rawValue), "\(limit.rawValue): \(told)")
        }
    }

    @Test(arguments: ["README.md", "README.zh-CN.md"])
    func capsAreDocumented(file: String) throws {
        let text = String(decoding: try contents(packageFolder.appending(path: file).path()), as: UTF8.self)
        for limit in FormatLimit.allCases {
            let units = [("GiB", 1 << 30), ("MiB", 1 << 20)]
            let unit = units.first { limit.standard % $0.1 == 0 }
            let amount = unit.map { "\(limit.standard / $0.1) \($0.0)" } ?? "\(limit.standard)"
            #expect(text.contains("| `\(limit.rawValue)` | \(amount)"), "\(limit.rawValue): \(amount)")
        }
    }

    @Test func xml() throws {
        let refused = [
            "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><normdoc><body><p>&x;</p></body></normdoc>",
            "<!DOCTYPE a [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><normdoc><body><p>&b;</p></body></normdoc>",
            "<!DOCTYPE a SYSTEM 'http://example.invalid/a.dtd'><normdoc><body><p>x</p></body></normdoc>",
        ]
        let laughs = (1...9).map { "<!ENTITY l\($0) '" + String(repeating: "&l\($0 - 1);", count: 10) + "'>" }
        let bomb = "<!DOCTYPE a [<!ENTITY l0 'lol'>\(laughs.joined())]><normdoc><body><p>&l9;</p></body></normdoc>"
        for file in refused + [bomb] {
            #expect(throws: XMLReadingError.self) { try read(Array(file.utf8), name: "a.xml") }
        }
        let include =
            "<normdoc xmlns:xi='http://www.w3.org/2001/XInclude'><body><xi:include href='/etc/passwd'/><p>甲</p></body></normdoc>"
        #expect(try read(Array(include.utf8), name: "a.xml").paragraphs == ["甲"])
        let deep = "<normdoc><body><p>甲</p>" + String(repeating: "<a>", count: 100_000)
        let text = try read(Array(deep.utf8), name: "a.xml")
        #expect(text.paragraphs == ["甲"])
        #expect(text.problems.contains { $0.contains("element-depth") })
        let long =
            "<normdoc><body><p>甲</p><p a='" + String(repeating: "x", count: 11 << 20) + "'>乙</p></body></normdoc>"
        #expect(try read(Array(long.utf8), name: "a.xml").problems.count == 1)
        let wrong = "<?xml version='1.0' encoding='UTF-16'?><normdoc><body><p>甲</p></body></normdoc>"
        #expect(try read(Array(wrong.utf8), name: "a.xml").paragraphs == ["甲"])
    }

    @Test func documentTypesInsidePackages() {
        let type = "<!DOCTYPE w [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;&a;'>]>"
        #expect(throws: XMLReadingError.self) {
            try word { $0[2].data = Array((type + "<w:document><w:body><w:p/></w:body></w:document>").utf8) }
        }
        var entries = OFDMaker([[.init(x: 30, y: 60, text: "文")]]).entries()
        for at in entries.indices { entries[at].data = Array(type.utf8) + entries[at].data }
        #expect(throws: (any Error).self) { try read(ZipMaker(entries).bytes(), name: "a.ofd") }
    }

    @Test func anAttributeOfAHundredMegabytes() {
        let long = Array("<normdoc><body><p>甲</p><p a='".utf8) + [UInt8](repeating: 0x61, count: 100 << 20)
        #expect(throws: FormatError.limit(.fileSize, found: long.count, cap: 64 << 20)) {
            try read(long, name: "a.xml")
        }
    }

    @Test func legacyFilesWithoutAPassword() {
        var compound = [UInt8](repeating: 0, count: 2048)
        compound.replaceSubrange(0..<8, with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
        compound.replaceSubrange(1024..<1056, with: "EncryptedPackage".utf8.flatMap { [$0, 0] })
        #expect(throws: FormatError.encrypted("文件设有打开密码")) { try read(compound, name: "a.docx") }
    }

    @Test func anyBytesAfterAnyMark() {
        let marks: [[UInt8]] = [
            [0x50, 0x4B, 3, 4], [0x50, 0x4B, 5, 6], [0x1F, 0x8B, 8], Array("<?xml".utf8), Array("<html>".utf8),
            Array("%!".utf8),
        ]
        for seed in 0..<300 as Range<UInt64> {
            var generator = SeededGenerator(seed: seed)
            let length = Int.random(in: 0..<300, using: &generator)
            let rest = (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }
            let bytes = (marks.randomElement(using: &generator) ?? []) + rest
            _ = try? read(bytes)
            _ = try? Archive(bytes)
        }
    }

    @Test func realFilesWithChangedBytes() {
        let files = [
            WordMaker(paragraphs: ["第一条 甲。", "第二条 乙。"]).bytes(), OFDMaker(lines: ["第一条 甲。"]).bytes(),
            Array("<html><body><p>第一条 甲。<table><tr><td>乙</td></tr></table></body></html>".utf8),
        ]
        for seed in 0..<600 as Range<UInt64> {
            var generator = SeededGenerator(seed: seed)
            var bytes = files[Int(seed) % files.count]
            for _ in 0..<Int.random(in: 1...8, using: &generator) {
                let at = Int.random(in: bytes.indices, using: &generator)
                bytes[at] = UInt8.random(in: 0...255, using: &generator)
            }
            if seed % 5 == 0 { bytes.removeLast(Int.random(in: 0..<bytes.count, using: &generator)) }
            _ = try? read(bytes)
        }
    }
}
