import Foundation
import FoundationXML
import NormFormats
import NormReview
import Testing

@testable import NormReport

@Suite struct WordAnnotatorTests {
    private let end = "<w:commentRangeEnd w:id=\"1\"/><w:r><w:commentReference w:id=\"1\"/></w:r>"
    private let start = "<w:commentRangeStart w:id=\"1\"/>"

    @Test func commentStandsAroundItsWords() throws {
        let draft = try WordDraft(body: "<w:p><w:r w:rsidR=\"1\"><w:rPr><w:b/></w:rPr><w:t>处罚款。</w:t></w:r></w:p>")
        let body = try WordDraft.body(of: draft.annotated([draft.finding(at: "罚款")]))
        let open = "<w:r w:rsidR=\"1\"><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">"
        #expect(
            body == "<w:p>\(open)处</w:t></w:r>\(start)\(open)罚款</w:t></w:r>\(end)\(open)。</w:t></w:r></w:p>")
    }

    @Test func wholeRunsKeepTheirBytes() throws {
        let run = "<w:r ><w:t>罚</w:t><w:tab/><w:t xml:space='preserve'>款 </w:t></w:r>"
        let draft = try WordDraft(body: "<w:p><w:pPr><w:jc w:val=\"both\"/></w:pPr>\(run)<w:r><w:t>。</w:t></w:r></w:p>")
        let body = try WordDraft.body(of: draft.annotated([draft.finding(at: "罚 款 ")]))
        #expect(body.contains(start + run + end))
    }

    @Test func whatHasNoPlaceStandsAtTheFirstParagraph() throws {
        let draft = try WordDraft(body: "<w:p><w:pPr/><w:r><w:t>标题</w:t></w:r></w:p><w:p/>")
        let body = try WordDraft.body(of: draft.annotated([draft.finding(at: nil)]))
        #expect(body == "<w:p><w:pPr/>\(start)<w:r><w:t>标题</w:t></w:r>\(end)</w:p><w:p/>")
    }

    @Test func commentsInATextBoxStandAtTheParagraphThatHoldsIt() throws {
        let box = "<w:p><w:r><w:t>罚款</w:t></w:r></w:p>"
        let draft = try WordDraft(
            body: "<w:p><w:r><w:t>处</w:t></w:r><w:r><w:pict><w:txbxContent>\(box)</w:txbxContent></w:pict></w:r></w:p>")
        let body = try WordDraft.body(of: draft.annotated([draft.finding(at: "罚款")]))
        #expect(body.contains(box) && body.hasPrefix("<w:p>\(start)") && body.hasSuffix("\(end)</w:p>"))
    }

    @Test func correctionIsATrackedChangeInTheFormattingOfTheWords() throws {
        let draft = try WordDraft(
            body: "<w:p><w:r><w:rPr><w:i/></w:rPr><w:t>砚政规[20</w:t></w:r><w:r><w:t>26]6号</w:t></w:r></w:p>")
        let finding = try draft.finding(at: "[2026]", replacement: "〔2026〕")
        let body = try WordDraft.body(of: draft.annotated([finding], suggests: true))
        #expect(body.contains("<w:rPr><w:i/></w:rPr><w:delText xml:space=\"preserve\">[20</w:delText></w:r></w:del>"))
        #expect(body.contains("<w:r><w:delText xml:space=\"preserve\">26]</w:delText></w:r></w:del><w:ins "))
        #expect(body.contains("<w:r><w:rPr><w:i/></w:rPr><w:t xml:space=\"preserve\">〔2026〕</w:t></w:r></w:ins>"))
        #expect(body.contains("<w:t xml:space=\"preserve\">6号</w:t>"))
        #expect(try WordDraft.body(of: draft.annotated([finding])).contains("w:del") == false)
    }

    @Test(arguments: [
        "<w:p><w:ins w:id=\"5\" w:author=\"甲\"><w:r><w:t>[2026]</w:t></w:r></w:ins></w:p>",
        "<w:p><w:r><w:t>[2026</w:t><w:tab/><w:t>]</w:t></w:r></w:p>",
    ])
    func whatIsNoPlainTextIsNotCorrected(_ body: String) throws {
        let draft = try WordDraft(body: body)
        let words = body.contains("tab") ? "[2026 ]" : "[2026]"
        let package = try draft.annotated([draft.finding(at: words, replacement: "〔2026〕")], suggests: true)
        #expect(try !WordDraft.body(of: package).contains("w:del "))
        let comments = String(decoding: try package.contents(of: "word/comments.xml"), as: UTF8.self)
        #expect(comments.contains("→ 〔2026〕"))
    }

    @Test func earlierCommentsStay() throws {
        let earlier = "<w:comment w:id=\"7\" w:author=\"甲\"><w:p><w:r><w:t>旧</w:t></w:r></w:p></w:comment>"
        let draft = try WordDraft(body: "<w:p><w:r><w:t>罚款</w:t></w:r></w:p>", comments: earlier)
        let before = try ZipPackage(draft.bytes)
        let after = try draft.annotated([draft.finding(at: "罚款")])
        let comments = String(decoding: try after.contents(of: "word/comments.xml"), as: UTF8.self)
        #expect(comments.contains(earlier) && comments.contains("w:id=\"8\""))
        for name in ["[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels", "word/media/image1.png"] {
            #expect(try before.contents(of: name) == after.contents(of: name))
        }
    }

    @Test func newCommentsPartIsRegistered() throws {
        let draft = try WordDraft(body: "<w:p><w:r><w:t>罚款</w:t></w:r></w:p>")
        let after = try draft.annotated([draft.finding(at: "罚款")])
        let types = String(decoding: try after.contents(of: "[Content_Types].xml"), as: UTF8.self)
        let relations = String(decoding: try after.contents(of: "word/_rels/document.xml.rels"), as: UTF8.self)
        #expect(types.contains("PartName=\"/word/comments.xml\"") && relations.contains("Target=\"comments.xml\""))
    }

    @Test func withoutFindingsTheFileIsAsItWas() throws {
        let draft = try WordDraft(body: "<w:p><w:r><w:t>甲</w:t></w:r></w:p>")
        let annotator = WordAnnotator(language: .chinese, day: Sample.day("2026-11-01"), suggests: true)
        #expect(try annotator.annotate(draft.bytes, findings: []) == draft.bytes)
    }

    @Test func hostileTextDoesNotBreakOut() throws {
        let visible = Hostile.attack.unicodeScalars.filter { $0.value >= 0x20 && $0 != "\u{FEFF}" }
        let attack = String(String.UnicodeScalarView(visible)).replacing("&", with: "&amp;").replacing(
            "<", with: "&lt;")
        let draft = try WordDraft(body: "<w:p><w:r><w:t>\(attack)</w:t></w:r></w:p>")
        let finding = try draft.finding(
            at: "<script>", replacement: "</w:t>", like: Hostile.run.documents[0].findings[0])
        let package = try draft.annotated([finding], suggests: true)
        for entry in package.entries where entry.name.hasSuffix(".xml") {
            #expect(XMLParser(data: Data(try package.contents(of: entry))).parse(), "\(entry.name)")
        }
        try Golden.expect(
            String(decoding: try package.contents(of: "word/comments.xml"), as: UTF8.self), "hostile.comments.xml")
        try Golden.expect(try WordDraft.body(of: package), "hostile.annotated.xml")
    }

    @Test func noWordFileIsAnError() {
        let annotator = WordAnnotator(language: .chinese, day: Sample.day("2026-11-01"), suggests: true)
        for bytes in [[], Array("第一条".utf8), Array("PK\u{3}\u{4}".utf8)] {
            #expect(throws: (any Error).self) { try annotator.annotate(bytes, findings: Sample.findings) }
        }
    }
}
