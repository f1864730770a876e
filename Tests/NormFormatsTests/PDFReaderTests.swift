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
        _ = try? read(loop.bytes())
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
