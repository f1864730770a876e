import Foundation
import Testing

@testable import NormFormats

struct ArchiveTests {
    private struct TarEntry {
        var name: String
        var data: [UInt8] = Array("文".utf8)
        var kind = UInt8(ascii: "0")
        var size: String?
    }

    private func tar(_ entries: [TarEntry], isGzip: Bool = true) -> [UInt8] {
        var bytes: [UInt8] = []
        for entry in entries {
            var header = [UInt8](repeating: 0, count: 512)
            let put = { (text: String, at: Int) in
                for (place, byte) in text.utf8.enumerated() { header[at + place] = byte }
            }
            let octal = String(entry.data.count, radix: 8)
            put(String(entry.name.prefix(30)), 0)
            put(entry.size ?? String(repeating: "0", count: 11 - octal.count) + octal, 124)
            put("        ", 148)
            header[156] = entry.kind
            put("ustar\u{0}00", 257)
            let sum = String(header.reduce(0) { $0 + Int($1) }, radix: 8)
            put(String(repeating: "0", count: 6 - sum.count) + sum + "\u{0} ", 148)
            bytes += header + entry.data + [UInt8](repeating: 0, count: (512 - entry.data.count % 512) % 512)
        }
        bytes += [UInt8](repeating: 0, count: 1024)
        return isGzip ? ZipMaker.deflated(bytes, window: 31) : bytes
    }

    @Test func membersInOrderOfNames() throws {
        let inner = ZipMaker([ZipMaker.Entry("丙.txt", "丙"), ZipMaker.Entry("x.png", "")]).bytes()
        let archive = try Archive(
            ZipMaker([
                ZipMaker.Entry("b.zip", inner), ZipMaker.Entry("a/甲.docx", "甲"), ZipMaker.Entry("__MACOSX/a.txt", ""),
                ZipMaker.Entry("../出.txt", "出"), ZipMaker.Entry(".hidden.txt", ""),
            ]).bytes())
        #expect(archive.members.map(\.name) == ["../出.txt", "a/甲.docx", "b.zip!/丙.txt"])
        #expect(archive.members.map { $0.problem == nil } == [false, true, true])
        #expect(try archive.contents(of: "b.zip!/丙.txt") == Array("丙".utf8))
        #expect(throws: FormatError.self) { try archive.contents(of: "../出.txt") }
        #expect(throws: FormatError.self) { try archive.contents(of: "b.zip!/没有.txt") }
    }

    @Test func tarArchives() throws {
        let longName = String(repeating: "长", count: 60) + ".txt"
        let pax = "\(longName.utf8.count + 10) path=\(longName)\n"
        let archive = try Archive(
            tar([
                TarEntry(name: "a.txt"), TarEntry(name: "x", data: Array(longName.utf8), kind: UInt8(ascii: "L")),
                TarEntry(name: "cut", data: Array("一".utf8)),
                TarEntry(name: "y", data: Array(pax.utf8), kind: UInt8(ascii: "x")),
                TarEntry(name: "cut2", data: Array("二".utf8)), TarEntry(name: "link.txt", kind: UInt8(ascii: "2")),
                TarEntry(name: "../out.txt"), TarEntry(name: "folder/", kind: UInt8(ascii: "5")),
            ]))
        #expect(archive.members.filter { $0.problem == nil }.map(\.name) == ["a.txt", longName, longName])
        #expect(archive.members.filter { $0.problem != nil }.map(\.name) == ["../out.txt", "link.txt"])
        #expect(try archive.contents(of: longName) == Array("二".utf8))
        #expect(try Archive(tar([TarEntry(name: "a.txt")], isGzip: false)).members.count == 1)
    }

