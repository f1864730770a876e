import NormDocument
import NormText

/// The list that each paragraph style belongs to, from `styles.xml`.
struct WordStyles {
    struct Style {
        var base: String?
        var list: String?
        var level: Int?
    }

    var styles: [String: Style] = [:]

    /// The list of a style, its own or that of the style it is based on.
    func list(of style: String?) -> (list: String?, level: Int?) {
        var next = style
        var level: Int?
        // Styles based on each other in a circle end here.
        for _ in 0..<20 {
            guard let name = next, let found = styles[name] else { break }
            level = level ?? found.level
            if let list = found.list { return (list, level) }
            next = found.base
        }
        return (nil, nil)
    }
}

/// Reads `styles.xml`.
final class WordStylesReader: XMLEventHandler {
    private(set) var result = WordStyles()
    private var open: (id: String, style: WordStyles.Style)?

    var stopCause: String? { result.styles.count > 20_000 ? "样式过多" : nil }

    func start(_ name: ElementName, _ attributes: XMLAttributes, at offset: Int) {
        switch name {
        case "style": open = attributes["styleId"].map { ($0, WordStyles.Style()) }
        case "basedOn": open?.style.base = attributes["val"]
        case "numId": open?.style.list = attributes["val"]
        case "ilvl": open?.style.level = attributes["val"].flatMap { Int($0) }
        default: break
        }
    }

    func end(_ name: ElementName, at offset: Int) {
        guard name == "style", let open else { return }
        result.styles[open.id] = open.style
        self.open = nil
    }

    func text(_ piece: SourceParagraph.Piece, _ bytes: UnsafeBufferPointer<UInt8>) {}
}
