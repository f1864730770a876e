import NormText

/// The law of procedure as data: steps, checks of the text, jurisdictions and the calendar.
public struct ProcedureRules: Sendable {
    let steps: StepRules
    let text: TextRules
    public let jurisdictions: JurisdictionCatalogue
    public let calendar: WorkCalendar

    /// - Parameter path: The `Rules` folder.
    public init(rules path: String) throws(ProcedureRulesError) { try self.init(RulesFolder(path: path)) }

    init(_ folder: RulesFolder) throws(ProcedureRulesError) {
        steps = try folder.yaml(StepRules.file, as: StepRules.self)
        text = try folder.yaml(TextRules.file, as: TextRules.self)
        jurisdictions = try JurisdictionCatalogue(folder: folder)
        calendar = try ProcedureRules.calendar(folder)
    }

    /// The keys that a dossier may hold.
    public var dossierSchema: DossierSchema {
        DossierSchema(
            flags: Set(steps.flags),
            steps: steps.steps.filter { $0.topLevel != true }.reduce(into: [:]) { schema, step in
                let fields = step.fields ?? [:]
                schema[step.key] = DossierSchema.Step(
                    dates: Set(fields.filter { $0.value == .date }.keys),
                    texts: Set(fields.filter { $0.value == .text }.keys), many: step.many ?? false)
            })
    }

    private static func calendar(_ folder: RulesFolder) throws(ProcedureRulesError) -> WorkCalendar {
        let name = "calendar/holidays.tsv"
        var exceptions: [CivilDate: Bool] = [:]
        for row in try folder.table(name) {
            guard row.count >= 2, let date = CivilDate(iso: row[0]), ["day-off", "workday"].contains(row[1]) else {
                throw ProcedureRulesError(path: "\(folder.path)/\(name)", message: "bad row: \(row)")
            }
            exceptions[date] = row[1] == "workday"
        }
        return WorkCalendar(exceptions: exceptions)
    }
}
