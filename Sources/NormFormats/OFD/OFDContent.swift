import NormDocument
import NormText

/// Reads the content of an OFD page or template, or the composite units of a file of resources.
final class OFDContent: XMLEventHandler {
    private(set) var drawing = OFDDrawing()
    /// Composite units by their identifiers.
    private(set) var units: [String: OFDDrawing] = [:]
    /// Identifiers of the templates that the page lies on.
    private(set) var templates: [String] = []
    /// Height of the page, where it has one of its own.
    private(set) var height: Double?

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
        let deltaX: [UInt8]
        let deltaY: [UInt8]
        var bytes: [UInt8] = []
    }

    private var object: Object?
    private var code: Code?
    private var isBox = false
    /// The unit being read, and what was drawn before it.
    private var unit: (id: String, outer: OFDDrawing)?
    private var runCount = 0
    /// Where the last piece of text ended: the next may go on from there.
    private var pen = (x: 0.0, y: 0.0)

    var stopCause: String? { runCount > 500_000 ? "页面文字片段过多" : nil }

    func start(_ name: ElementName, _ attributes: XMLAttributes, at offset: Int) {
        switch name {
        case "PhysicalBox": isBox = true
        case "Template": if let id = attributes["TemplateID"] { templates.append(id) }
        case "ImageObject": drawing.hasImages = true
        case "CompositeGraphicUnit":
            if unit == nil, let id = attributes["ID"] { unit = (id, drawing) }
            drawing = OFDDrawing()
        case "CompositeObject":
            if let id = attributes["ResourceID"], attributes["Visible"] != "false", drawing.placements.count < 10_000 {
                drawing.placements.append(
                    OFDDrawing.Placement(unit: id, boundary: boundary(attributes), matrix: matrix(attributes)))
            }
        case "TextObject":
            object = Object(
                id: attributes["ID"], boundary: boundary(attributes), matrix: matrix(attributes),
                size: OFDNumbers.list(attributes.bytes("Size")).first ?? 0,
                scale: OFDNumbers.list(attributes.bytes("HScale")).first ?? 1,
                isHidden: attributes["Visible"] == "false" || attributes["Alpha"] == "0")
        case "TextCode":
            code = Code(
                x: OFDNumbers.list(attributes.bytes("X")).first ?? pen.x,
                y: OFDNumbers.list(attributes.bytes("Y")).first ?? pen.y,
                deltaX: attributes.bytes("DeltaX").map(Array.init) ?? [],
                deltaY: attributes.bytes("DeltaY").map(Array.init) ?? [])
        default: break
        }
    }

    func end(_ name: ElementName, at offset: Int) {
        switch name {
        case "PhysicalBox": isBox = false
        case "TextObject": object = nil
        case "CompositeGraphicUnit":
            if let unit {
                units[unit.id] = drawing
                drawing = unit.outer
            }
            unit = nil
        case "TextCode":
            if let object, let code, !object.isHidden { add(code, object) }
            code = nil
        default: break
        }
    }

    func text(_ piece: SourceParagraph.Piece, _ bytes: UnsafeBufferPointer<UInt8>) {
        if isBox, let last = OFDNumbers.list(bytes).dropFirst(3).first {
            height = last
        }
        code?.bytes.append(contentsOf: bytes)
    }

    private func boundary(_ attributes: XMLAttributes) -> [Double] {
        let boundary = OFDNumbers.list(attributes.bytes("Boundary"))
        return boundary.count >= 2 ? boundary : [0, 0]
    }

    private func matrix(_ attributes: XMLAttributes) -> [Double] {
        let matrix = OFDNumbers.list(attributes.bytes("CTM"))
        return matrix.count >= 6 ? matrix : [1, 0, 0, 1, 0, 0]
    }

    /// Places the characters of a piece. Those that follow each other closely are one run.
    private func add(_ code: Code, _ object: Object) {
        guard !code.bytes.isEmpty else { return }
        // Bytes from libxml2 are whole characters.
        let count = code.bytes.count { $0 & 0xC0 != 0x80 }
        let (a, d) = (object.matrix[0], object.matrix[3])
        guard OFDDrawing.isUpright(object.matrix) else {
            drawing.slanted += count
            return
        }
        let deltaX = OFDNumbers.distances(code.deltaX, count: count)
        let deltaY = OFDNumbers.distances(code.deltaY, count: count)
        let size = object.size * abs(d)
        var x = code.x
        var y = code.y
        var open: PageRun?
        var index = 0
        var start = 0
        while start < code.bytes.count {
            var end = start + 1
            while end < code.bytes.count, code.bytes[end] & 0xC0 == 0x80 { end += 1 }
            defer {
                start = end
                index += 1
            }
            let width = object.size * object.scale * (OFDContent.isWide(code.bytes[start..<end]) ? 1 : 0.5)
            let left = object.boundary[0] + x * a + object.matrix[4]
            let middle = object.boundary[1] + y * d + object.matrix[5] - size * 0.35
            let right = left + width * abs(a)
            let goesOn = open.map {
                abs($0.middle - middle) < size * 0.3 && left - $0.maxX < size * 0.25 && left >= $0.minX
            }
            if goesOn == true {
                open?.text.append(contentsOf: code.bytes[start..<end])
                let edge = open?.maxX ?? right
                open?.maxX = max(edge, right)
            } else {
                if let open { append(open) }
                open = PageRun(
                    minX: left, maxX: right, middle: middle, size: size, text: Array(code.bytes[start..<end]),
                    object: object.id)
            }
            // Without distances, characters follow each other by their widths.
            x += index < deltaX.count ? deltaX[index] : deltaY.isEmpty ? width : 0
            y += index < deltaY.count ? deltaY[index] : 0
        }
        if let open { append(open) }
        pen = (x, y)
    }

    /// Ideographs, their punctuation, dashes and quotation marks take a whole square.
    private static func isWide(_ character: ArraySlice<UInt8>) -> Bool {
        guard let lead = character.first, lead >= 0xE2 else { return false }
        guard lead == 0xE2, character.count == 3 else { return true }
        let second = character[character.startIndex + 1]
        let third = character[character.startIndex + 2]
        return second >= 0xBA || second == 0x80 && (0x90...0xB0).contains(third)
    }

    private func append(_ run: PageRun) {
        drawing.runs.append(run)
        runCount += 1
    }
}
