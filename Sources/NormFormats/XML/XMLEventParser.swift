import CXML2
import Glibc
import NormDocument
import NormText

/// Drives libxml2 over a source and hands its events on, each with its place in the source.
///
/// No document type, no entities but the five of XML, no network, no tree.
final class XMLEventParser {
    private let handler: any XMLEventHandler
    private let context: xmlParserCtxtPtr
    /// The source, with each CR made a line end or a space. The parser would make them so itself, but then lengths
    /// would differ.
    private let source: [UInt8]
    /// What the parser reads.
    private let masked: [UInt8]
    /// The first character of the source: what libxml2 reads begins there.
    private let first: Int
    private var failure: XMLFailure?
    /// Where the last event ended.
    private var cursor: Int

    /// Parses all of a source; the answer is `nil` where it was read to its end.
    static func parse(_ source: SourceText, into handler: any XMLEventHandler) -> XMLFailure? {
        let bytes = withoutCarriageReturns(source.bytes)
        // The first bytes also say the encoding to libxml2: NUL would make it another one.
        guard let first = bytes.firstIndex(where: { $0 != 0x20 && !(0x09...0x0D).contains($0) }), bytes[first] == 0x3C,
            !bytes[first...].prefix(4).contains(0)
        else { return .malformed(cause: "不是 XML", line: 1, detail: "no '<' at the start") }
        _ = library
        let masked = XMLMask.masked(bytes)
        let context = masked.withUnsafeBytes { masked in
            let fed = UnsafeRawBufferPointer(rebasing: masked[first...])
            return xmlCreateMemoryParserCtxt(
                fed.assumingMemoryBound(to: CChar.self).baseAddress, Int32(clamping: fed.count))
        }
        guard let context else { return .malformed(cause: "内存不足", line: 1, detail: "no parser context") }
        defer { xmlFreeParserCtxt(context) }
        let parser = XMLEventParser(handler, context, bytes, masked, from: first)
        return withExtendedLifetime(parser) { parser.run() }
    }

    private init(
        _ handler: any XMLEventHandler, _ context: xmlParserCtxtPtr, _ source: [UInt8], _ masked: [UInt8],
        from first: Int
    ) {
        self.handler = handler
        self.context = context
        self.source = source
        self.masked = masked
        self.first = first
        cursor = first
    }

    /// Set up once: libxml2 is to load nothing from anywhere.
    private static let library: Void = {
        xmlInitParser()
        xmlSetExternalEntityLoader { _, _, _ in nil }
    }()

    private static func withoutCarriageReturns(_ bytes: [UInt8]) -> [UInt8] {
        var result = bytes
        bytes.forEachPlace(of: 0x0D) { at in
            result[at] = at + 1 < bytes.count && bytes[at + 1] == 0x0A ? 0x20 : 0x0A
        }
        return result
    }

    private func run() -> XMLFailure? {
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue
        xmlCtxtUseOptions(context, Int32(bitPattern: UInt32(options)))
        // Names are kept in a table that grows slow with very many of them. Bytes.
        xmlDictSetLimit(context.pointee.dict, 1 << 20)
        context.pointee.sax.pointee = XMLEventParser.callbacks()
        context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
        xmlParseDocument(context)
        if failure == nil, context.pointee.wellFormed == 0 {
            failure = .malformed(cause: "格式错误", line: line, detail: "not well-formed")
        }
        return failure
    }
}

// MARK: Events

extension XMLEventParser {
    private static func callbacks() -> xmlSAXHandler {
        var sax = xmlSAXHandler()
        sax.initialized = UInt32(XML_SAX2_MAGIC)
        sax.internalSubset = { data, name, _, _ in
            let name = name.map { String(cString: $0) } ?? ""
            XMLEventParser.at(data)?._withUnsafeGuaranteedRef { $0.stop(.documentType(name: name, line: $0.line)) }
        }
        sax.startElementNs = { data, name, _, uri, _, _, count, _, attributes in
            let attributes = XMLAttributes(attributes, count: Int(count), namespace: uri)
            XMLEventParser.at(data)?._withUnsafeGuaranteedRef { $0.start(name, attributes) }
        }
        sax.endElementNs = { data, name, _, _ in XMLEventParser.at(data)?._withUnsafeGuaranteedRef { $0.end(name) } }
        sax.characters = { data, text, count in
            XMLEventParser.at(data)?._withUnsafeGuaranteedRef { $0.text(text, Int(count)) }
        }
        sax.ignorableWhitespace = sax.characters
        sax.cdataBlock = sax.characters
        sax.serror = { data, error in
            guard let error, error.pointee.level == XML_ERR_FATAL else { return }
            XMLEventParser.at(data)?._withUnsafeGuaranteedRef { $0.stop(.malformed(error.pointee)) }
        }
        return sax
    }

