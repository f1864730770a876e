import NormDocument
import NormText

/// What the attributes of an XML file say of the document.
struct XMLMetadata {
    private(set) var hints = MetadataHints()
    private(set) var problems: [DocumentProblem] = []
    private var isInWork = false
    private var author: String?
    private var organisations: [String: String] = [:]

    /// An element within `meta` of Akoma Ntoso. The work says who issued what and when; its expressions and
    /// manifestations speak of translations and files.
    mutating func start(_ element: ElementName, _ attributes: XMLAttributes) {
        switch element {
        case "FRBRWork": isInWork = true
        case "FRBRExpression", "FRBRManifestation": isInWork = false
        case "FRBRdate" where isInWork: setDate(attributes)
        case "FRBRauthor" where isInWork: author = author ?? attributes["href"]
        case "FRBRnumber" where isInWork: setNumber(attributes)
        case "FRBRsubtype" where isInWork: hints.kind = attributes["value"].flatMap(DocumentKind.init(rawValue:))
        case "eventRef" where attributes["type"] == "repeal": hints.validUntil = date(attributes["date"])
        case "publication": hints.published = hints.published ?? date(attributes["date"])
        case "TLCOrganization": addOrganisation(attributes)
        default: break
        }
    }

    /// The root of the project's own form.
    mutating func startOwnForm(_ attributes: XMLAttributes) {
        hints.level = named(attributes["level"], "level", DocumentLevel.init(rawValue:))
        hints.kind = named(attributes["kind"], "kind", DocumentKind.init(rawValue:))
        hints.written = named(attributes["written"], "written", CivilDate.init(iso:))
        hints.published = named(attributes["published"], "published", CivilDate.init(iso:))
        hints.effective = named(attributes["effective"], "effective", CivilDate.init(iso:))
        hints.validUntil = named(attributes["validUntil"], "validUntil", CivilDate.init(iso:))
    }

    /// The hints, with the author's name in place of its reference.
    func finish() -> MetadataHints {
        var result = hints
        if let author, let name = organisations[String(author.drop { $0 == "#" })] { result.issuer = name }
        return result
    }

    private mutating func setDate(_ attributes: XMLAttributes) {
        guard let date = date(attributes["date"]) else { return }
        let name = attributes["name"]?.lowercased() ?? ""
        if name == "unknown" { return }
        if name.contains("publi") || name.contains("公布") || name.contains("发布") {
            hints.published = hints.published ?? date
        } else if name.contains("effect") || name.contains("force") || name.contains("施行") {
            hints.effective = hints.effective ?? date
        } else {
            hints.written = hints.written ?? date
        }
    }

    /// Often a bare serial number: only a full 发文字号 is taken.
    private mutating func setNumber(_ attributes: XMLAttributes) {
        guard hints.documentNumber == nil, let value = attributes["value"], value.hasSuffix("号") else { return }
        hints.documentNumber = value
    }

    private mutating func addOrganisation(_ attributes: XMLAttributes) {
        guard organisations.count < 1000, let name = attributes["showAs"] else { return }
        for key in [attributes["eId"], attributes["id"], attributes["href"]].compactMap(\.self) {
            organisations[key] = name
        }
    }

    /// A date, or the date of a time stamp.
    private func date(_ value: String?) -> CivilDate? { value.flatMap { CivilDate(iso: $0.prefix(10)) } }

    private mutating func named<Value>(_ text: String?, _ attribute: String, _ read: (String) -> Value?) -> Value? {
        guard let text else { return nil }
        if let value = read(text) { return value }
        problems.append(DocumentProblem("normdoc 的属性 \(attribute)=\"\(text.prefix(40))\" 无法识别，未采用"))
        return nil
    }
}
