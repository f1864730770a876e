import NormReview
import NormRules

/// The opinion as a reviewer reads it at a terminal.
struct TerminalReport {
    let words: Words
    let width: Int
    let colour: Bool

    /// Characters shown on each side of the marked words of a long sentence.
    private static let context = 60

    func render(_ run: ReviewRun) -> String {
        var writer = TerminalWriter(width: width, colour: colour)
        for document in run.documents { write(document, to: &writer) }
        writeSummary(of: run, to: &writer)
        return writer.text
    }

    private func write(_ document: DocumentReview, to writer: inout TerminalWriter) {
        writeHead(of: document, to: &writer)
        for group in UnitGroup.groups(of: document.findings, words: words) {
            writer.blank()
            for finding in group.findings { write(finding, label: group.label, to: &writer) }
        }
        writeSteps(of: document, to: &writer)
        writeProblems(of: document, to: &writer)
        writer.blank()
    }

    // MARK: Head

    private func writeHead(of document: DocumentReview, to writer: inout TerminalWriter) {
        let rows = facts(of: document)
        writer.ruler("━")
        writer.paragraph([StyledText(document.metadata.title ?? document.path, .heading)])
        writer.fields(rows + [(words.conclusion, conclusion(of: document))], indent: 2)
    }

    private func facts(of document: DocumentReview) -> [(label: String, text: [StyledText])] {
        if document.isUnreadable { return [] }
        let metadata = document.metadata
        let level = metadata.level.map { words.name($0) } ?? words.notRecognised
        return [
            (words.file, document.path),
            (words.documentNumber, metadata.documentNumber ?? words.notRecognised),
            (words.issuer, metadata.issuer ?? words.notRecognised),
            (words.kind, "\(level) · \(words.name(metadata.kind))"),
        ].map { ($0, [StyledText($1)]) }
    }

    private func conclusion(of document: DocumentReview) -> [StyledText] {
        let name = StyledText(words.name(document.conclusion), style(of: document.conclusion))
        if document.findings.isEmpty { return [name] }
        return [name, StyledText(words.inBrackets(Tally([document]).severityLine(words: words)))]
    }

    // MARK: Findings

    private func write(_ reviewed: ReviewedFinding, label: String, to writer: inout TerminalWriter) {
        let finding = reviewed.finding
        writer.paragraph([
            StyledText(label, .heading), StyledText(" | "),
            StyledText(words.name(finding.severity), style(of: finding.severity)),
            StyledText(" | \(finding.category.rawValue) \(words.title(of: finding))"),
        ])
        if let quotation = Quotation(reviewed) {
            writer.paragraph(marked(quotation.clipped(to: TerminalReport.context)), indent: 4)
        }
        writer.fields(fields(of: reviewed).map { ($0, [StyledText($1)]) }, indent: 4)
    }

    private func fields(of reviewed: ReviewedFinding) -> [(String, String)] {
        let finding = reviewed.finding
        var fields = [(words.problem, words.message(of: finding))]
        for (number, line) in CitedActs(finding.basis).lines(words: words).enumerated() {
            fields.append((number == 0 ? words.basis : "", line))
        }
        if let compare = words.comparison(of: finding) {
            let difference = compare.difference.isEmpty ? "" : " | \(words.difference) \(compare.difference)"
            fields.append(
                (words.comparison, "\(words.here) \(compare.here) | \(words.higherLaw) \(compare.law)" + difference))
            for (number, line) in (compare.words ?? "").split(separator: "\n").enumerated() {
                fields.append((number == 0 ? words.articleWords : "", String(line)))
            }
        }
        let suggestion = words.suggestion(of: finding)
        if !suggestion.isEmpty { fields.append((words.suggestion, suggestion)) }
        fields.append((words.rule, ruleLine(of: reviewed)))
        return fields
    }

    private func ruleLine(of reviewed: ReviewedFinding) -> String {
        let finding = reviewed.finding
        var parts = [finding.rule, words.confidence + words.colon + words.name(finding.confidence)]
        if let span = reviewed.span { parts.append(words.position(line: span.line, column: span.column)) }
        if let field = finding.field { parts.append(field) }
        return parts.joined(separator: " · ")
    }

    private func marked(_ quotation: Quotation) -> [StyledText] {
        let mark = colour ? quotation.marked : "「\(quotation.marked)」"
        return [StyledText(quotation.before), StyledText(mark, .quote), StyledText(quotation.after)]
    }

    // MARK: Procedure and what was left out

    private func writeSteps(of document: DocumentReview, to writer: inout TerminalWriter) {
        guard !document.steps.isEmpty else { return }
        writer.blank()
        writer.paragraph([StyledText(words.procedure, .heading)])
        writer.fields(document.steps.map { (words.title(of: $0), line(of: $0)) }, indent: 2)
    }

    private func line(of step: ProcedureStep) -> [StyledText] {
        var text = ""
        if let date = step.date { text += " · \(date)" }
        if let due = step.due { text += " · \(words.due) \(due)" }
        let note = words.note(of: step)
        if !note.isEmpty { text += " · \(note)" }
        return [StyledText(words.name(step.verdict), style(of: step.verdict)), StyledText(text)]
    }

    private func writeProblems(of document: DocumentReview, to writer: inout TerminalWriter) {
        guard !document.problems.isEmpty else { return }
        writer.blank()
        writer.paragraph([StyledText(words.notReviewed, .heading)])
        writer.fields(words.problems(of: document).map { ("•", [StyledText($0, .warning)]) }, indent: 2)
    }

    // MARK: Run

    private func writeSummary(of run: ReviewRun, to writer: inout TerminalWriter) {
        let tally = Tally(run.documents)
        writer.ruler("━")
        var total = words.reviewed(run.documents.count)
        if !run.documents.isEmpty { total += words.colon + tally.conclusionLine(words: words) }
        writer.paragraph([StyledText(total, .heading)])
        writer.paragraph([StyledText(tally.severityLine(words: words))])
        if !tally.presentCategories.isEmpty {
            let counts = tally.presentCategories.map { "\($0.rawValue) \(words.name($0)) \(tally.count($0))" }
            writer.paragraph([StyledText(words.categories + words.colon + counts.joined(separator: words.semicolon))])
        }
        if tally.incomplete > 0 {
            writer.paragraph([StyledText(words.incomplete(tally.incomplete), .warning)])
        }
        writer.paragraph([
            StyledText(
                "normcheck \(run.tool.version) · \(words.asOf) \(run.asOf) · \(words.rules) \(run.tool.rules)"
                    + " · \(words.law) \(run.tool.law)", .faint)
        ])
    }

    // MARK: Colours

    private func style(of severity: Severity) -> TextStyle {
        switch severity {
        case .error: .error
        case .warning: .warning
        case .info: .info
        }
    }

    private func style(of conclusion: Conclusion) -> TextStyle {
        switch conclusion {
        case .unlawful: .error
        case .revise, .incomplete: .warning
        case .lawful: .good
        case .notApplicable: .info
        }
    }

    private func style(of verdict: ProcedureStep.Verdict) -> TextStyle {
        switch verdict {
        case .missing, .late, .wrong: .error
        case .unknown, .due: .warning
        case .done: .good
        case .exempt: .info
        }
    }
}
