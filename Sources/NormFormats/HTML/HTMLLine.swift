/// One paragraph or table row of a page.
struct HTMLLine {
    /// Bytes of `HTMLPage.text`.
    let range: Range<Int>
    /// Unicode scalars that are no white space, and how many of them stand in links.
    var size: Int
    var linkSize: Int
    var isHeading: Bool
    /// The cells of a row that stand in one line.
    var cells: [Range<Int>] = []
    /// Index in `HTMLPage.containers` of the innermost block that holds it.
    let container: Int

    /// More than four fifths of it lead elsewhere.
    var isLink: Bool { linkSize * 5 > size * 4 }
}
