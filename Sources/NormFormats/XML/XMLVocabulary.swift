/// The elements of an XML form. Those that are not named here begin and end a paragraph.
enum XMLVocabulary {
    case akomaNtoso
    case normdoc
    case unknown

    init(root: ElementName) {
        switch root {
        case "akomaNtoso": self = .akomaNtoso
        case "normdoc": self = .normdoc
        default: self = .unknown
        }
    }

    func role(of element: ElementName) -> XMLElementRole {
        switch self {
        case .akomaNtoso: XMLVocabulary.akomaNtosoRoles[element] ?? .block
        case .normdoc: XMLVocabulary.normdocRoles[element] ?? .block
        case .unknown: XMLVocabulary.commonRoles[element] ?? .block
        }
    }

    /// Akoma Ntoso 3.0, the elements of its group `inlineCM` among them.
    private static let akomaNtosoRoles: NameTable<XMLElementRole> = {
        let inline = """
            abbr affectedDocument change concept courtType date decoration def defBody docCommittee docIntroducer \
            docJurisdiction docketNumber docPurpose docStage docStatus docType documentRef embeddedText entity event \
            fillIn from inline ins judge lawyer legislature location mmod mod mref narrative neutralCitation noteRef \
            object omissis opinion organization outcome party person placeholder process quantity quotedText \
            recordedTime ref relatedDocument remark rmod role rref ruby session shortTitle sub sup term time vote \
            formula voting count
            """
        return merged(
            inline: inline,
            [
                "docTitle": .inline(.title), "docNumber": .inline(.documentNumber), "docDate": .inline(.date),
                "docAuthority": .inline(.issuer), "docProponent": .inline(.issuer), "num": .number,
                "heading": .heading, "crossHeading": .heading, "attachment": .attachment, "annex": .attachment,
                "component": .attachment,
                "authorialNote": .note, "eol": .lineBreak, "meta": .metadata, "toc": .hidden, "del": .hidden,
                "rt": .hidden, "foreign": .hidden,
            ])
    }()

    /// The project's own form; `Corpus/normdoc.rng`.
    private static let normdocRoles = merged(
        inline: "ref",
        [
            "title": .marked(.title), "number": .marked(.documentNumber), "issuer": .marked(.issuer),
            "date": .marked(.date), "num": .number, "heading": .heading, "row": .row, "cell": .cell,
            "attachment": .attachment,
        ])

    private static let commonRoles = merged(inline: "font label code del ins small big", [:])

    private static func merged(inline: String, _ roles: [String: XMLElementRole]) -> NameTable<XMLElementRole> {
        var all: [String: XMLElementRole] = [
            "tr": .row, "td": .cell, "th": .cell, "br": .lineBreak, "script": .hidden, "style": .hidden,
        ]
        for name in "a b i u em strong span sub sup q".split(separator: " ") { all[String(name)] = .inline(nil) }
        for name in inline.split(whereSeparator: { $0 == " " || $0 == "\n" }) { all[String(name)] = .inline(nil) }
        return NameTable(all.merging(roles) { $1 })
    }
}
