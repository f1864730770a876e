import Testing

@testable import NormFormats

/// Files that LibreOffice turns into DOCX first.
@Suite(.enabled(if: Converter.find("soffice", "libreoffice") != nil, "needs libreoffice-writer"))
struct OfficeFileTests {
    private static let rtf = Array(
        #"{\rtf1\ansi\ansicpg936{\fonttbl{\f0\fcharset134 SimSun;}}\f0\uc0 \u31532\u19968\u26465  \u30002\u12290\par \u31532\u20108\u26465  \u20057\u12290\par}"#
            .utf8)

    @Test func rtf() throws {
        #expect(try read(OfficeFileTests.rtf, name: "a.rtf").lines == ["第一条 甲。", "第二条 乙。"])
    }

    @Test func binaryFilesOfOlderPrograms() throws {
        let folder = try PrivateFolder()
        try folder.write(OfficeFileTests.rtf, to: "a.rtf")
        let program = try #require(Converter.find("soffice", "libreoffice"))
        let arguments = ["-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--convert-to", "doc"]
        try Converter(limits: FormatLimits()).run(program, arguments + [folder.path + "/a.rtf"], in: folder)
        let bytes = try #require(try folder.read("a.doc", limit: 1 << 20))
        #expect(bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]))
        for name in ["a.doc", "a.wps"] {
            #expect(try read(bytes, name: name).lines == ["第一条 甲。", "第二条 乙。"])
        }
    }

    @Test func damagedFilesAreRefused() throws {
        var compound = [UInt8](repeating: 7, count: 4096)
        compound.replaceSubrange(0..<8, with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
        #expect(throws: FormatError.self) { try read(compound, name: "a.doc") }
        var limits = FormatLimits()
        limits[.converterMemory] = 64 << 20
        #expect(throws: FormatError.self) { try read(OfficeFileTests.rtf, name: "a.rtf", limits: limits) }
    }
}
