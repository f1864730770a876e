/// What an element of HTML does to the text.
enum HTMLElement {
    /// Begins and ends a paragraph.
    case block
    case heading
    /// A block that may hold the article of a page.
    case container
    case row, cell
    case lineBreak
    case link
    case numberedList, bulletList, item
    case title, meta
    case preformatted
    case inline
    /// No text of a document.
    case hidden

    init(_ name: ElementName) { self = HTMLElement.names[name] ?? .inline }

    private static let names: NameTable<HTMLElement> = {
        var names: [String: HTMLElement] = [
            "tr": .row, "td": .cell, "th": .cell, "br": .lineBreak, "a": .link, "ol": .numberedList, "ul": .bulletList,
            "li": .item, "title": .title, "meta": .meta, "pre": .preformatted,
        ]
        let groups: [(HTMLElement, String)] = [
            (.block, "p blockquote dl dt dd address figure figcaption caption hr legend fieldset summary details"),
            (.heading, "h1 h2 h3 h4 h5 h6"),
            (.container, "body div article section main table tbody thead tfoot center form"),
            (
                .hidden,
                """
                script style noscript template select option button textarea nav footer aside iframe object embed svg \
                canvas audio video map applet del rt rp
                """
            ),
        ]
        for (element, list) in groups {
            for name in list.split(separator: " ") { names[String(name)] = element }
        }
        return NameTable(names)
    }()
}
