import NormRules
import NormText

/// Judges one step of a case: its line in the checklist and its findings.
struct StepJudge {
    let context: ProcedureCase
    let step: StepRule

    func judge() -> (line: ProcedureStep?, findings: [Finding]) {
        var findings: [Finding] = []
        var failedGroups: Set<String> = []
        var verdict: ProcedureStep.Verdict?
        var due: CivilDate?
        var notes: [Bilingual] = []
        var basis: [LegalBasis] = []
        for check in step.checks where context.applies(check) {
            if let group = check.group, failedGroups.contains(group) { continue }
            switch CheckEvaluator(context: context, step: step, check: check).evaluate() {
            case .passed: continue
            case .inTime(let date, let note):
                due = min(due ?? date, date)
                notes.append(note)
            case .due(let date, let note):
                verdict = verdict ?? .due
                due = due ?? date
                notes.append(note)
            case .failed(let failure):
                if let group = check.group { failedGroups.insert(group) }
                let finding = self.finding(check, failure)
                findings.append(finding)
                notes.append(Bilingual(finding.message, finding.english?.message ?? finding.titleEN))
                verdict = verdict == nil || verdict == .due ? failure.verdict : verdict
                due = due ?? failure.due
            }
            basis += context.rules.basis(of: check).filter { !basis.contains($0) }
        }
        return (line(verdict, due, notes, basis), findings)
    }

    private func line(
        _ verdict: ProcedureStep.Verdict?, _ due: CivilDate?, _ notes: [Bilingual], _ basis: [LegalBasis]
    ) -> ProcedureStep? {
        let date = context.date(step.key, .end)
        let exemption = context.exemption(step.key)
        let isKnown = step.topLevel == true ? date != nil : !context.records(step.key).isEmpty
        guard verdict != nil || isKnown else { return nil }
        let plain: ProcedureStep.Verdict = exemption != nil ? .exempt : date == nil ? .unknown : .done
        let excuse = exemption.map { Bilingual("免除理由：\($0)", "ground of exemption: “\($0)”") }
        let told = notes.isEmpty ? [excuse].compactMap { $0 } : notes
        return ProcedureStep(
            key: step.key, title: step.title, date: date, due: due, verdict: verdict ?? plain,
            note: Self.joined(told.map(\.chinese), "；", "。"), basis: basis,
            english: ProcedureStep.English(title: step.titleEN, note: Self.joined(told.map(\.english), "; ", ".")))
    }

    /// Notes as one sentence: those that are sentences lose their full stop, but for the last.
    private static func joined(_ notes: [String], _ separator: String, _ stop: String) -> String {
        let plain = notes.dropLast().map { $0.hasSuffix(stop) ? String($0.dropLast()) : $0 }
        return (plain + notes.suffix(1)).joined(separator: separator)
    }

    /// The id under which a failed check is found; each way of failing has its own.
    static func rule(_ check: StepCheck, outcome: String?) -> String { outcome.map { "\(check.id)-\($0)" } ?? check.id }

    private func finding(_ check: StepCheck, _ failure: CheckResult.Failure) -> Finding {
        let outcome = failure.outcome.flatMap { check.outcomes?[$0] }
        let rests = Rests(check: check, context: context)
        let message = Template.fill(outcome?.message ?? check.message ?? check.title, failure.values, \.chinese)
        let rule = Self.rule(check, outcome: failure.outcome)
        let titleEN = outcome?.titleEN ?? check.titleEN
        let english = context.english.rule(rule)
        let told = english.map { Template.fill($0.problem, failure.values, \.english) }
        return Finding(
            rule: rule, title: outcome?.title ?? check.title, titleEN: titleEN, category: .procedure,
            severity: rests.severity, range: nil, field: step.field,
            message: rests.isVerified ? message : "\(message)（依据待核实）", basis: rests.basis,
            suggestion: check.suggestion,
            english: Finding.English(
                english, title: titleEN,
                message: told.map { rests.isVerified ? $0 : "\($0) (Basis to be confirmed.)" }),
            explanation: rests.explanation)
    }
}

/// What a finding of a check rests on, and how much it may weigh for that.
private struct Rests {
    let severity: Severity
    let isVerified: Bool
    let basis: [LegalBasis]
    let explanation: [String]

    init(check: StepCheck, context: ProcedureCase) {
        let sources = context.rules.basis(of: check)
        let limit = check.limit?.value(in: context.jurisdiction)
        let receiver = check.receiver.flatMap { context.jurisdiction.parameters[$0] }
        let parameters = [limit, receiver].compactMap { $0 }
        let isVerified =
            check.certain == true
            || (parameters.isEmpty
                ? sources.contains(where: \.verified) : parameters.allSatisfy { $0.status == .verified })
        self.isVerified = isVerified
        severity = isVerified ? check.severity : min(check.severity, .warning)
        // A value that the region sets itself is a basis of its own.
        let own = parameters.filter { parameter in
            context.jurisdiction.own.contains { context.jurisdiction.parameters[$0] == parameter }
        }
        basis = sources + own.map { LegalBasis(law: $0.source, verified: $0.status == .verified) }
        explanation = parameters.map { "\(context.jurisdiction.name)：\($0.title)（\($0.status.title)，\($0.source)）" }
    }
}
