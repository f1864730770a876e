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
    /// What libxml2 reads: the source from its first character on, with each CR made a line end or a space. The parser
    /// would make them so itself, but then lengths would differ.
    private let fed: ArraySlice<UInt8>
    private var failure: XMLFailure?
    /// Where the last event ended.
    private var cursor: Int

    /// Parses all of a source; the answer is `nil` where it was read to its end.
    static func parse(_ source: SourceText, into handler: any XMLEventHandler) -> XMLFailure? {
        let fed = withoutCarriageReturns(source.bytes).drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
        // The first bytes also say the encoding to libxml2: NUL would make it another one.
        guard fed.first == 0x3C, !fed.prefix(4).contains(0) else {
            return .malformed(cause: "不是 XML", line: 1, detail: "no '<' at the start")
        }
        _ = library
        let context = fed.withUnsafeBytes { bytes in
            xmlCreateMemoryParserCtxt(
                bytes.assumingMemoryBound(to: CChar.self).baseAddress, Int32(clamping: bytes.count))
        }
        guard let context else { return .malformed(cause: "内存不足", line: 1, detail: "no parser context") }
        defer { xmlFreeParserCtxt(context) }
        let parser = XMLEventParser(handler, context, fed)
        return withExtendedLifetime(parser) { parser.run() }
    }

    private init(_ handler: any XMLEventHandler, _ context: xmlParserCtxtPtr, _ fed: ArraySlice<UInt8>) {
        self.handler = handler
        self.context = context
        self.fed = fed
        cursor = fed.startIndex
    }

    /// Set up once: libxml2 is to load nothing from anywhere.
    private static let library: Void = {
        xmlInitParser()
        xmlSetExternalEntityLoader { _, _, _ in nil }
    }()

    private static func withoutCarriageReturns(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.contains(0x0D) else { return bytes }
        var result = bytes
        for at in result.indices where result[at] == 0x0D {
            result[at] = at + 1 < result.count && result[at + 1] == 0x0A ? 0x20 : 0x0A
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
            guard let parser = XMLEventParser.from(data) else { return }
            let name = name.map { String(cString: $0) } ?? ""
            parser.stop(.documentType(name: name, line: parser.line))
        }
        sax.startElementNs = { data, name, _, uri, _, _, count, _, attributes in
            guard let parser = XMLEventParser.from(data), parser.failure == nil, let name else { return }
            let attributes = XMLAttributes(attributes, count: Int(count), namespace: uri)
            parser.handler.start(String(cString: name), attributes, at: parser.offset)
            parser.passed()
        }
        sax.endElementNs = { data, name, _, _ in
            guard let parser = XMLEventParser.from(data), parser.failure == nil, let name else { return }
            parser.handler.end(String(cString: name), at: parser.offset)
            parser.passed()
        }
        sax.characters = { data, text, count in XMLEventParser.from(data)?.text(text, Int(count)) }
        sax.ignorableWhitespace = sax.characters
        sax.cdataBlock = sax.characters
        sax.serror = { data, error in
            guard let parser = XMLEventParser.from(data), let error, error.pointee.level == XML_ERR_FATAL else {
                return
            }
            parser.stop(.malformed(error.pointee))
        }
        return sax
    }

    private static func from(_ data: UnsafeMutableRawPointer?) -> XMLEventParser? {
        data.map { Unmanaged<XMLEventParser>.fromOpaque($0).takeUnretainedValue() }
    }

    private func stop(_ reason: XMLFailure) {
        guard failure == nil else { return }
        failure = reason
        xmlStopParser(context)
    }

    /// Notes where an event ended, and ends the reading where the handler has had enough.
    private func passed() {
        cursor = max(cursor, offset)
        if let cause = handler.stopCause { stop(.stopped(cause: cause, line: line)) }
    }

    private func text(_ start: UnsafePointer<UInt8>?, _ count: Int) {
        guard failure == nil, let start, count > 0 else { return }
        let bytes = UnsafeBufferPointer(start: start, count: count)
        handler.text(piece(for: bytes), bytes)
        passed()
    }
}

// MARK: Places

extension XMLEventParser {
    private var line: Int { context.pointee.input.map { Int($0.pointee.line) } ?? 0 }

    /// The parser's place in the source.
    private var offset: Int {
        guard let input = context.pointee.input?.pointee, let base = input.base, let current = input.cur else {
            return cursor
        }
        return min(fed.startIndex + Int(input.consumed) + (current - base), fed.endIndex)
    }

    /// The source bytes of character data. libxml2 hands on a pointer into its buffer, or a copy of the bytes before
    /// its place, or what an entity stands for.
    private func piece(for bytes: UnsafeBufferPointer<UInt8>) -> SourceParagraph.Piece {
        let end = offset
        for start in [pointed(bytes), end - bytes.count, end - bytes.count - 3] where holds(bytes, at: start) {
            return SourceParagraph.Piece(source: start..<start + bytes.count)
        }
        if end > cursor, fed[end - 1] == 0x3B, let start = fed[max(cursor, end - 64)..<end].lastIndex(of: 0x26) {
            return SourceParagraph.Piece(source: start..<end, text: String(decoding: bytes, as: UTF8.self))
        }
        if let start = (cursor..<max(cursor, end)).first(where: { holds(bytes, at: $0) }) {
            return SourceParagraph.Piece(source: start..<start + bytes.count)
        }
        return SourceParagraph.Piece(source: cursor..<max(cursor, end), text: String(decoding: bytes, as: UTF8.self))
    }

    private func pointed(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        guard let input = context.pointee.input?.pointee, let base = input.base, let end = input.end,
            let start = bytes.baseAddress, start >= base, start < end
        else { return -1 }
        return fed.startIndex + Int(input.consumed) + (start - base)
    }

    private func holds(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
        guard start >= fed.startIndex, start <= fed.endIndex - bytes.count, let data = bytes.baseAddress else {
            return false
        }
        return fed.withUnsafeBufferPointer { all in
            all.baseAddress.map { memcmp($0 + (start - fed.startIndex), data, bytes.count) == 0 } ?? false
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
