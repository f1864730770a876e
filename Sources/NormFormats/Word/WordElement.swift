/// The elements of WordprocessingML that matter for the text; all others are looked through.
enum WordElement {
    case paragraph, paragraphProperties, run, runProperties
    case text, tab, lineBreak, hyphen, symbol
    case fieldCharacter, simpleField, fieldCode
    case inserted, deleted, moved
    case row, rowProperties, cell, cellDeleted
    case style, level, list, vanish, placeholder
    case alternatives, choice, fallback
    case box, drawing, object, chunk
    case reference(WordAnchor.Kind)
    case formula
    /// No text of the document.
    case hidden
    case other

    init(_ name: ElementName) { self = WordElement.names[name] ?? .other }

    private static let names: NameTable<WordElement> = {
        var names: [String: WordElement] = [
            "p": .paragraph, "pPr": .paragraphProperties, "r": .run, "rPr": .runProperties, "t": .text, "tab": .tab,
            "ptab": .tab, "br": .lineBreak, "cr": .lineBreak, "noBreakHyphen": .hyphen, "sym": .symbol,
            "fldChar": .fieldCharacter, "fldSimple": .simpleField, "instrText": .fieldCode, "ins": .inserted,
            "moveTo": .inserted, "del": .deleted, "moveFrom": .moved, "tr": .row, "trPr": .rowProperties, "tc": .cell,
            "cellDel": .cellDeleted, "pStyle": .style, "ilvl": .level, "numId": .list, "vanish": .vanish,
            "showingPlcHdr": .placeholder, "AlternateContent": .alternatives, "Choice": .choice, "Fallback": .fallback,
            "txbxContent": .box, "drawing": .drawing, "pict": .drawing, "OLEObject": .object, "altChunk": .chunk,
            "subDoc": .chunk, "footnoteReference": .reference(.footnote), "endnoteReference": .reference(.endnote),
            "commentReference": .reference(.comment), "oMath": .formula,
        ]
        let hidden = """
            delText delInstrText sectPr rPrChange pPrChange tblPrChange trPrChange tcPrChange sectPrChange tblGridChange \
            numberingChange rt tblPr tblGrid rubyPr ffData
            """
        for name in hidden.split(separator: " ") { names[String(name)] = .hidden }
        return NameTable(names)
    }()
}
