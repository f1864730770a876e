/// One paragraph or table row of a page.
struct HTMLLine {
    var text: [UInt8]
    /// Unicode scalars that are no white space, and how many of them stand in links.
    var size: Int
    var linkSize: Int
    var isHeading: Bool
    /// The cells of a row that stand in one line.
    var cells: [String] = []
    /// Index in `HTMLPage.containers` of the innermost block that holds it.
    var container: Int

    /// More than four fifths of it lead elsewhere.
    var isLink: Bool { linkSize * 5 > size * 4 }
}
