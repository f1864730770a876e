import NormDocument
import NormText

/// Reads comments, footnotes and endnotes: each by its number.
final class WordNoteReader: XMLEventHandler {
    private(set) var notes: [(id: String, text: String)] = []
    private var open: (id: String, bytes: [UInt8])?
    private var isText = false

    var stopCause: String? { notes.count > 20_000 ? "批注或者脚注过多" : nil }

    func start(_ name: ElementName, _ attributes: XMLAttributes, at offset: Int) {
        switch name {
        case "comment", "footnote", "endnote":
            // Separators between text and notes are notes of a type of their own.
            let type = attributes["type"]
            open = type == nil || type == "normal" ? (attributes["id"] ?? "", []) : nil
        case "t": isText = true
        case "p": if open?.bytes.isEmpty == false { open?.bytes.append(0x0A) }
        default: break
        }
    }

    func end(_ name: ElementName, at offset: Int) {
        switch name {
        case "comment", "footnote", "endnote":
            if let open { notes.append((open.id, String(decoding: open.bytes, as: UTF8.self))) }
            open = nil
        case "t": isText = false
        default: break
        }
    }

    func text(_ piece: SourceParagraph.Piece, _ bytes: UnsafeBufferPointer<UInt8>) {
        if isText { open?.bytes.append(contentsOf: bytes) }
    }
}
