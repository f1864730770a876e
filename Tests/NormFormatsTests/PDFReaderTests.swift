import Foundation
import NormDocument
import Testing

@testable import NormFormats

@Suite(.enabled(if: Converter.find("pdftotext") != nil, "needs poppler-utils"))
struct PDFReaderTests {
    @Test func temporaryFoldersAreRemoved() throws {
        func use() throws -> String {
            let folder = try PrivateFolder()
            try folder.write([1], to: "a")
            try FileManager.default.createDirectory(atPath: folder.path + "/b/c", withIntermediateDirectories: true)
            try FileManager.default.createSymbolicLink(atPath: folder.path + "/b/d", withDestinationPath: "/etc")
            let permissions = try FileManager.default.attributesOfItem(atPath: folder.path)[.posixPermissions]
            #expect(permissions as? Int == 0o700)
            #expect(try folder.read("b/d", limit: 10) == nil)
            return folder.path
        }
        #expect(!FileManager.default.fileExists(atPath: try use()))
        #expect(FileManager.default.fileExists(atPath: "/etc/passwd"))
    }

    @Test func lineEndsOfAParagraphAreJoined() throws {
        let line = "为了加强城区市容环境管理工作和监督检查根据有关规定结合实"
        let text = try read(
            PDFMaker([
                [
                    .init(x: 114, y: 700, text: "第一条　" + line), .init(x: 90, y: 680, text: line + "际制定"),
                    .init(x: 90, y: 660, text: "本办法。"), .init(x: 114, y: 640, text: "第二条　自印发之日起施行。"),
                ]
            ]).bytes())
        #expect(
            text.paragraphs.map { $0.filter { $0 != "　" && $0 != " " } } == [
                "第一条" + line + line + "际制定本办法。", "第二条自印发之日起施行。",
            ])
        #expect(text.problems.isEmpty)
    }

    @Test func twoColumnsAreReadOneAfterTheOther() throws {
        let left = (1...12).map { PDFMaker.Text(x: 60, y: 760 - $0 * 20, text: "左栏第\($0)行的正文文字一二三四五六七", size: 10) }
        let right = (1...12).map { PDFMaker.Text(x: 320, y: 760 - $0 * 20, text: "右栏第\($0)行的正文文字一二三四五六七", size: 10) }
        let title = PDFMaker.Text(x: 200, y: 780, text: "跨栏的标题文字在上方居中排列", size: 16)
        let text = try read(PDFMaker([[title] + zip(left, right).flatMap { [$0, $1] }]).bytes())
        #expect(text.lines.first?.trimmed == "跨栏的标题文字在上方居中排列")
        let joined = text.lines.joined()
        let order = ((1...12).map { "左栏第\($0)行" } + (1...12).map { "右栏第\($0)行" }).compactMap {
            joined.firstRange(of: $0)?.lowerBound
        }
        #expect(order.count == 24 && order == order.sorted())
    }

    /// What a printer adds at the edge of a page is no part of its columns, and stands behind them.
    @Test func textAtRightAngles() throws {
        let edge = PDFMaker.Text(x: 30, y: 200, text: "printed in series 2026", size: 6, isTurned: true)
        let columns = (1...12).flatMap { line in
            [(60, "左栏"), (320, "右栏")].map { x, name in
                PDFMaker.Text(x: x, y: 760 - line * 20, text: "\(name)第\(line)行的正文文字一二三四五六七", size: 10)
            }
        }
        let text = try read(PDFMaker([[edge] + columns]).bytes())
        let joined = text.lines.joined()
        let wanted = (1...12).map { "左栏第\($0)行" } + (1...12).map { "右栏第\($0)行" } + ["printed in series 2026"]
        let places = wanted.compactMap { joined.firstRange(of: $0)?.lowerBound }
        #expect(places.count == 25 && places == places.sorted())
    }

    /// As gazettes have them; `shift`: by how much each column stands lower than the one before it.
    @Test(arguments: [0, 3, 7])
    func threeColumnsBelowATitle(shift: Int) throws {
        let names = ["左栏", "中栏", "右栏"]
        let title = PDFMaker.Text(x: 200, y: 780, text: "跨栏的标题文字在上方居中排列", size: 16)
        let columns = (1...12).flatMap { line in
            names.enumerated().map { column, name in
                let text = "\(name)第\(line)行的正文一二三四"
                return PDFMaker.Text(x: 60 + 170 * column, y: 740 - line * 20 - shift * column, text: text, size: 10)
            }
        }
        let joined = try read(PDFMaker([[title] + columns]).bytes()).lines.joined()
        let wanted = names.flatMap { name in (1...12).map { "\(name)第\($0)行" } }
        let places = wanted.compactMap { joined.firstRange(of: $0)?.lowerBound }
        #expect(places.count == 36 && places == places.sorted())
    }

    /// Lines of the columns on different heights, below full lines.
    @Test func columnsBelowFullLines() throws {
        let full = (1...3).map {
            PDFMaker.Text(x: 60, y: 800 - $0 * 20, text: "通栏第\($0)行" + String(repeating: "的正文文字", count: 8), size: 10)
        }
        let columns = (1...9).flatMap { line in
            [(60, 0, "左栏"), (320, 7, "右栏")].map { x, shift, name in
                PDFMaker.Text(
                    x: x, y: 720 - line * 20 - shift, text: "\(name)第\(line)行的正文文字一二三四五六七八九", size: 10)
            }
        }
        let joined = try read(PDFMaker([full + columns]).bytes()).lines.joined()
        let wanted = (1...9).map { "左栏第\($0)行" } + (1...9).map { "右栏第\($0)行" }
        let places = wanted.compactMap { joined.firstRange(of: $0)?.lowerBound }
        #expect(places.count == 18 && places == places.sorted())
    }

    /// A table of four columns whose cells are broken and stand on different heights.
    @Test func cellsOfTablesAreNoColumns() throws {
        let cells = (1...8).flatMap { line in
            [60, 190, 320, 450].map { x in
                PDFMaker.Text(x: x, y: 780 - line * 20, text: "第\(line)行一二三四五六七", size: 10)
            }
        }
        let text = try read(PDFMaker([cells]).bytes())
        #expect(text.lines.count == 8 && text.lines.allSatisfy { $0.count { $0 == "｜" } == 3 })
    }

    @Test func charactersThatXMLForbids() throws {
        let text = try read(
            PDFMaker([[.init(x: 90, y: 700, text: "甲\u{3}乙\u{FFFF}丙"), .init(x: 90, y: 600, text: "丁")]]).bytes())
        #expect(text.problems.isEmpty)
        #expect(text.lines.map { $0.filter { ("一"..."龥").contains($0) } } == ["甲乙丙", "丁"])
    }

    @Test func whatStandsBeforeTheFile() throws {
        let bytes =
            Array("Some server says this first.\n".utf8) + PDFMaker([[.init(x: 90, y: 700, text: "正文")]]).bytes()
        #expect(try read(bytes, name: "a.pdf").lines.map(\.trimmed) == ["正文"])
    }

    @Test func runningHeadsAndPageNumbersAreAsides() throws {
        let pages = (1...3).map { page in
            [
                PDFMaker.Text(x: 90, y: 810, text: "某县人民政府公报"), .init(x: 90, y: 600, text: "正文第\(page)段。"),
                .init(x: 280, y: 40, text: "— \(page) —"),
            ]
        }
        let text = try read(PDFMaker(pages).bytes())
        #expect(text.lines.map(\.trimmed) == ["正文第1段。", "正文第2段。", "正文第3段。"])
        #expect(text.output.asides.count == 2)
    }

    @Test func scansAreToldFromText() throws {
        var maker = PDFMaker([[], []])
        maker.hasImages = true
        #expect(throws: FormatError.self) { try read(maker.bytes()) }
        maker.pages = [[.init(x: 90, y: 600, text: "有字的一页。")], []]
        #expect(try read(maker.bytes()).problems == ["第 2 页只有图像，没有可读的文字"])
        maker.hasImages = false
        #expect(try read(maker.bytes()).problems.isEmpty)
    }

    @Test func brokenFilesAndLoopsEndInAnError() throws {
        var loop = PDFMaker([[.init(x: 90, y: 600, text: "文")]])
        loop.pageParent = 10
        #expect(try read(loop.bytes()).lines.map(\.trimmed) == ["文"])
        var kids = String(decoding: PDFMaker([[.init(x: 90, y: 600, text: "文")]]).bytes(), as: UTF8.self)
        kids.replace("/Kids[10 0 R]", with: "/Kids[2 0 R]")
        #expect(throws: (any Error).self) { try read(Array(kids.utf8)) }
        #expect(throws: (any Error).self) { try read(Array("%PDF-1.4\n".utf8)) }
        #expect(throws: (any Error).self) { try read(Array("%PDF-1.7\n%âãÏÓ\n1 0 obj".utf8)) }
        var limits = FormatLimits()
        limits[.pages] = 1
        let long = PDFMaker([[.init(x: 90, y: 600, text: "一")], [.init(x: 90, y: 600, text: "二")]])
        #expect(try read(long.bytes(), limits: limits).problems == ["超过上限 pages：2，上限 1"])
    }

    @Test func missingPagesAndAbsurdPlaces() throws {
        var missing = String(
            decoding: PDFMaker([[.init(x: 90, y: 600, text: "一")], [.init(x: 90, y: 600, text: "二")]]).bytes(),
            as: UTF8.self)
        missing.replace("/Kids[10 0 R 12 0 R]", with: "/Kids[10 0 R 99 0 R]")
        let text = try read(Array(missing.utf8))
        #expect(text.lines.map(\.trimmed) == ["一"])
        #expect(text.problems == ["第 2 页缺失"])
        let absurd = PDFMaker([
            [
                .init(x: 2_000_000_000, y: 600, text: "远"), .init(x: 90, y: -2_000_000_000, text: "深"),
                .init(x: 90, y: 600, text: "近"), .init(x: 90, y: 500, text: "大", size: 1_000_000_000),
            ]
        ])
        #expect(try read(absurd.bytes()).lines.contains { $0.trimmed == "近" })
    }

    @Test(.enabled(if: Converter.find("soffice") != nil, "needs libreoffice-writer"))
    func columnsOfAWordProcessor() throws {
        let sentence = "为了加强城区市容环境管理工作和监督检查，根据有关法律法规的规定，结合本县实际，制定本办法。"
        let paragraphs = (1...24).map { "第\($0)条　\(sentence)" }
        var maker = WordMaker(paragraphs: paragraphs)
        maker.body += "<w:sectPr><w:cols w:num=\"2\" w:space=\"720\"/></w:sectPr>"
        var entries = maker.entries()
        entries[0].data = Array(
            """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Override PartName="/word/document.xml" \
            ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
            """.utf8)
        entries[2] = ZipMaker.Entry(
            "word/document.xml", maker.document.replacing("</w:sectPr><w:sectPr/>", with: "</w:sectPr>"))
        let pdf = try OfficeConverter.pdf(ofWord: ZipMaker(entries).bytes())
        let text = try read(pdf)
        let plain = { (line: String) in line.filter { $0 != "　" && $0 != " " } }
        #expect(text.paragraphs.map(plain) == paragraphs.map(plain))
    }

    @Test func convertersHaveNoNetwork() throws {
        let folder = try PrivateFolder()
        let cat = try #require(Converter.find("cat"))
        let converter = Converter(limits: FormatLimits())
        let devices = String(decoding: try converter.run(cat, ["/proc/net/dev"], in: folder), as: UTF8.self)
        let names = devices.split(separator: "\n").compactMap { line in
            line.firstIndex(of: ":").map { String(line[..<$0]).trimmed }
        }
        let environment = try #require(Converter.find("env"))
        let variables = String(decoding: try converter.run(environment, [], in: folder), as: UTF8.self)
        #expect(names == ["lo"] || !PDFReaderTests.canCutNetwork)
        #expect(variables.contains("https_proxy=http://127.0.0.1:9"))
        #expect(!variables.contains("SSH") && variables.contains("HOME=\(folder.path)"))
    }

    /// Whether this user may make a network of their own.
    private static let canCutNetwork: Bool = {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/unshare")
        process.arguments = ["--map-root-user", "--net", "true"]
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }()

    @Test func convertersAreStopped() throws {
        var limits = FormatLimits()
        limits[.converterSeconds] = 1
        let folder = try PrivateFolder()
        let program = try #require(Converter.find("sleep"))
        #expect(throws: FormatError.limit(.converterSeconds, found: 1, cap: 1)) {
            try Converter(limits: limits).run(program, ["30"], in: folder)
        }
        limits[.converterMemory] = 64 << 20
        let python = try #require(Converter.find("perl", "python3"))
        let greedy = python.hasSuffix("perl") ? ["-e", "$x = 'a' x 500000000"] : ["-c", "x = 'a' * 500000000"]
        #expect(throws: FormatError.self) { try Converter(limits: limits).run(python, greedy, in: folder) }
    }
}
