import NormDocument

/// Builds the tree of an `XMLRecord` from events.
final class XMLRecordReader: XMLEventHandler {
    private let bytes: [UInt8]
    private let depth: Int
    private var open: [XMLRecord] = []
    private var line = 1
    private var counted = 0

    private(set) var root: XMLRecord?
    private(set) var stopCause: String?

    init(_ bytes: [UInt8], depth: Int) {
        self.bytes = bytes
        self.depth = depth
    }

    func start(_ name: ElementName, _ attributes: XMLAttributes, at offset: Int) {
        open.append(XMLRecord(name: name.string, line: line(at: offset), hasAttributes: !attributes.isEmpty))
        if open.count > depth { stopCause = "嵌套过深" }
    }

    func end(_ name: ElementName, at offset: Int) {
        guard let element = open.popLast() else { return }
        if open.isEmpty {
            root = element
        } else {
            open[open.count - 1].children.append(element)
        }
    }

    func text(_ piece: SourceParagraph.Piece, _ bytes: UnsafeBufferPointer<UInt8>) {
        guard !open.isEmpty else { return }
        open[open.count - 1].text += String(decoding: bytes, as: UTF8.self)
    }

    private func line(at offset: Int) -> Int {
        let end = min(max(counted, offset), bytes.count)
        line += bytes[counted..<end].count { $0 == 0x0A }
        counted = end
        return line
    }
}
