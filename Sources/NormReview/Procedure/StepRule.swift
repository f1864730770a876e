/// A step of making a normative document, as `Rules/procedure/steps.yml` states it.
struct StepRule: Sendable, Decodable {
    enum FieldType: String, Sendable, Decodable {
        case date, text
    }

    /// Key in the dossier: `legality_review`.
    let key: String
    let title: String
    let titleEN: String
    /// What a record of the step may hold.
    let fields: [String: FieldType]?
    /// The field with the day on which it begins and ends; `date` where not stated.
    let begins: String?
    let ends: String?
    /// It may have several records.
    let many: Bool?
    /// It is no step but a date at the top of the dossier.
    let topLevel: Bool?
    let checks: [StepCheck]

    enum CodingKeys: String, CodingKey {
        case key, title, fields, begins, ends, many, checks
        case titleEN = "title_en"
        case topLevel = "top_level"
    }

    /// `steps.filing`, or `effective` for a top-level date.
    var field: String { topLevel == true ? key : "steps.\(key)" }
}
