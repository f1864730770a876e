/// Makes OFD files for tests.
struct OFDMaker {
    struct Text {
        var x: Double
        var y: Double
        var text: String
        var size = 4.0
        var attributes = ""
        var codeAttributes = ""
        var id = ""
    }

    var pages: [[Text]]
    var template: [Text] = []
    var pageExtra = ""
    var documentExtra = ""
    var prefix = "ofd:"
    var declaration = " xmlns:ofd=\"http://www.ofdspec.org/2016\""
    var root = "Doc_0/Document.xml"
    var base = "Pages/"
    var more: [ZipMaker.Entry] = []

    init(_ pages: [[Text]]) { self.pages = pages }

    /// Lines of 28 characters on pages of 22 lines, as official documents are laid out.
    init(lines: [String]) {
        var pages: [[Text]] = [[]]
        for line in lines {
            var rest = Array(line)[...]
            var indent = 0.0
            while rest.first == "　" {
                rest.removeFirst()
                indent += 5.6
            }
            repeat {
                if pages[pages.count - 1].count == 22 { pages.append([]) }
                let room = indent > 0 ? 26 : 28
                let y = 40 + 10 * Double(pages[pages.count - 1].count)
                pages[pages.count - 1].append(
                    Text(x: 28 + indent, y: y, text: String(rest.prefix(room)), size: 5.6))
                rest = rest.dropFirst(room)
                indent = 0
            } while !rest.isEmpty
        }
        self.pages = pages
    }

    private func content(_ texts: [Text], id: Int) -> String {
        let objects = texts.enumerated().map { index, text in
            let distances = text.text.count > 1 ? "DeltaX=\"g \(text.text.count - 1) \(text.size)\"" : ""
            let identifier = text.id.isEmpty ? "\(id * 1000 + index)" : text.id
            return "<\(prefix)TextObject ID=\"\(identifier)\" Boundary=\"\(text.x) \(text.y) 150 10\" Font=\"1\" "
                + "Size=\"\(text.size)\" \(text.attributes)><\(prefix)TextCode X=\"0\" Y=\"\(text.size)\" "
                + "\(text.codeAttributes.isEmpty ? distances : text.codeAttributes)>\(text.text)</\(prefix)TextCode>"
                + "</\(prefix)TextObject>"
        }
        return "<\(prefix)Page\(declaration)><\(prefix)Template TemplateID=\"90\"/>\(pageExtra)<\(prefix)Content>"
            + "<\(prefix)Layer ID=\"\(id)\">\(objects.joined())</\(prefix)Layer></\(prefix)Content></\(prefix)Page>"
    }

    func entries() -> [ZipMaker.Entry] {
        let list = pages.indices.map { "<\(prefix)Page ID=\"\($0 + 1)\" BaseLoc=\"\(base)Page_\($0)/Content.xml\"/>" }
        let document =
            "<\(prefix)Document\(declaration)><\(prefix)CommonData><\(prefix)PageArea><\(prefix)PhysicalBox>0 0 210 297"
            + "</\(prefix)PhysicalBox></\(prefix)PageArea><\(prefix)TemplatePage ID=\"90\" BaseLoc=\"Tpls/T.xml\"/>"
            + "</\(prefix)CommonData><\(prefix)Pages>\(list.joined())</\(prefix)Pages>\(documentExtra)</\(prefix)Document>"
        return [
            ZipMaker.Entry(
                "OFD.xml",
                "<\(prefix)OFD\(declaration)><\(prefix)DocBody><\(prefix)DocRoot>\(root)</\(prefix)DocRoot></\(prefix)DocBody>"
                    + "</\(prefix)OFD>"), ZipMaker.Entry("Doc_0/Document.xml", document),
            ZipMaker.Entry("Doc_0/Tpls/T.xml", content(template, id: 90)),
        ]
            + pages.enumerated().map { index, page in
                ZipMaker.Entry("Doc_0/Pages/Page_\(index)/Content.xml", content(page, id: index + 1))
            } + more
    }

    func bytes() -> [UInt8] { ZipMaker(entries()).bytes() }
}
