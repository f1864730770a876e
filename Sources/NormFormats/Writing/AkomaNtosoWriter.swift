import NormDocument
import NormText

/// Writes a document as Akoma Ntoso 3.0 (OASIS, 29 August 2018).
///
/// The notice is a `doc`, each attached instrument one in `attachments`. 一、 is a `clause`, （一） a `point`, 1. an
/// `indent`, （1） a `subparagraph`.
public struct AkomaNtosoWriter {
    private let document: NormativeDocument
    private var xml = XMLWriter()
    private var identifiers: Set<String> = []

    public static func write(_ document: NormativeDocument) -> String {
        var writer = AkomaNtosoWriter(document: document)
        writer.element("akomaNtoso", ["xmlns": "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"]) {
            $0.writeDocument(part: 0)
        }
        return writer.xml.text
    }

    private init(document: NormativeDocument) { self.document = document }

    private mutating func writeDocument(part: Int) {
        element("doc", ["name": part == 0 ? "normative-document" : "instrument"]) { writer in
            writer.writeMeta(part: part)
            writer.writePreface(part: part)
            let body = DocumentNode.body(of: writer.document, part: part)
            let addressees = writer.texts(part, [.addressee])
            writer.element("mainBody") { writer in
                if addressees.isEmpty, body.items.isEmpty { writer.xml.element("p", text: "") }
                for text in addressees { writer.xml.element("p", text: text) }
                writer.writeMixed(body.items, prefix: part == 0 ? "" : "part_\(part)__")
            }
            writer.writeConclusions(part: part)
            if part == 0, writer.document.parts.count > 1 {
                writer.element("attachments") { writer in
                    for index in writer.document.parts.indices.dropFirst() {
                        writer.element("attachment", ["eId": "att_\(index)"]) { $0.writeDocument(part: index) }
                    }
                }
            }
        }
    }

    private mutating func element(
        _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ body: (inout AkomaNtosoWriter) -> Void
    ) {
        xml.begin(name, attributes)
        body(&self)
        xml.end()
    }

    private func texts(_ part: Int, _ roles: [BlockRole]) -> [String] {
        document.blocks.filter { $0.part == part && roles.contains($0.role) }.map { document.written($0.range) }
    }
}

// MARK: Head and foot

extension AkomaNtosoWriter {
    private mutating func writeMeta(part: Int) {
        let metadata = document.metadata
        let known = metadata.written ?? metadata.published
        let date = known.map { "\($0)" } ?? "0001-01-01"
        let number = (metadata.documentNumber ?? "").filter { !$0.isWhitespace }
        let work = "/akn/cn/doc/\(metadata.kind.rawValue)/\(date)/\(number.isEmpty ? "nn" : number)"
        let name = part == 0 ? "!main" : "!part_\(part)"
        let agents = metadata.issuer
        element("meta") { writer in
            writer.element("identification", ["source": "#normcheck"]) { writer in
                let forms = [
                    ("FRBRWork", work, "/\(name)"), ("FRBRExpression", work + "/zho@", "/\(name)"),
                    ("FRBRManifestation", work + "/zho@", "/\(name).xml"),
                ]
                for (form, uri, ending) in forms {
                    writer.element(form) { writer in
                        writer.xml.element("FRBRthis", ["value": uri + ending])
                        writer.xml.element("FRBRuri", ["value": form == "FRBRManifestation" ? uri + ".xml" : uri])
                        writer.xml.element("FRBRdate", ["date": date, "name": known == nil ? "unknown" : "written"])
                        if form == "FRBRWork", let effective = metadata.effective {
                            writer.xml.element("FRBRdate", ["date": "\(effective)", "name": "effective"])
                        }
                        writer.xml.element("FRBRauthor", ["href": agents == nil ? "#normcheck" : "#issuer"])
                        if form == "FRBRWork" {
                            writer.xml.element("FRBRcountry", ["value": "cn"])
                            writer.xml.element("FRBRsubtype", ["value": metadata.kind.rawValue])
                            if !number.isEmpty { writer.xml.element("FRBRnumber", ["value": number]) }
                        }
                        if form == "FRBRExpression" { writer.xml.element("FRBRlanguage", ["language": "zho"]) }
                    }
                }
            }
            if part == 0, let published = metadata.published {
                writer.xml.element(
                    "publication", ["date": "\(published)", "name": "publication", "showAs": metadata.issuer ?? "公布"])
            }
            if part == 0, let until = metadata.validUntil {
                writer.element("lifecycle", ["source": "#normcheck"]) {
                    $0.xml.element("eventRef", ["date": "\(until)", "source": "#normcheck", "type": "repeal"])
                }
            }
            writer.element("references", ["source": "#normcheck"]) { writer in
                if let issuer = metadata.issuer {
                    writer.xml.element(
                        "TLCOrganization",
                        [
                            "eId": part == 0 ? "issuer" : "part_\(part)__issuer", "href": "/ontology/issuer",
                            "showAs": issuer,
                        ])
                }
                writer.xml.element(
                    "TLCOrganization",
                    [
                        "eId": part == 0 ? "normcheck" : "part_\(part)__normcheck", "href": "/ontology/normcheck",
                        "showAs": "NormCheck",
                    ])
            }
        }
    }

