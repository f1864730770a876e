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
        for scalar in text.unicodeScalars { append(scalar) }
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

    private mutating func append(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "\"": bytes += #"\""#.utf8
        case "\\": bytes += #"\\"#.utf8
        case "\n": bytes += #"\n"#.utf8
        case "\r": bytes += #"\r"#.utf8
        case "\t": bytes += #"\t"#.utf8
        case _ where JSONWriter.isEscaped(scalar):
            let digits = String(scalar.value, radix: 16)
            bytes += #"\u"#.utf8
            bytes += repeatElement(0x30, count: 4 - digits.utf8.count)
            bytes += digits.utf8
        default: bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
        }
    }

    /// Control characters, the line ends of JavaScript, and what turns the direction of writing on a reader's screen.
    private static func isEscaped(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
