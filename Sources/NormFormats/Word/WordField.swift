/// A field: an instruction, and what Word last made of it.
struct WordField {
    var instruction: [UInt8] = []
    /// The instruction stands before the result.
    var isInstruction = true

    /// Tables of contents repeat the headings; page numbers are no text of the document.
    var isHidden: Bool {
        let words = String(decoding: instruction.prefix(64), as: UTF8.self).split(separator: " ")
        guard !isInstruction, let name = words.first?.uppercased() else { return true }
        return ["TOC", "PAGE", "NUMPAGES", "SECTIONPAGES", "INDEX"].contains(name)
    }
}
