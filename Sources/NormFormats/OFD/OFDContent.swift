import NormDocument
import NormText

/// Reads the content of an OFD page, or of a template or a composite object: text with places.
final class OFDContent: XMLEventHandler {
    private(set) var runs: [PageRun] = []
    /// Identifiers of the templates that the page lies on, and of the composite objects it shows.
    private(set) var templates: [String] = []
    private(set) var composites: [String] = []
    private(set) var hasImages = false
    /// Height of the page, where it has one of its own.
    private(set) var height: Double?
    /// Characters that stand on a slant: watermarks.
    private(set) var slanted = 0

    private struct Object {
        var id: String?
        var boundary: [Double]
        var matrix: [Double]
        var size: Double
        var scale: Double
        var isHidden: Bool
    }

    private struct Code {
        var x: Double
        var y: Double
        let deltaX: String?
        let deltaY: String?
        var bytes: [UInt8] = []
    }

    private var object: Object?
    private var code: Code?
    private var isBox = false
    /// Where the last piece of text ended: the next may go on from there.
    private var pen = (x: 0.0, y: 0.0)

    var stopCause: String? { runs.count > 500_000 ? "页面文字片段过多" : nil }

    func start(_ name: String, _ attributes: XMLAttributes, at offset: Int) {
        switch name {
        case "PhysicalBox": isBox = true
        case "Template": if let id = attributes["TemplateID"] { templates.append(id) }
        case "ImageObject": hasImages = true
        case "CompositeObject": if let id = attributes["ResourceID"] { composites.append(id) }
        case "TextObject":
            let boundary = OFDNumbers.list(attributes["Boundary"])
            let matrix = OFDNumbers.list(attributes["CTM"])
            object = Object(
                id: attributes["ID"], boundary: boundary.count >= 2 ? boundary : [0, 0],
                matrix: matrix.count >= 6 ? matrix : [1, 0, 0, 1, 0, 0],
                size: OFDNumbers.list(attributes["Size"]).first ?? 0,
                scale: OFDNumbers.list(attributes["HScale"]).first ?? 1,
                isHidden: attributes["Visible"] == "false" || attributes["Alpha"] == "0")
        case "TextCode":
            code = Code(
                x: OFDNumbers.list(attributes["X"]).first ?? pen.x, y: OFDNumbers.list(attributes["Y"]).first ?? pen.y,
                deltaX: attributes["DeltaX"], deltaY: attributes["DeltaY"])
        default: break
        }
    }

    func end(_ name: String, at offset: Int) {
        switch name {
        case "PhysicalBox": isBox = false
        case "TextObject": object = nil
        case "TextCode":
            if let object, let code, !object.isHidden { add(code, object) }
            code = nil
        default: break
        }
    }

    func text(_ piece: SourceParagraph.Piece, _ bytes: UnsafeBufferPointer<UInt8>) {
        if isBox, let last = OFDNumbers.list(String(decoding: bytes, as: UTF8.self)).dropFirst(3).first {
            height = last
        }
        code?.bytes.append(contentsOf: bytes)
    }

    /// Places the characters of a piece. Those that follow each other closely are one run.
    private func add(_ code: Code, _ object: Object) {
        let scalars = Array(String(decoding: code.bytes, as: UTF8.self).unicodeScalars)
        guard !scalars.isEmpty else { return }
        let (a, b, c, d) = (object.matrix[0], object.matrix[1], object.matrix[2], object.matrix[3])
        // Text that stands on a slant is a watermark; upright text has no b and c.
        guard abs(b) <= abs(a) * 0.05, abs(c) <= abs(d) * 0.05 else {
            slanted += scalars.count
            return
        }
        let deltaX = OFDNumbers.distances(code.deltaX, count: scalars.count)
        let deltaY = OFDNumbers.distances(code.deltaY, count: scalars.count)
        let size = object.size * abs(d)
        var x = code.x
        var y = code.y
        var open: PageRun?
        for (index, scalar) in scalars.enumerated() {
            let isWide = scalar.value >= 0x2E80 || (0x2010...0x2030).contains(scalar.value)
            let width = object.size * object.scale * (isWide ? 1 : 0.5)
            let left = object.boundary[0] + x * a + object.matrix[4]
            let middle = object.boundary[1] + y * d + object.matrix[5] - size * 0.35
            let right = left + width * abs(a)
            if let last = open, abs(last.middle - middle) < size * 0.3, left - last.maxX < size * 0.25,
                left >= last.minX
            {
                open?.text += Array(String(scalar).utf8)
                open?.maxX = max(last.maxX, right)
            } else {
                if let open { runs.append(open) }
                open = PageRun(
                    minX: left, maxX: right, middle: middle, size: size, text: Array(String(scalar).utf8),
                    object: object.id)
            }
            // Without distances, characters follow each other by their widths.
            x += index < deltaX.count ? deltaX[index] : deltaY.isEmpty ? width : 0
            y += index < deltaY.count ? deltaY[index] : 0
        }
        if let open { runs.append(open) }
        pen = (x, y)
    }
}
