/// The XML form of a dossier: the same keys as elements under `<dossier>`; the members of a list are `<item>` elements.
///
///     <dossier>
///       <issuer>清河县人民政府</issuer>
///       <steps>
///         <deliberation><date>2026-03-05</date></deliberation>
///         <filing>
///           <item><to>绵阳市人民政府</to><date>2026-03-25</date></item>
///         </filing>
///       </steps>
///       <effective>2026-05-01</effective>
///     </dossier>
///
/// Elements, text, comments and the five named and the numeric references are all that it reads: a document type,
/// attributes and processing instructions are refused.
struct DossierXML {
    private static let depthLimit = 8

    private let text: [UInt8]
    private var at = 0
    private var line = 1

    static func parse(_ bytes: [UInt8]) throws(DossierError) -> DossierNode {
        var parser = DossierXML(text: Array(String(decoding: bytes, as: UTF8.self).utf8))
        return try parser.document()
    }

    private init(text: [UInt8]) { self.text = text }

    private mutating func document() throws(DossierError) -> DossierNode {
        if looking(at: "\u{FEFF}") { skip(3) }
        if looking(at: "<?xml") { try skip(past: "?>") }
        try skipMisc()
        guard try openTag() == "dossier" else { throw problem("根元素应当是 dossier") }
        let root = try content(of: "dossier", depth: 1)
        try skipMisc()
        guard at == text.count else { throw problem("根元素之后还有内容") }
        if case .scalar("") = root.value { return DossierNode(line: root.line, column: 0, value: .map([])) }
        return root
    }

    /// What stands between an element's tags, its end tag included.
    private mutating func content(of name: String, depth: Int) throws(DossierError) -> DossierNode {
        guard depth <= Self.depthLimit else { throw problem("档案嵌套过深") }
        let start = line
        var entries: [DossierNode.Entry] = []
        var characters: [UInt8] = []
        while at < text.count {
            if looking(at: "<!--") {
                try skip(past: "-->")
            } else if looking(at: "</") {
                skip(2)
                guard self.name() == name, looking(at: ">") else { throw problem("\(name) 的结束标记不对") }
                skip(1)
                return DossierNode(line: start, column: 0, value: value(entries, characters))
            } else if looking(at: "<") {
                let entryLine = line
                let key = try openTag()
                let child = try content(of: key, depth: depth + 1)
                entries.append(DossierNode.Entry(key: key, line: entryLine, column: 0, value: child))
            } else if looking(at: "&") {
                characters += try reference().utf8
            } else {
                characters.append(text[at])
                skip(1)
            }
        }
        throw problem("\(name) 没有结束标记")
    }

    private func value(_ entries: [DossierNode.Entry], _ characters: [UInt8]) -> DossierNode.Value {
        if entries.isEmpty {
            let visible = characters.drop(while: Self.isSpace).reversed().drop(while: Self.isSpace).reversed()
            return .scalar(String(decoding: Array(visible), as: UTF8.self))
        }
        return entries.allSatisfy { $0.key == "item" } ? .list(entries.map(\.value)) : .map(entries)
    }

    private mutating func openTag() throws(DossierError) -> String {
        guard looking(at: "<"), !looking(at: "<!"), !looking(at: "<?") else {
            throw problem(looking(at: "<!") ? "档案中不得有 DTD、实体声明和 CDATA" : "此处应当是元素")
        }
        skip(1)
        let name = self.name()
        guard !name.isEmpty else { throw problem("元素没有名称") }
        skipSpace()
        guard looking(at: ">") else { throw problem("\(name) 的标记不完整，或者带有属性") }
        skip(1)
        return name
    }

    private mutating func name() -> String {
        let start = at
        while at < text.count, Self.isNameByte(text[at]) { at += 1 }
        return String(decoding: text[start..<at], as: UTF8.self)
    }

    private mutating func reference() throws(DossierError) -> String {
        let named = ["&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&apos;": "'"]
        for (reference, character) in named where looking(at: reference) {
            skip(reference.utf8.count)
            return character
        }
        let body = text[at...].prefix(12).prefix { $0 != UInt8(ascii: ";") }
        let digits = String(decoding: body.dropFirst(2), as: UTF8.self)
        guard looking(at: "&#"), at + body.count < text.count, text[at + body.count] == UInt8(ascii: ";"),
            let number = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits),
            let scalar = Unicode.Scalar(number)
        else { throw problem("没有这个实体") }
        skip(body.count + 1)
        return String(Character(scalar))
    }

    // MARK: Bytes

    private func looking(at prefix: String) -> Bool { text[at...].starts(with: prefix.utf8) }

    private mutating func skip(_ count: Int) {
        for byte in text[at...].prefix(count) where byte == 0x0A { line += 1 }
        at = min(at + count, text.count)
    }

    private mutating func skip(past end: String) throws(DossierError) {
        while !looking(at: end) {
            guard at < text.count else { throw problem("缺少 \(end)") }
            skip(1)
        }
        skip(end.utf8.count)
    }

    private mutating func skipSpace() {
        while at < text.count, Self.isSpace(text[at]) { skip(1) }
    }

    private mutating func skipMisc() throws(DossierError) {
        skipSpace()
        while looking(at: "<!--") {
            try skip(past: "-->")
            skipSpace()
        }
    }

    private static func isSpace(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0D].contains(byte) }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x5F
    }

    private func problem(_ message: String) -> DossierError {
        DossierError(line: line, column: 0, key: "", message: "XML 无法解析：\(message)")
    }
}
