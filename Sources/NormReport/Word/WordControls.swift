/// Fills the content controls (内容控件) of a part of a Word file, each by its tag.
struct WordControls {
    enum Value {
        /// Takes the place of the words in the control, in their formatting, a paragraph for each line; `nil` takes the
        /// control away.
        case text(String?)
        /// Paragraphs and tables.
        case blocks(String)
        /// The control stays as it is, or goes.
        case shown(Bool)
    }

    let values: [String: Value]
    /// Numbers of controls may stand once in a file only.
    let keepsNumbers: Bool

    /// The changes that fill the controls in an element and in what stands in it.
    func fill(_ element: XMLElement, of bytes: [UInt8], in edit: inout XMLEdit) {
        for child in element.children {
            guard child.name == "w:sdt", let properties = child.child("w:sdtPr"),
                let content = child.child("w:sdtContent"),
                let tag = properties.child("w:tag")?.start.attribute("w:val", in: bytes), let value = values[tag]
            else {
                fill(child, of: bytes, in: &edit)
                continue
            }
            switch value {
            case .text(nil), .shown(false), .blocks(""):
                // A cell of a table is never empty.
                edit.replace(child.range, by: element.name == "w:tc" ? "<w:p/>" : "")
            case .shown(true): continue
            case .text(let text?):
                clean(properties, in: &edit)
                edit.replace(content.content, by: filled(content, properties, with: text, of: bytes))
            case .blocks(let xml):
                clean(properties, in: &edit)
                edit.replace(content.content, by: xml)
            }
        }
    }

    /// What would show the control as unfilled, or fill it from elsewhere when the file is opened.
    private func clean(_ properties: XMLElement, in edit: inout XMLEdit) {
        let unwanted = ["w:showingPlcHdr", "w:dataBinding", "w15:dataBinding"] + (keepsNumbers ? [] : ["w:id"])
        for child in properties.children where unwanted.contains(child.name) { edit.remove(child.range) }
    }

    /// The content up to its first run, a run with the text, and the ends of what is then open.
    private func filled(_ content: XMLElement, _ properties: XMLElement, with text: String, of bytes: [UInt8]) -> String
    {
        let isUnfilled = properties.child("w:showingPlcHdr") != nil
        var path: [XMLElement] = []
        let run = WordControls.firstRun(in: content, &path)
        let format = isUnfilled ? properties.child("w:rPr") : run?.child("w:rPr")
        let formatting = format.map { String(decoding: bytes[$0.range], as: UTF8.self) } ?? ""
        // LibreOffice leaves out line breaks in a control.
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
            "<w:r>\(formatting)\(WordBlocks.text(String($0)))</w:r>"
        }
        if let run {
            let before = String(decoding: bytes[content.content.lowerBound..<run.range.lowerBound], as: UTF8.self)
            let behind = path.reversed().map { "</\($0.name)>" }.joined()
            return lines.map { before + $0 + behind }.joined()
        }
        guard let paragraph = content.child("w:p") else { return lines.joined() }
        let style = paragraph.child("w:pPr").map { String(decoding: bytes[$0.range], as: UTF8.self) } ?? ""
        return lines.map { "<w:p>\(style)\($0)</w:p>" }.joined()
    }

    /// The first run under an element, and the elements between the two.
    private static func firstRun(in element: XMLElement, _ path: inout [XMLElement]) -> XMLElement? {
        for child in element.children {
            if child.name == "w:r" { return child }
            path.append(child)
            if let run = firstRun(in: child, &path) { return run }
            path.removeLast()
        }
        return nil
    }
}
