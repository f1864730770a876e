/// Makes Word files for tests.
struct WordMaker {
    var body: String
    var parts: [(name: String, kind: String, xml: String)] = []

    static let namespaces = """
        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
        xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" \
        xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
        xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
        xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" \
        xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
        """

    init(_ body: String) { self.body = body }

    /// Paragraphs of one run each.
    init(paragraphs: [String]) {
        body = paragraphs.map { "<w:p><w:r><w:t xml:space=\"preserve\">\($0)</w:t></w:r></w:p>" }.joined()
    }

    var document: String {
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document \(WordMaker.namespaces)><w:body>\(body)"
            + "<w:sectPr/></w:body></w:document>"
    }

    func entries() -> [ZipMaker.Entry] {
        let base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
        let relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        let links = parts.enumerated().map { index, part in
            "<Relationship Id=\"r\(index)\" Type=\"\(base)\(part.kind)\" Target=\"\(part.name)\"/>"
        }.joined()
        return [
            ZipMaker.Entry("[Content_Types].xml", "<Types/>"),
            ZipMaker.Entry(
                "_rels/.rels",
                relations + "<Relationship Id=\"r\" Type=\"\(base)officeDocument\" Target=\"word/document.xml\"/>"
                    + "</Relationships>"),
            ZipMaker.Entry("word/document.xml", document),
            ZipMaker.Entry("word/_rels/document.xml.rels", relations + links + "</Relationships>"),
        ]
            + parts.map { part in
                ZipMaker.Entry("word/" + part.name, part.xml)
            }
    }

    func bytes() -> [UInt8] { ZipMaker(entries()).bytes() }
}
