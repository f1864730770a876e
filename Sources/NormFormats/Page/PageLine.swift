/// One line of a page, in reading order: stretches with wide gaps between them.
struct PageLine {
    var minX: Double
    var maxX: Double
    var middle: Double
    var size: Double
    var segments: [[UInt8]]
    /// From 1 on in the columns of a page, else 0.
    var column = 0

    /// Columns of text, a Chinese character being two.
    var width: Double { size > 0 ? (maxX - minX) / size * 2 : 0 }

    /// What two lines at the same place of different pages share: the text without numbers and white space.
    var pattern: [UInt8] { segments.flatMap { $0.filter { $0 > 0x20 && !(0x30...0x39).contains($0) } } }
}
