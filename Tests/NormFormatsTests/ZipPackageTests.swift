import Testing

@testable import NormFormats

struct ZipPackageTests {
    private func fault(_ change: (inout ZipMaker) -> Void) throws -> [FormatError] {
        var maker = ZipMaker([ZipMaker.Entry("a.xml", "甲乙丙"), ZipMaker.Entry("b.xml", "丁")])
        change(&maker)
        let package = try ZipPackage(maker.bytes())
        return package.entries.compactMap { entry in
            do throws(FormatError) {
                _ = try package.contents(of: entry)
                return nil
            } catch {
                return error
            }
        }
    }

    @Test func honestPackages() throws {
        var maker = ZipMaker([ZipMaker.Entry("a/甲.xml", "甲"), ZipMaker.Entry("空", "")])
        maker.entries[0].isDeflated = false
        let package = try ZipPackage(maker.bytes())
        #expect(try package.contents(of: "/A/甲.xml") == Array("甲".utf8))
        #expect(try package.contents(of: "空").isEmpty)
        #expect(throws: FormatError.missing("b")) { try package.contents(of: "b") }
        maker.prefix = Array("stub".utf8)
        #expect(throws: FormatError.self) { try ZipPackage(maker.bytes()) }
    }

    @Test func zip64() throws {
        var maker = ZipMaker([ZipMaker.Entry("a", "甲"), ZipMaker.Entry("b", "乙")])
        maker.usesLargeDirectory = true
        maker.entries[1].isLarge = true
        let package = try ZipPackage(maker.bytes())
        #expect(try package.contents(of: "b") == Array("乙".utf8))
    }

    @Test func namesThatLeadOut() throws {
        for name in ["../a", "a/../../b", "/etc/passwd", "C:\\a", "\\\\host\\a", "..\\a", "a\0b"] {
            #expect(try fault { $0.entries[0].name = name }.count == 1, "\(name)")
        }
    }

    @Test func linksAndEncryption() throws {
        #expect(try fault { $0.entries[0].mode = 0o120777 } == [.container("是链接：a.xml")])
        #expect(try fault { $0.entries[0].flags = 1 } == [.encrypted("a.xml")])
        #expect(try fault { $0.entries[0].method = 99 } == [.encrypted("a.xml")])
        #expect(try fault { $0.entries[0].method = 12 }.count == 1)
    }

    @Test func liesAboutSizesAndContents() throws {
        for size in [3, 300] {
            let faults = try fault {
                $0.entries[0].size = size
                $0.entries[0].localSize = size
            }
            #expect(faults.count == 1)
        }
        #expect(try fault { $0.entries[0].localSize = 4 } == [.container("a.xml 两处声明的大小不一")])
        #expect(try fault { $0.entries[0].localName = "c.xml" } == [.container("a.xml 两处声明的名称不一")])
        #expect(try fault { $0.entries[0].checksum = 1 } == [.container("a.xml 的校验和不符")])
    }

    @Test func duplicatesAndOverlaps() throws {
        #expect(try fault { $0.entries[1].name = "A.xml" }.count == 2)
        let overlap = try fault {
            $0.entries[1] = $0.entries[0]
            $0.entries[1].name = "b"
            $0.entries[1].sharesDataOf = 0
        }
        #expect(overlap.count == 2)
    }

    @Test func bombs() throws {
        let zeros = [UInt8](repeating: 0, count: 4 << 20)
        #expect(try fault { $0.entries[0].data = zeros }.first.map { "\($0)".contains("archive-ratio") } == true)
        var limits = FormatLimits()
        limits[.archiveEntries] = 100
        let many = ZipMaker((0..<101).map { ZipMaker.Entry("\($0)", "") }).bytes()
        let tooMany = FormatError.limit(.archiveEntries, found: 101, cap: 100)
        #expect(throws: tooMany) { try ZipPackage(many, limits: limits) }
        limits[.archiveSize] = 5
        let large = ZipMaker([ZipMaker.Entry("a", "123456")]).bytes()
        #expect(throws: FormatError.limit(.archiveSize, found: 6, cap: 5)) { try ZipPackage(large, limits: limits) }
    }

    @Test func truncatedAnywhere() {
        let bytes = WordMaker(paragraphs: ["甲"]).bytes()
        for length in 0..<bytes.count {
            #expect(throws: FormatError.self) { try ZipPackage(Array(bytes[..<length])) }
        }
    }
}
