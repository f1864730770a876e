import NormDocument

/// The document model as JSON: what `convert` writes. Ranges count bytes of `text`.
public enum DocumentJSON {
    public static func write(_ document: NormativeDocument) -> String {
        var writer = JSONWriter()
        writer.object { json in
            json.key("path", document.path)
            json.key("complete", document.problems.isEmpty)
            metadata(document.metadata, &json)
            json.key("text", document.text.string(0..<document.text.bytes.count))
            json.key("parts") { $0.array(document.parts) { part(&$0, $1) } }
            json.key("units") { $0.array(document.units) { unit(&$0, $1) } }
            json.key("blocks") { $0.array(document.blocks) { block(&$0, $1) } }
            json.key("asides") { $0.array(document.asides) { aside(&$0, $1) } }
            json.key("problems") { $0.array(document.problems.map(\.message)) { $0.string($1) } }
            json.key("remarks") { $0.array(document.remarks) { $0.string($1) } }
        }
        writer.endLine()
        return writer.text
    }

    private static func metadata(_ metadata: DocumentMetadata, _ json: inout JSONWriter) {
        json.key("title", metadata.title)
        json.key("documentNumber", metadata.documentNumber)
        json.key("issuer", metadata.issuer)
        json.key("level", metadata.level?.rawValue)
        json.key("kind", metadata.kind.rawValue)
        json.key("written", metadata.written.map { "\($0)" })
        json.key("published", metadata.published.map { "\($0)" })
        json.key("effective", metadata.effective.map { "\($0)" })
        json.key("validUntil", metadata.validUntil.map { "\($0)" })
        json.key("attachments") { $0.array(metadata.attachments) { $0.string($1) } }
    }

    private static func part(_ json: inout JSONWriter, _ part: DocumentPart) {
        json.object { json in
            json.key("kind", part.kind == .main ? "main" : "instrument")
            json.key("title", part.title)
            range(part.range, &json)
        }
    }

    private static func unit(_ json: inout JSONWriter, _ unit: DocumentUnit) {
        json.object { json in
            json.key("kind", "\(unit.kind)")
            json.key("label", unit.label)
            json.key("number", unit.number)
            json.key("branch", unit.branch)
            index("parent", unit.parent, &json)
            range(unit.range, &json)
        }
    }

    private static func block(_ json: inout JSONWriter, _ block: Block) {
        json.object { json in
            json.key("role", "\(block.role)")
            index("unit", block.unit, &json)
            json.key("part", block.part)
            range(block.range, &json)
        }
    }

    private static func aside(_ json: inout JSONWriter, _ aside: Aside) {
        json.object { json in
            json.key("kind", aside.kind.rawValue)
            json.key("text", aside.text)
        }
    }

    private static func range(_ range: Range<Int>, _ json: inout JSONWriter) {
        json.key("start", range.lowerBound)
        json.key("end", range.upperBound)
    }

    private static func index(_ name: String, _ index: Int?, _ json: inout JSONWriter) {
        if let index { json.key(name, index) } else { json.key(name) { $0.null() } }
    }
}
