/// The text of a web page, line by line, with the blocks that the lines stand in.
struct HTMLPage {
    struct Container {
        let parent: Int
        /// Non-link scalars of all lines in it.
        var weight = 0
        /// Lines of text that stand in it and in no smaller block.
        var ownLines = 0
        var size = 0
        var linkSize = 0
    }

    /// The words of all lines, with white space between some of them.
    var text: [UInt8] = []
    var lines: [HTMLLine] = []
    /// Parents before children; the first is the page.
    var containers: [Container] = [Container(parent: 0)]
    /// `meta` elements: name to content.
    var meta: [String: String] = [:]
    var declaredEncoding: String?
    var exceeded: FormatError?

    func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }
}
