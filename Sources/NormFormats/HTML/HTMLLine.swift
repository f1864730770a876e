import NormText

/// One paragraph or table row of a page.
struct HTMLLine {
    var text: [UInt8]
    /// Unicode scalars that are no white space, and how many of them stand in links.
    var size: Int
    var linkSize: Int
    var isHeading: Bool
    /// The cells of a row that stand in one line.
    var cells: [[UInt8]] = []
    /// Index in `HTMLPage.containers` of the innermost block that holds it.
    var container: Int

    /// Unicode scalars that are no white space.
    static func size(of text: UnsafeBufferPointer<UInt8>) -> Int {
        var size = UTF8Scalar.count(text)
        for at in text.indices { size -= text[at] <= 0x20 ? 1 : 0 }
        return size
    }

    /// More than four fifths of it lead elsewhere.
    var isLink: Bool { linkSize * 5 > size * 4 }
}
