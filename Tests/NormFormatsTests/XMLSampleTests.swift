import Foundation
import NormDocument
import NormText
import Testing

@testable import NormFormats

struct XMLSampleTests {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let shared =
        ProcessInfo.processInfo.environment["NORMCHECK_SHARED"].map { URL(filePath: $0) }
        ?? root.deletingLastPathComponent().appending(path: "shared")
    static let foreign =
        ((try? FileManager.default.contentsOfDirectory(atPath: shared.appending(path: "formats/akn").path())) ?? [])
        .filter { $0.hasSuffix(".xml") && $0 != "xml.xsd" }.sorted()

    private func load(_ file: URL) throws -> SourceText {
        try TextDecoder().decode(Array(Data(contentsOf: file)))
    }

    @Test func readsTheAkomaNtosoSample() throws {
        let source = try load(Self.root.appending(path: "Corpus/samples/river-sand.akn.xml"))
        let output = try XMLReader.read(source)
        let texts = texts(of: output, in: source)
        #expect(output.problems.isEmpty)
        #expect(output.hints.title == "云溪县人民政府关于印发《云溪县河砂经营管理办法》的通知")
        #expect(output.hints.documentNumber == "云府规〔2026〕6号")
        #expect(output.hints.issuer == "云溪县人民政府")
        #expect(output.hints.written == CivilDate(2026, 3, 6))
        #expect(output.hints.published == CivilDate(2026, 3, 10))
        #expect(texts.contains("第七条未取得河砂经营证销售河砂的，由乡镇人民政府责令改正，处二千元以上一万元以下罚款。"))
        #expect(texts.contains("外县堆场｜吨｜4元"))
        let attachment = try #require(output.paragraphs.firstIndex { $0.hint == .attachment })
        #expect(texts[attachment] == "云溪县河砂经营管理办法")
        #expect(output.paragraphs.filter { $0.hint == .heading }.count == 4)
    }

    @Test func readsTheOwnForm() throws {
        let source = try load(Self.root.appending(path: "Corpus/samples/parking.normdoc.xml"))
        let output = try XMLReader.read(source)
        let texts = texts(of: output, in: source)
        #expect(output.problems.isEmpty)
        #expect(output.hints.title == "白石镇人民政府关于加强集镇车辆停放管理的通告")
        #expect(output.hints.documentNumber == "白政规〔2026〕2号")
        #expect(output.hints.issuer == "白石镇人民政府")
        #expect(output.hints.level == .township)
        #expect(output.hints.kind == .normative)
        #expect(output.hints.validUntil == CivilDate(2031, 5, 31))
        #expect(output.paragraphs.first?.hint == .title)
        #expect(texts.contains("（二）村（居）民委员会出具的无欠缴卫生费证明；"))
        #expect(texts.contains("建设街｜46｜全天"))
        #expect(output.paragraphs.contains { $0.hint == .date })
    }

    @Test(.enabled(if: !foreign.isEmpty, "needs formats/akn of the shared data"), arguments: foreign)
    func readsFilesOfOthers(_ name: String) throws {
        let source = try load(Self.shared.appending(path: "formats/akn/\(name)"))
        let output = try XMLReader.read(source)
        #expect(output.problems.isEmpty)
        #expect(output.paragraphs.count > 10)
        #expect(output.hints.written != nil)
        for piece in output.paragraphs.flatMap(\.pieces) where piece.text == nil {
            let text = source.string(piece.source)
            #expect(!text.contains("<") && !text.contains("&"))
        }
    }
}
