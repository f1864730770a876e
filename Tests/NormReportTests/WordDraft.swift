import NormFormats
import NormReview
import NormRules
import NormText

@testable import NormReport

/// A Word draft made by hand, with findings at words in it.
struct WordDraft {
    let bytes: [UInt8]

    /// - Parameters:
    ///   - body: content of `w:body`.
    ///   - comments: content of an earlier comments part; `nil`: there is none.
    ///   - numbering: content of `w:numbering`.
    init(body: String, comments: String? = nil, numbering: String? = nil) throws {
        let ns = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let package = "http://schemas.openxmlformats.org/package/2006"
        let relation = [("comments", comments), ("numbering", numbering)].map { kind, content in
            content == nil ? "" : "<Relationship Id=\"\(kind)\" Type=\"\(office)/\(kind)\" Target=\"\(kind).xml\"/>"
        }.joined()
        var parts = [
            ("[Content_Types].xml", "<Types xmlns=\"\(package)/content-types\"></Types>"),
            (
                "_rels/.rels",
                "<Relationships xmlns=\"\(package)/relationships\"><Relationship Id=\"rId1\""
                    + " Type=\"\(office)/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
            ),
            (
                "word/_rels/document.xml.rels",
                "<Relationships xmlns=\"\(package)/relationships\">\(relation)</Relationships>"
            ),
            ("word/document.xml", "<w:document \(ns)><w:body>\(body)</w:body></w:document>"),
            ("word/media/image1.png", "\u{0}PNG"),
        ]
        if let comments { parts.append(("word/comments.xml", "<w:comments \(ns)>\(comments)</w:comments>")) }
        if let numbering { parts.append(("word/numbering.xml", "<w:numbering \(ns)>\(numbering)</w:numbering>")) }
        bytes = try ZipWriter.package(parts.map { ($0.0, Array($0.1.utf8)) })
    }

    /// A finding at the first place of `words`, or about nothing in the text.
    func finding(at words: String?, replacement: String? = nil, like model: ReviewedFinding = Sample.findings[0]) throws
        -> ReviewedFinding
    {
        let source = try WordFile(bytes).text.source.bytes
        let text = Array(String(decoding: source, as: UTF8.self).unicodeScalars)
        let wanted = Array((words ?? "").unicodeScalars)
        let start = words == nil ? nil : text.indices.first { text[$0...].starts(with: wanted) }
        let span = start.map { ReviewedFinding.Span(start: $0, end: $0 + wanted.count, line: 1, column: 1) }
        return ReviewedFinding(
            id: "x", finding: model.finding, article: model.article, span: span, quote: words, sentence: nil,
            fixes: span.flatMap { span in
                replacement.map { [ReviewedFinding.Fix(span: span, original: words ?? "", replacement: $0)] }
            } ?? [])
    }

    func annotated(_ findings: [ReviewedFinding], suggests: Bool = false) throws -> ZipPackage {
        let annotator = WordAnnotator(language: .chinese, day: Sample.day("2026-11-01"), suggests: suggests)
        return try ZipPackage(try annotator.annotate(bytes, findings: findings))
    }

    static func body(of package: ZipPackage) throws -> String {
        let xml = String(decoding: try package.contents(of: "word/document.xml"), as: UTF8.self)
        return String(xml.split(separator: "<w:body>")[1].split(separator: "</w:body>")[0])
    }
}