    @Test(
        .enabled(if: Converter.find("tar") != nil, "needs tar"),
        arguments: ["v7", "ustar", "gnu", "pax"])
    func archivesOfGNUTar(form: String) throws {
        let folder = try PrivateFolder()
        let name = "文件夹/通知.txt"
        try FileManager.default.createDirectory(
            atPath: folder.path + "/文件夹", withIntermediateDirectories: false)
        try folder.write(Array("正文".utf8), to: name)
        try folder.write([], to: "文件夹/空.md")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/文件夹/链接.txt", withDestinationPath: "/etc/passwd")
        let tar = try #require(Converter.find("tar"))
        let arguments = ["--format=" + form, "-cf", "a.tar", "文件夹"]
        try Converter(limits: FormatLimits()).run(tar, arguments, in: folder)
        let archive = try Archive(try #require(try folder.read("a.tar", limit: 1 << 20)))
        #expect(archive.members.map(\.name) == ["文件夹/空.md", "文件夹/通知.txt", "文件夹/链接.txt"])
        #expect(archive.members.map { $0.problem == nil } == [true, true, false])
        #expect(try archive.contents(of: name) == Array("正文".utf8))
        #expect(try archive.contents(of: "文件夹/空.md").isEmpty)
    }

    @Test(.enabled(if: Converter.find("tar", "truncate") != nil, "needs tar"))
    func filesWithHoles() throws {
        let folder = try PrivateFolder()
        try folder.write([], to: "a.txt")
        let truncate = try #require(Converter.find("truncate"))
        var limits = FormatLimits()
        limits[.textSize] = 1 << 40
        try Converter(limits: limits).run(truncate, ["-s", "1T", "a.txt"], in: folder)
        let tar = try #require(Converter.find("tar"))
        try Converter(limits: FormatLimits()).run(tar, ["-S", "-cf", "a.tar", "a.txt"], in: folder)
        let bytes = try #require(try folder.read("a.tar", limit: 1 << 20))
        #expect(throws: FormatError.limit(.archiveSize, found: 1 << 40, cap: 512 << 20)) { try Archive(bytes) }
    }

    @Test func tarsCutAnywhere() throws {
        let whole = tar(
            [TarEntry(name: "a.txt"), TarEntry(name: "b.txt", data: [UInt8](repeating: 0x61, count: 600))],
            isGzip: false)
        for length in stride(from: 0, to: whole.count, by: 37) {
            guard let archive = try? Archive(Array(whole[..<length])) else { continue }
            for member in archive.members { _ = try archive.contents(of: member.name) }
        }
    }

    @Test func hostileArchives() throws {
        let text = ZipMaker.Entry("a.txt", "文")
        var nested = ZipMaker([text]).bytes()
        for _ in 0..<5 { nested = ZipMaker([ZipMaker.Entry("n.zip", nested)]).bytes() }
        #expect(try Archive(nested).members.map(\.problem) == ["超过上限 archive-depth：3，上限 2"])

        var limits = FormatLimits()
        limits[.archiveSize] = 1 << 20
        let large = ZipMaker.Entry("b.txt", [UInt8](repeating: 0x20, count: 600_000))
        let inner = ZipMaker([large]).bytes()
        let many = try Archive(
            ZipMaker([ZipMaker.Entry("1.zip", inner), ZipMaker.Entry("2.zip", inner)]).bytes(), limits: limits)
        #expect(many.members.contains { $0.problem?.contains("archive-size") == true })

        let bomb = tar([TarEntry(name: "a.txt", data: [UInt8](repeating: 0, count: 3 << 20))])
        #expect(throws: FormatError.self) { try Archive(bomb) }
        #expect(throws: FormatError.self) { try Archive(tar([TarEntry(name: "a.txt", size: "77777777777")])) }
        let whole = tar([TarEntry(name: "a.txt")], isGzip: false)
        for length in [1, 511, 513] {
            #expect(throws: FormatError.self) { try Archive(Array(whole[..<length])) }
        }
        for length in 2..<60 { #expect(throws: FormatError.self) { try Archive(Array(bomb[..<length])) } }
    }
}