    private mutating func writePreface(part: Int) {
        let head = document.blocks.prefix { _ in true }.filter { $0.part == part }
            .prefix { $0.role != .body && $0.role != .addressee && $0.role != .tableRow && $0.role != .heading }
        guard !head.isEmpty else { return }
        element("preface") { writer in
            for block in head {
                let text = writer.document.written(block.range)
                switch block.role {
                case .title: writer.xml.element("p", text: text, inner: "docTitle")
                case .documentNumber: writer.xml.element("p", text: text, inner: "docNumber")
                default: writer.xml.element("p", text: text)
                }
            }
        }
    }

    /// Signature and date; they stand behind the body, wherever the layout put them.
    private mutating func writeConclusions(part: Int) {
        let blocks = document.blocks.filter { $0.part == part }
        let start = blocks.firstIndex { [.body, .addressee, .tableRow, .heading].contains($0.role) } ?? blocks.count
        let tail = blocks[start...].filter {
            [.signature, .date, .colophon, .letterhead, .title, .documentNumber].contains($0.role)
        }
        guard !tail.isEmpty else { return }
        element("conclusions") { writer in
            for block in tail {
                let text = writer.document.written(block.range)
                if block.role == .signature {
                    writer.xml.element("p", text: text, inner: "signature")
                } else if block.role == .date, let written = writer.document.metadata.written {
                    writer.xml.element("p", text: text, inner: "docDate date=\"\(written)\"")
                } else {
                    writer.xml.element("p", text: text)
                }
            }
        }
    }
}

// MARK: Body

extension AkomaNtosoWriter {
    /// Paragraphs and divisions side by side, as the body itself may hold them.
    private mutating func writeMixed(_ items: [DocumentNode.Item], prefix: String) {
        var at = 0
        while at < items.count {
            switch items[at] {
            case .text(let text):
                xml.element("p", text: text)
                at += 1
            case .row: at = writeTable(items, from: at)
            case .node(let node):
                write(node, prefix: prefix)
                at += 1
            }
        }
    }

    private mutating func writeTable(_ items: [DocumentNode.Item], from start: Int) -> Int {
        var rows: [[String]] = []
        while start + rows.count < items.count, case .row(let cells) = items[start + rows.count] { rows.append(cells) }
        element("table") { writer in
            for row in rows {
                writer.element("tr") { writer in
                    for cell in row { writer.element("td") { $0.xml.element("p", text: cell) } }
                }
            }
        }
        return start + rows.count
    }

    private mutating func write(_ node: DocumentNode, prefix: String) {
        guard let unit = node.unit else { return }
        let (name, short) = AkomaNtosoWriter.element(for: unit.kind)
        let identifier = unique("\(prefix)\(short)_\(unit.number)\(unit.branch > 0 ? "-\(unit.branch)" : "")")
        element(name, ["eId": identifier]) { writer in
            writer.xml.element("num", text: node.label ?? unit.label)
            if let heading = node.heading { writer.xml.element("heading", text: heading) }
            let firstNode = node.items.firstIndex { if case .node = $0 { true } else { false } }
            guard let firstNode else {
                if !node.items.isEmpty {
                    writer.element("content", ["eId": identifier + "__content"]) {
                        $0.writeMixed(node.items, prefix: "")
                    }
                }
                return
            }
            if firstNode > 0 {
                writer.element("intro", ["eId": identifier + "__intro"]) {
                    $0.writeMixed(Array(node.items[..<firstNode]), prefix: "")
                }
            }
            writer.writeDivisions(Array(node.items[firstNode...]), prefix: identifier + "__")
        }
    }

    /// Divisions; a paragraph between them is a division without a number, paragraphs behind them a `wrapUp`.
    private mutating func writeDivisions(_ items: [DocumentNode.Item], prefix: String) {
        var at = 0
        while at < items.count {
            if case .node(let node) = items[at] {
                write(node, prefix: prefix)
                at += 1
                continue
            }
            let end = items[at...].firstIndex { if case .node = $0 { true } else { false } } ?? items.count
            let texts = Array(items[at..<end])
            if end == items.count {
                element("wrapUp", ["eId": unique(prefix + "wrapup")]) { $0.writeMixed(texts, prefix: "") }
            } else {
                let identifier = unique(prefix + "para")
                element("paragraph", ["eId": identifier]) { writer in
                    writer.element("content", ["eId": identifier + "__content"]) { $0.writeMixed(texts, prefix: "") }
                }
            }
            at = end
        }
    }

    /// Numbers that come twice get one of their own.
    private mutating func unique(_ identifier: String) -> String {
        var candidate = identifier
        var count = 1
        while !identifiers.insert(candidate).inserted {
            count += 1
            candidate = "\(identifier)__\(count)"
        }
        return candidate
    }

    private static func element(for kind: UnitKind) -> (name: String, short: String) {
        switch kind {
        case .part: ("part", "prt")
        case .chapter: ("chapter", "chp")
        case .section: ("section", "sec")
        case .article: ("article", "art")
        case .heading: ("clause", "cl")
        case .item: ("point", "point")
        case .subitem: ("indent", "indent")
        case .point: ("subparagraph", "subpara")
        }
    }
}