    @inline(__always)
    private static func at(_ data: UnsafeMutableRawPointer?) -> Unmanaged<XMLEventParser>? {
        data.map { Unmanaged<XMLEventParser>.fromOpaque($0) }
    }

    private func start(_ name: UnsafePointer<UInt8>?, _ attributes: XMLAttributes) {
        guard failure == nil, let name else { return }
        let offset = offset
        handler.start(ElementName(name), attributes, at: offset)
        passed(offset)
    }

    private func end(_ name: UnsafePointer<UInt8>?) {
        guard failure == nil, let name else { return }
        let offset = offset
        handler.end(ElementName(name), at: offset)
        passed(offset)
    }

    private func stop(_ reason: XMLFailure) {
        guard failure == nil else { return }
        failure = reason
        xmlStopParser(context)
    }

    /// Notes where an event ended, and ends the reading where the handler has had enough.
    private func passed(_ offset: Int) {
        cursor = max(cursor, offset)
        if let cause = handler.stopCause { stop(.stopped(cause: cause, line: line)) }
    }

    private func text(_ start: UnsafePointer<UInt8>?, _ count: Int) {
        guard failure == nil, let start, count > 0 else { return }
        let bytes = UnsafeBufferPointer(start: start, count: count)
        let end = offset
        let piece = piece(for: bytes, before: end)
        if piece.text == nil {
            source.withUnsafeBufferPointer { handler.text(piece, UnsafeBufferPointer(rebasing: $0[piece.source])) }
        } else {
            handler.text(piece, bytes)
        }
        passed(end)
    }
}

// MARK: Places

extension XMLEventParser {
    private var line: Int { context.pointee.input.map { Int($0.pointee.line) } ?? 0 }

    /// The parser's place in the source.
    private var offset: Int {
        guard let input = context.pointee.input, let base = input.pointee.base, let current = input.pointee.cur else {
            return cursor
        }
        return min(first + Int(input.pointee.consumed) + (current - base), source.count)
    }

    /// The source bytes of character data. libxml2 hands on a pointer into its buffer, or a copy of the bytes before
    /// its place, or what an entity stands for.
    private func piece(for bytes: UnsafeBufferPointer<UInt8>, before end: Int) -> SourceParagraph.Piece {
        for shift in 0..<3 {
            let start = shift == 0 ? pointed(bytes) : end - bytes.count - (shift == 1 ? 0 : 3)
            if holds(bytes, at: start) { return SourceParagraph.Piece(source: start..<start + bytes.count) }
        }
        if end > cursor, source[end - 1] == 0x3B, let start = source[max(cursor, end - 64)..<end].lastIndex(of: 0x26) {
            return SourceParagraph.Piece(source: start..<end, text: String(decoding: bytes, as: UTF8.self))
        }
        if let start = (cursor..<max(cursor, end)).first(where: { holds(bytes, at: $0) }) {
            return SourceParagraph.Piece(source: start..<start + bytes.count)
        }
        return SourceParagraph.Piece(source: cursor..<max(cursor, end), text: String(decoding: bytes, as: UTF8.self))
    }

    private func pointed(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        guard let input = context.pointee.input, let base = input.pointee.base, let end = input.pointee.end,
            let start = bytes.baseAddress, start >= base, start < end
        else { return -1 }
        return first + Int(input.pointee.consumed) + (start - base)
    }

    private func holds(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
        guard start >= first, start <= masked.count - bytes.count, let data = bytes.baseAddress else { return false }
        return masked.withUnsafeBufferPointer { all in
            all.baseAddress.map { memcmp($0 + start, data, bytes.count) == 0 } ?? false
        }
    }
}

extension XMLFailure {
    fileprivate static func malformed(_ error: xmlError) -> XMLFailure {
        let detail = error.message.map { String(cString: $0) } ?? ""
        let cause =
            switch xmlParserErrors(UInt32(bitPattern: error.code)) {
            case XML_ERR_DOCUMENT_END, XML_ERR_TAG_NOT_FINISHED, XML_ERR_DOCUMENT_EMPTY, XML_ERR_GT_REQUIRED,
                XML_ERR_LTSLASH_REQUIRED, XML_ERR_CDATA_NOT_FINISHED, XML_ERR_COMMENT_NOT_FINISHED:
                "文件在此中断或者标签不完整"
            case XML_ERR_TAG_NAME_MISMATCH: "标签不配对"
            case XML_ERR_UNDECLARED_ENTITY, XML_WAR_UNDECLARED_ENTITY: "未定义的实体"
            case XML_ERR_NO_MEMORY: "元素和属性的名称过多"
            case XML_ERR_INVALID_CHAR: "XML 不允许的字符"
            default: "格式错误"
            }
        return .malformed(cause: cause, line: Int(error.line), detail: String(detail.prefix { $0 != "\n" }))
    }
}
