import NormDocument
import NormRules
import NormText

/// Reviews how a document was made: from its text, and from its dossier where there is one.
public struct ProcedureReviewer: Sendable {
    private let rules: ProcedureRules
    private let reader: TextReader
    private let english: EnglishTexts

    public init(rules: ProcedureRules, english: EnglishTexts = .none) {
        self.rules = rules
        self.english = english
        reader = TextReader(rules: rules.text)
    }

    /// The findings on text and dossier, and the checklist of steps, which is empty without a dossier.
    ///
    /// - Parameter region: The issuer's place where the dossier does not name it.
    /// - Parameter asOf: The day on which the law and the deadlines are looked at.
    /// - Throws: Where the pack of the document's jurisdiction cannot be read.
    public func review(
        document: NormativeDocument, dossier: Dossier?, region: String? = nil, asOf: CivilDate
    ) throws(ProcedureRulesError) -> (findings: [Finding], steps: [ProcedureStep]) {
        let reading = reader.read(document)
        let context = try context(document, dossier, region: dossier?.region ?? region, reading, asOf)
        guard rules.steps.applies.holds(context.facts) else { return ([], []) }
        let isPublished = dossier.map { $0.steps["publication"] != nil && $0.flags["draft"] != true }
        let text = TextFindings(
            rules: rules.text, document: document, reading: reading, reader: reader, isPublished: isPublished,
            english: english
        ).all()
        guard dossier != nil else { return (text + validity(context, reading), []) }
        let judged = rules.steps.steps.map { StepJudge(context: context, step: $0).judge() }
        let findings = judged.flatMap(\.findings).map { placed($0, reading) }
        return (text + findings, judged.compactMap(\.line))
    }

    /// Without a dossier only the dates that the text states can be judged.
    private func validity(_ context: ProcedureCase, _ reading: TextReading) -> [Finding] {
        rules.steps.steps.filter { $0.topLevel == true }
            .flatMap { StepJudge(context: context, step: $0).judge().findings }
            .map { finding in
                let placed = placed(finding, reading)
                if placed.range != nil { return placed.moved(range: placed.range, field: nil) }
                // Silence alone is no fault but where the region is known to ask for a term.
                let isAsked = finding.basis.contains { $0.verified }
                return finding.moved(
                    range: nil, field: "absent:validity", severity: isAsked ? finding.severity : .info)
            }
    }

    /// A finding on a date that the text states too points at the text.
    private func placed(_ finding: Finding, _ reading: TextReading) -> Finding {
        switch finding.field {
        case "effective": finding.moved(range: reading.clauses.effectiveRange, field: finding.field)
        case "valid_until": finding.moved(range: reading.clauses.validityRange, field: finding.field)
        default: finding
        }
    }

    private func context(
        _ document: NormativeDocument, _ dossier: Dossier?, region: String?, _ reading: TextReading, _ asOf: CivilDate
    ) throws(ProcedureRulesError) -> ProcedureCase {
        let metadata = document.metadata
        let issuer = dossier?.issuer ?? metadata.issuer
        let code = rules.jurisdictions.code(
            region: region, issuer: issuer, documentNumber: metadata.documentNumber)
        var merged = dossier ?? Dossier()
        merged.effective = merged.effective ?? reading.clauses.effective ?? metadata.effective
        merged.validUntil = merged.validUntil ?? reading.clauses.end(written: metadata.written) ?? metadata.validUntil
        return ProcedureCase(
            dossier: merged, facts: facts(metadata, merged, reading), written: metadata.written, issuer: issuer,
            place: Place(region ?? issuer ?? "", provinces: rules.jurisdictions.provinceNames),
            jurisdiction: try rules.jurisdictions.jurisdiction(code), asOf: asOf, rules: rules.steps,
            calendar: rules.calendar, english: english)
    }

    /// What conditions in the rules may ask for.
    private func facts(
        _ metadata: DocumentMetadata, _ dossier: Dossier, _ reading: TextReading
    ) -> [String: String] {
        var facts = Dictionary(uniqueKeysWithValues: rules.steps.flags.map { ($0, "\(dossier.flags[$0] ?? false)") })
        facts["level"] = (dossier.level ?? metadata.level)?.rawValue
        facts["kind"] = (dossier.kind ?? metadata.kind).rawValue
        facts["effective_reason"] = dossier.effectiveReason == nil ? "none" : "given"
        facts["validity_reason"] = dossier.validityReason == nil ? "none" : "given"
        let titles = [metadata.title].compactMap { $0 } + metadata.attachments
        let isTrial = titles.contains { title in rules.text.trial.contains { title.holds($0) } }
        facts["trial"] = "\(isTrial || reading.clauses.isTrial)"
        return facts
    }
}

extension Finding {
    /// The same finding at another place.
    fileprivate func moved(range: Range<Int>?, field: String?, severity: Severity? = nil) -> Finding {
        Finding(
            rule: rule, title: title, titleEN: titleEN, category: category, severity: severity ?? self.severity,
            confidence: confidence, range: range, field: field, message: message, basis: basis, compare: compare,
            suggestion: suggestion, english: english, fixes: fixes, explanation: explanation)
    }
}
