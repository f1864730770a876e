import NormDocument
import NormText

/// Reads `numbering.xml`.
final class WordNumberingReader: XMLEventHandler {
    private(set) var numbering = WordNumbering()
    private var abstract: (id: String, definition: WordNumbering.Abstract)?
    private var list: (id: String, list: WordNumbering.List)?
    private var level: (index: Int, definition: WordNumbering.Level)?
    private var override: Int?

    var stopCause: String? { numbering.abstracts.count + numbering.lists.count > 20_000 ? "编号过多" : nil }

    func start(_ name: ElementName, _ attributes: XMLAttributes, at offset: Int) {
        let value = attributes["val"]
        switch name {
        case "abstractNum": abstract = attributes["abstractNumId"].map { ($0, WordNumbering.Abstract()) }
        case "numStyleLink": abstract?.definition.styleLink = value
        case "styleLink": abstract?.definition.definesStyle = value
        case "num": list = attributes["numId"].map { ($0, WordNumbering.List(abstract: "")) }
        case "abstractNumId": list?.list.abstract = value ?? ""
        case "lvlOverride": override = attributes["ilvl"].flatMap { Int($0) }
        case "startOverride":
            if let override { list?.list.starts[override] = WordNumberingReader.number(value) }
        case "lvl": level = attributes["ilvl"].flatMap { Int($0) }.map { ($0, WordNumbering.Level()) }
        default: setLevel(name, value)
        }
        // Newer programs write the form behind a compatibility switch: <w:numFmt w:val="custom" w:format="…"/>.
    }

    private func setLevel(_ name: ElementName, _ value: String?) {
        switch name {
        case "start": level?.definition.start = WordNumberingReader.number(value)
        case "numFmt": level?.definition.format = WordNumberFormat(value ?? "")
        case "lvlText": level?.definition.text = String((value ?? "").prefix(200))
        case "isLgl": level?.definition.isLegal = value != "0" && value != "false"
        case "lvlRestart": level?.definition.restart = value.flatMap { Int($0) }
        case "pStyle": level?.definition.style = value
        case "suff": level?.definition.suffix = value == "nothing" ? "" : " "
        default: break
        }
    }

    func end(_ name: ElementName, at offset: Int) {
        switch name {
        case "lvl":
            if let level {
                if list != nil {
                    list?.list.levels[level.index] = level.definition
                } else {
                    abstract?.definition.levels[level.index] = level.definition
                }
            }
            level = nil
        case "lvlOverride": override = nil
        case "abstractNum":
            if let abstract { numbering.abstracts[abstract.id] = abstract.definition }
            abstract = nil
        case "num":
            if let list { numbering.lists[list.id] = list.list }
            list = nil
        default: break
        }
    }

    func text(_ piece: SourceParagraph.Piece, _ bytes: UnsafeBufferPointer<UInt8>) {}

    private static func number(_ value: String?) -> Int { min(max(value.flatMap { Int($0) } ?? 1, 0), 1_000_000) }
}
