import NormDocument
import NormRules
import NormText

/// One document with its dossier, as the checks of the steps see it.
struct ProcedureCase {
    enum Edge {
        case begin, end
    }

    let dossier: Dossier
    /// What conditions may ask for.
    let facts: [String: String]
    /// 成文日期
    let written: CivilDate?
    let issuer: String?
    let place: Place
    let jurisdiction: Jurisdiction
    let asOf: CivilDate
    let rules: StepRules
    let calendar: WorkCalendar
    let english: EnglishTexts

    var isDraft: Bool { facts["draft"] == "true" }

    func records(_ step: String) -> [Dossier.Record] { dossier.steps[step] ?? [] }

    /// The reason that is given for leaving a step out.
    func exemption(_ step: String) -> String? { records(step).lazy.compactMap { $0.texts["exempt"]?.first }.first }

    func isRecorded(_ step: String) -> Bool { !records(step).isEmpty && exemption(step) == nil }

    /// The full name of a place in the dossier: `consultation` with the edge `end` is `consultation.end`.
    func path(_ reference: String, _ edge: Edge) -> String {
        guard !reference.contains("."), let step = rules.steps.first(where: { $0.key == reference }),
            step.topLevel != true
        else { return reference }
        return "\(reference).\((edge == .begin ? step.begins : step.ends) ?? "date")"
    }

    /// The date at a full name.
    func date(at path: String) -> CivilDate? {
        switch path {
        case "effective": return dossier.effective
        case "valid_until": return dossier.validUntil
        case "written": return written
        default:
            let parts = path.split(separator: ".")
            guard parts.count == 2 else { return nil }
            return records(String(parts[0])).compactMap { $0.dates[String(parts[1])] }.min()
        }
    }

    func date(_ reference: String?, _ edge: Edge) -> CivilDate? {
        reference.flatMap { date(at: path($0, edge)) }
    }

    func applies(_ check: StepCheck) -> Bool {
        (check.when?.holds(facts) ?? true) && (check.limit == nil || check.limit?.value(in: jurisdiction) != nil)
    }
}
