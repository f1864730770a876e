import NormDocument
import NormText

/// Reads what `pdftotext -bbox` writes: the words of each page with their places.
final class PDFWords: XMLEventHandler {
    private(set) var pages: [Page] = []
    /// Indices of pages that the file does not hold.
    private(set) var missing: [Int] = []
    private var box: [Double] = []
    private var text: [UInt8]?
    private let cap: Int

    init(cap: Int) { self.cap = cap }

    var stopCause: String? { pages.count > cap ? "页过多" : nil }

    func start(_ name: ElementName, _ attributes: XMLAttributes, at offset: Int) {
        switch name {
        case "page":
            let height = OFDNumbers.list(attributes.bytes("height")).first ?? 842
            // A page that the file names but does not hold has no size, and the words of the page before it.
            if height == 0 { missing.append(pages.count) }
            pages.append(Page(height: height, runs: []))
        case "word":
            box = ["xMin", "yMin", "xMax", "yMax"].map { OFDNumbers.list(attributes.bytes($0)).first ?? 0 }
            text = []
        default: break
        }
    }

    func end(_ name: ElementName, at offset: Int) {
        guard name == "word", let bytes = text, box.count == 4, let page = pages.indices.last, page != missing.last
        else { return }
        let height = box[3] - box[1]
        let width = box[2] - box[0]
        // Of one or two characters nobody can tell.
        let isUpright = height > width * 1.5 && bytes.count(where: { $0 & 0xC0 != 0x80 }) > 2
        pages[page].runs.append(
            PageRun(
                minX: box[0], maxX: box[2], middle: (box[1] + box[3]) / 2,
                size: isUpright ? width : size(bytes, height: height), text: bytes, isUpright: isUpright))
        text = nil
    }

    func text(_ piece: SourceParagraph.Piece, _ bytes: UnsafeBufferPointer<UInt8>) { text?.append(contentsOf: bytes) }

    /// The box of a word is as high as its font's tallest character; Chinese characters are as wide as the font's size.
    private func size(_ bytes: [UInt8], height: Double) -> Double {
        let scalars = bytes.count { $0 & 0xC0 != 0x80 }
        let wide = bytes.count { (0xE3...0xE9).contains($0) || $0 == 0xEF }
        return wide > 0 && wide == scalars ? min(height, (box[2] - box[0]) / Double(wide)) : height * 0.8
    }
}
