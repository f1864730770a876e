import NormDocument

/// A numbered division of a document with what stands in it, as XML forms write it.
struct DocumentNode {
    enum Item {
        case text(String)
        /// The cells of a table row.
        case row([String])
        case node(DocumentNode)
    }

    let unit: DocumentUnit?
    /// The number as the document writes it: 第十六條.
    var label: String?
    var heading: String?
    var items: [Item] = []

    /// The divisions and paragraphs of a part's body.
    static func body(of document: NormativeDocument, part: Int) -> DocumentNode {
        var builder = Builder(document: document)
        for block in document.blocks where block.part == part && isBody(block.role) { builder.add(block) }
        return builder.finish()
    }

    private static func isBody(_ role: BlockRole) -> Bool {
        switch role {
        case .heading, .body, .tableRow, .attachmentList: true
        case .letterhead, .title, .documentNumber, .addressee, .signature, .date, .colophon: false
        }
    }

    private struct Builder {
        let document: NormativeDocument
        /// The open divisions, outermost first; the first stands for the body itself.
        private var open: [DocumentNode] = [DocumentNode(unit: nil)]
        private var indices: [Int] = []

        init(document: NormativeDocument) { self.document = document }

        mutating func add(_ block: Block) {
            let path = self.path(to: block.unit)
            var shared = 0
            while shared < min(path.count, indices.count), path[shared] == indices[shared] { shared += 1 }
            close(to: shared)
            var label = ""
            for index in path[shared...] {
                let unit = document.units[index]
                open.append(DocumentNode(unit: unit))
                indices.append(index)
                // Of several divisions that begin in one paragraph, the outermost holds it.
                if unit.range.lowerBound >= block.range.lowerBound {
                    label = unit.label
                    break
                }
            }
            let hasLabel = !label.isEmpty && document.text.string(block.range).hasPrefix(label)
            let start = block.range.lowerBound + (hasLabel ? label.utf8.count : 0)
            var text = document.written(start..<max(start, block.range.upperBound))
            let last = open.count - 1
            if hasLabel {
                text = text.trimmed
                open[last].label = document.written(block.range.lowerBound..<start).trimmed
            }
            if block.role == .heading, !label.isEmpty {
                open[last].heading = text.isEmpty ? nil : text
            } else if block.role == .tableRow {
                open[last].items.append(
                    .row(text.split(separator: "｜", omittingEmptySubsequences: false).map { String($0).trimmed }))
            } else if !text.isEmpty {
                open[last].items.append(.text(text))
            }
        }

        mutating func finish() -> DocumentNode {
            close(to: 0)
            return open[0]
        }

        private mutating func close(to depth: Int) {
            while indices.count > depth, open.count > 1 {
                indices.removeLast()
                let node = open.removeLast()
                open[open.count - 1].items.append(.node(node))
            }
        }

        private func path(to unit: Int?) -> [Int] {
            var path: [Int] = []
            var at = unit
            while let index = at {
                path.append(index)
                at = document.units[index].parent
            }
            return path.reversed()
        }
    }
}
