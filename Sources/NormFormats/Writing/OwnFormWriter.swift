import NormDocument

/// Writes a document in the project's own XML form (`Corpus/normdoc.rng`).
public struct OwnFormWriter {
    private let document: NormativeDocument
    private var xml = XMLWriter()

    public static func write(_ document: NormativeDocument) -> String {
        var writer = OwnFormWriter(document: document)
        writer.writeDocument()
        return writer.xml.text
    }

    private init(document: NormativeDocument) { self.document = document }

    private mutating func writeDocument() {
        let metadata = document.metadata
        let attributes: KeyValuePairs<String, String?> = [
            "level": metadata.level?.rawValue, "kind": metadata.kind.rawValue,
            "written": metadata.written.map { "\($0)" }, "published": metadata.published.map { "\($0)" },
            "effective": metadata.effective.map { "\($0)" }, "validUntil": metadata.validUntil.map { "\($0)" },
        ]
        element("normdoc", attributes) { writer in
            if let issuer = metadata.issuer { writer.xml.element("issuer", text: issuer) }
            writer.xml.element("title", text: metadata.title ?? writer.texts(0, [.title]).joined())
            if let number = writer.documentNumber { writer.xml.element("number", text: number) }
            let addressees = writer.texts(0, [.addressee])
            if let first = addressees.first { writer.xml.element("addressee", text: first) }
            let notes = addressees.dropFirst().map { DocumentNode.Item.text($0) }
            writer.element("body") { $0.writeContent(notes + DocumentNode.body(of: $0.document, part: 0).items) }
            writer.writeSignature()
            for part in writer.document.parts.indices.dropFirst() {
                writer.element("attachment") { writer in
                    writer.xml.element("title", text: writer.document.parts[part].title ?? "附件")
                    let dates = writer.texts(part, [.date, .signature]).map { DocumentNode.Item.text($0) }
                    writer.writeContent(DocumentNode.body(of: writer.document, part: part).items + dates)
                }
            }
        }
    }

    private mutating func writeSignature() {
        let issuers = texts(0, [.signature])
        guard !issuers.isEmpty else { return }
        element("signature") { writer in
            for issuer in issuers { writer.xml.element("issuer", text: issuer) }
            if let date = writer.texts(0, [.date]).last { writer.xml.element("date", text: date) }
        }
    }

    /// The number in the characters of the document, also traditional ones, where it stands by itself.
    private var documentNumber: String? {
        guard let number = document.metadata.documentNumber else { return nil }
        return texts(0, [.documentNumber]).first { $0.filter { !$0.isWhitespace }.count == number.count } ?? number
    }

    private mutating func element(
        _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ body: (inout OwnFormWriter) -> Void
    ) {
        xml.begin(name, attributes)
        body(&self)
        xml.end()
    }

    private func texts(_ part: Int, _ roles: [BlockRole]) -> [String] {
        document.blocks.filter { $0.part == part && roles.contains($0.role) }.map { document.written($0.range) }
    }

    private mutating func writeContent(_ items: [DocumentNode.Item]) {
        if items.isEmpty { xml.element("p", text: "") }
        var at = 0
        while at < items.count {
            switch items[at] {
            case .text(let text): xml.element("p", text: text)
            case .row:
                var rows: [[String]] = []
                while at + rows.count < items.count, case .row(let cells) = items[at + rows.count] {
                    rows.append(cells)
                }
                element("table") { writer in
                    for row in rows {
                        writer.element("row") { writer in for cell in row { writer.xml.element("cell", text: cell) } }
                    }
                }
                at += rows.count - 1
            case .node(let node):
                if let unit = node.unit {
                    element(OwnFormWriter.name(of: unit.kind)) { writer in
                        writer.xml.element("num", text: node.label ?? unit.label)
                        if let heading = node.heading { writer.xml.element("heading", text: heading) }
                        if !node.items.isEmpty { writer.writeContent(node.items) }
                    }
                }
            }
            at += 1
        }
    }

    private static func name(of kind: UnitKind) -> String {
        switch kind {
        case .part: "part"
        case .chapter: "chapter"
        case .section: "section"
        case .article: "article"
        case .heading: "clause"
        case .item: "item"
        case .subitem: "subitem"
        case .point: "paragraph"
        }
    }
}
