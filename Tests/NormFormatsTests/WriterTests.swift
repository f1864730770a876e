import Foundation
import NormDocument
import Testing

@testable import NormFormats

struct WriterTests {
    private static let reader = Result {
        FileReader(vocabulary: try Vocabulary.load(from: packageFolder.appending(path: "Rules").path()))
    }

    private static let samples = [
        "city-appearance.txt", "river-sand.akn.xml", "parking.normdoc.xml",
    ]

    private func document(_ name: String) throws -> NormativeDocument {
        let path = packageFolder.appending(path: "Corpus/samples/" + name).path()
        return try WriterTests.reader.get().read(path: name, bytes: try contents(path))
    }

    /// What findings rest on: the clauses under their articles.
    private func clauses(_ document: NormativeDocument) -> [String] {
        document.blocks.filter { $0.role == .body || $0.role == .heading || $0.role == .tableRow }
            .map { "\(document.label(ofUnit: $0.unit) ?? ""): \(document.text.string($0.range))" }
    }

    @Test(arguments: samples)
    func whatIsWrittenIsReadAgain(name: String) throws {
        let document = try document(name)
        for text in [AkomaNtosoWriter.write(document), OwnFormWriter.write(document)] {
            let again = try WriterTests.reader.get().read(path: "a.xml", bytes: Array(text.utf8))
            #expect(again.problems.isEmpty)
            #expect(clauses(again) == clauses(document), "\(name)")
            #expect(again.metadata.title == document.metadata.title)
            #expect(again.metadata.documentNumber == document.metadata.documentNumber)
            #expect(again.metadata.issuer == document.metadata.issuer)
            #expect(again.metadata.kind == document.metadata.kind)
            #expect(again.metadata.written == document.metadata.written)
            #expect(again.metadata.effective == document.metadata.effective)
            #expect(again.metadata.validUntil == document.metadata.validUntil)
        }
    }

    @Test func charactersThatXMLForbids() throws {
        let text = "第一条 <甲>&\"乙\"\u{1}\u{FFFE}。\n第一条 重号。\n（一）项。\n段。\n（二）项。\n"
        let document = try WriterTests.reader.get().read(path: "a.txt", bytes: Array(text.utf8))
        for written in [AkomaNtosoWriter.write(document), OwnFormWriter.write(document)] {
            #expect(written.contains("&lt;甲&gt;&amp;"))
            let again = try WriterTests.reader.get().read(path: "a.xml", bytes: Array(written.utf8))
            #expect(again.problems.isEmpty)
        }
    }

    @Test func traditionalCharactersStayInWhatIsWritten() throws {
        let text = "蓮城縣文化局關於加強場所管理的通知\n蓮文〔2026〕7號\n第一條　為規範市場，制定本辦法。\n第二條　場所應當（按照規定）備案，罰款２００元。\n"
        let document = try WriterTests.reader.get().read(path: "a.txt", bytes: Array(text.utf8))
        for written in [AkomaNtosoWriter.write(document), OwnFormWriter.write(document)] {
            #expect(written.contains("場所應當（按照規定）備案，罰款200元。"))
            #expect(written.contains("<num>第一條</num>") && written.contains("蓮文〔2026〕7號"))
            let again = try WriterTests.reader.get().read(path: "a.xml", bytes: Array(written.utf8))
            #expect(clauses(again) == clauses(document))
            #expect(clauses(again).contains { $0.contains("场所应当") })
        }
    }

    @Test func bracketsOfANumberStayAsWritten() throws {
        for number in ["莲政发[2026]7号", "莲政发(2026)7号", "莲政发【2026】7号", "莲政发〔2026〕7号"] {
            let text = "莲城县人民政府关于加强场所管理的通知\n\n\(number)\n\n第一条　场所应当备案。根据\(number)制定。\n"
            let document = try WriterTests.reader.get().read(path: "a.txt", bytes: Array(text.utf8))
            #expect(document.metadata.documentNumber == "莲政发〔2026〕7号")
            for written in [AkomaNtosoWriter.write(document), OwnFormWriter.write(document)] {
                #expect(written.ranges(of: ">\(number)<").count == 1)
                #expect(written.contains("根据\(number)制定。"))
                let again = try WriterTests.reader.get().read(path: "a.xml", bytes: Array(written.utf8))
                #expect(again.metadata.documentNumber == document.metadata.documentNumber)
            }
        }
    }

    private static let schemas = [
        ("akn", "--schema", formatSamples + "/akn/akomantoso30.xsd"),
        ("normdoc", "--relaxng", packageFolder.appending(path: "Corpus/normdoc.rng").path()),
    ]

    @Test(
        .enabled(if: Converter.find("xmllint") != nil, "needs libxml2-utils"), arguments: samples)
    func outputIsValid(name: String) throws {
        let document = try document(name)
        for (form, option, schema) in WriterTests.schemas where FileManager.default.fileExists(atPath: schema) {
            let folder = try PrivateFolder()
            let text = form == "akn" ? AkomaNtosoWriter.write(document) : OwnFormWriter.write(document)
            try folder.write(Array(text.utf8), to: "a.xml")
            let program = try #require(Converter.find("xmllint"))
            try Converter(limits: FormatLimits()).run(
                program, ["--noout", "--nonet", option, schema, "a.xml"], in: folder)
        }
    }
}
