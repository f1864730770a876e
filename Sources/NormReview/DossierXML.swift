import NormFormats

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
/// Attributes and document types are refused.
enum DossierXML {
    private static let depthLimit = 8

    static func parse(_ bytes: [UInt8]) throws(DossierError) -> DossierNode {
        let root: XMLRecord
        do throws(XMLRecord.Failure) {
            root = try XMLRecord.parse(bytes, depth: depthLimit)
        } catch {
            throw problem(error.line, error.message)
        }
        guard root.name == "dossier" else { throw problem(root.line, "根元素应当是 dossier") }
        let node = try node(root)
        if case .scalar("") = node.value { return DossierNode(line: node.line, column: 0, value: .map([])) }
        return node
    }

    private static func node(_ element: XMLRecord) throws(DossierError) -> DossierNode {
        guard !element.hasAttributes else { throw problem(element.line, "\(element.name) 的标记带有属性") }
        var entries: [DossierNode.Entry] = []
        for child in element.children {
            entries.append(
                DossierNode.Entry(key: child.name, line: child.line, column: 0, value: try node(child)))
        }
        let value: DossierNode.Value =
            if entries.isEmpty {
                .scalar(visible(element.text))
            } else if entries.allSatisfy({ $0.key == "item" }) {
                .list(entries.map(\.value))
            } else {
                .map(entries)
            }
        return DossierNode(line: element.line, column: 0, value: value)
    }

    /// The text without white space at its ends.
    private static func visible(_ text: String) -> String {
        guard let first = text.firstIndex(where: { !$0.isWhitespace }),
            let last = text.lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(text[first...last])
    }

    private static func problem(_ line: Int, _ message: String) -> DossierError {
        DossierError(line: line, column: 0, key: "", message: "XML 无法解析：\(message)")
    }
}
