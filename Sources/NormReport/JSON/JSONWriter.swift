/// Writes JSON value by value, indented by two spaces or on one line; keys come out in the order in which they are
/// written.
public struct JSONWriter {
    /// UTF-8 of what was written so far.
    public private(set) var bytes: [UInt8] = []
    private let isIndented: Bool
    private var depth = 0
    private var needsComma = false

    /// - Parameter indented: false for one value a line.
    public init(indented: Bool = true) { isIndented = indented }

    /// What was written so far.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    public mutating func object(_ body: (inout JSONWriter) -> Void) {
        bracketed(UInt8(ascii: "{"), UInt8(ascii: "}"), body)
    }

    public mutating func array<Items: Sequence>(_ items: Items, _ body: (inout JSONWriter, Items.Element) -> Void) {
        bracketed(UInt8(ascii: "["), UInt8(ascii: "]")) { writer in
            for item in items {
                writer.separate()
                body(&writer, item)
                writer.needsComma = true
            }
        }
    }

    /// An array of values of different kinds, each written by `item`.
    public mutating func list(_ body: (inout JSONWriter) -> Void) {
        bracketed(UInt8(ascii: "["), UInt8(ascii: "]"), body)
    }

    /// A value of a `list`.
    public mutating func item(_ value: (inout JSONWriter) -> Void) {
        separate()
        value(&self)
        needsComma = true
    }

    public mutating func key(_ name: String, _ value: (inout JSONWriter) -> Void) {
        separate()
        string(name)
        bytes.append(0x3A)
        if isIndented { bytes.append(0x20) }
        value(&self)
        needsComma = true
    }

    public mutating func key(_ name: String, _ value: String?) {
        key(name) { writer in
            if let value { writer.string(value) } else { writer.null() }
        }
    }

    public mutating func key(_ name: String, _ value: Int) {
        key(name) { $0.bytes += String(value).utf8 }
    }

    public mutating func number(_ value: Int) { bytes += String(value).utf8 }

    public mutating func key(_ name: String, _ value: Bool) {
        key(name) { $0.bytes += (value ? "true" : "false").utf8 }
    }

    public mutating func null() {
        bytes += "null".utf8
    }

    public mutating func string(_ text: String) {
        bytes.append(0x22)
        var text = text
        text.withUTF8 { append($0) }
        bytes.append(0x22)
    }

    public mutating func endLine() {
        bytes.append(0x0A)
    }

    private mutating func bracketed(_ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) -> Void) {
        bytes.append(open)
        depth += 1
        needsComma = false
        let start = bytes.count
        body(&self)
        depth -= 1
        if bytes.count > start { indent() }
        bytes.append(close)
    }

    private mutating func separate() {
        if needsComma { bytes.append(0x2C) }
        needsComma = false
        indent()
    }

    private mutating func indent() {
        guard isIndented else { return }
        bytes.append(0x0A)
        bytes += repeatElement(0x20, count: depth * 2)
    }

    /// Copies stretch by stretch what stands for itself.
    private mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
        var start = 0
        var at = 0
        while at < text.count {
            guard let (scalar, length) = JSONWriter.escaped(text, at) else {
                at += 1
                continue
            }
            bytes.append(contentsOf: text[start..<at])
            appendEscape(of: scalar)
            at += length
            start = at
        }
        bytes.append(contentsOf: text[start...])
    }

    private mutating func appendEscape(of scalar: UInt32) {
        switch scalar {
        case 0x22: bytes += #"\""#.utf8
        case 0x5C: bytes += #"\\"#.utf8
        case 0x0A: bytes += #"\n"#.utf8
        case 0x0D: bytes += #"\r"#.utf8
        case 0x09: bytes += #"\t"#.utf8
        default:
            let digits = String(scalar, radix: 16)
            bytes += #"\u"#.utf8
            bytes += repeatElement(0x30, count: 4 - digits.utf8.count)
            bytes += digits.utf8
        }
    }

    /// The scalar that begins at an offset, with its length in UTF-8, where it is escaped: quotation marks, control
    /// characters, the line ends of JavaScript, and what turns the direction of writing on a reader's screen.
    private static func escaped(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> (scalar: UInt32, length: Int)? {
        let byte = text[at]
        switch byte {
        case 0x22, 0x5C, 0..<0x20, 0x7F: return (UInt32(byte), 1)
        case 0xC2 where at + 1 < text.count && text[at + 1] < 0xA0: return (UInt32(text[at + 1]), 2)
        case 0xD8 where at + 1 < text.count && text[at + 1] == 0x9C: return (0x061C, 2)
        case 0xE2 where at + 2 < text.count && (text[at + 1] == 0x80 || text[at + 1] == 0x81):
            let scalar = 0x2000 + UInt32(text[at + 1] & 0x3F) << 6 + UInt32(text[at + 2] & 0x3F)
            switch scalar {
            case 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: return (scalar, 3)
            default: return nil
            }
        default: return nil
        }
    }
}
