import NormReview
import NormRules
import NormText

/// The formal review opinion (合法性审核意见书), one a document.
struct MarkdownReport {
    let words: Words

    /// Characters shown on each side of the marked words of a long sentence.
    private static let context = 200

    func render(_ run: ReviewRun) -> String {
        var writer = MarkdownWriter()
        if run.documents.count != 1 { writeOverview(of: run, to: &writer) }
        for (number, document) in run.documents.enumerated() {
            if run.documents.count > 1 || number > 0 { writer.ruler() }
            write(document, run: run, to: &writer)
        }
        return writer.text
    }

    private func writeOverview(of run: ReviewRun, to writer: inout MarkdownWriter) {
        let tally = Tally(run.documents)
        writer.heading(1, words.overview)
        writer.paragraph(
            [words.reviewed(run.documents.count), tally.severityLine(words: words)].joined(separator: words.comma))
        let rows = run.documents.map { document in
            [
                MarkdownText.of(document.path), MarkdownText.of(document.metadata.title ?? words.notRecognised),
                words.name(document.conclusion), Tally([document]).severityLine(words: words),
            ]
        }
        if !rows.isEmpty { writer.table([words.file, words.title, words.conclusion, words.findings], rows) }
    }

    private func write(_ document: DocumentReview, run: ReviewRun, to writer: inout MarkdownWriter) {
        var sections = 0
        writer.heading(1, words.opinion)
        section(words.basicFacts, &sections, &writer)
        writeFacts(of: document, to: &writer)
        section(words.basisOfReview, &sections, &writer)
        writeBasis(of: document, to: &writer)
        section(words.opinions, &sections, &writer)
        writeFindings(of: document, to: &writer)
        if !document.steps.isEmpty {
            section(words.procedure, &sections, &writer)
            writeSteps(of: document, to: &writer)
        }
        section(words.conclusionSection, &sections, &writer)
        writeConclusion(of: document, to: &writer)
        section(words.notReviewed, &sections, &writer)
        writeProblems(of: document, to: &writer)
        section(words.reproduction, &sections, &writer)
        writeReproduction(of: document, run: run, to: &writer)
    }

    private func section(_ title: String, _ number: inout Int, _ writer: inout MarkdownWriter) {
        number += 1
        writer.heading(2, words.ordinal(number) + title)
    }

    // MARK: Document and basis

    private func writeFacts(of document: DocumentReview, to writer: inout MarkdownWriter) {
        let rows = facts(of: document).map { [$0.0, MarkdownText.of($0.1 ?? words.notRecognised)] }
        writer.table([words.item, words.content], rows)
    }

    private func facts(of document: DocumentReview) -> [(String, String?)] {
        let file = (words.file, Optional(document.path))
        if document.isUnreadable { return [file] }
        let metadata = document.metadata
        let attachments = metadata.attachments.isEmpty ? nil : metadata.attachments.joined(separator: words.semicolon)
        return [
            (words.title, metadata.title), (words.documentNumber, metadata.documentNumber),
            (words.issuer, metadata.issuer), (words.level, metadata.level.map { words.name($0) }),
            (words.kind, words.name(metadata.kind)), (words.written, metadata.written?.description),
            (words.published, metadata.published?.description), (words.effective, metadata.effective?.description),
            (words.validUntil, metadata.validUntil?.description), (words.attachments, attachments), file,
        ]
    }

    private func writeBasis(of document: DocumentReview, to writer: inout MarkdownWriter) {
        let lines = CitedActs(document).lines(words: words).map(MarkdownText.of)
        if lines.isEmpty { writer.paragraph(words.noBasis) } else { writer.list(lines, ordered: true) }
    }

    // MARK: Findings

    private func writeFindings(of document: DocumentReview, to writer: inout MarkdownWriter) {
        guard !document.findings.isEmpty else { return writer.paragraph(words.noFindings) }
        let tally = Tally([document])
        let total = words.findingsInAll(tally.findings)
        writer.paragraph(total + words.colon + tally.severityLine(words: words) + words.fullStop)
        var number = 0
        for group in UnitGroup.groups(of: document.findings, words: words) {
            writer.heading(3, MarkdownText.of(group.label))
            for finding in group.findings {
                number += 1
                write(finding, number: number, to: &writer)
            }
        }
    }

    private func write(_ reviewed: ReviewedFinding, number: Int, to writer: inout MarkdownWriter) {
        let finding = reviewed.finding
        let kind = "\(finding.category.rawValue) \(words.name(finding.category))"
        let note = words.inBrackets(words.name(finding.severity) + words.comma + kind)
        writer.heading(4, "\(number). " + MarkdownText.of(words.title(of: finding)) + note)
        if let quotation = Quotation(reviewed)?.clipped(to: MarkdownReport.context) {
            let text = quotation.before + "「" + quotation.marked + "」" + quotation.after
            writer.quote(words.original + words.colon + MarkdownText.of(text))
        }
        writer.list(fields(of: reviewed).map { "**\($0.0)**" + words.colon + MarkdownText.of($0.1) })
    }

    private func fields(of reviewed: ReviewedFinding) -> [(String, String)] {
        let finding = reviewed.finding
        var fields = [(words.problem, finding.message)]
        let basis = CitedActs(finding.basis).lines(words: words)
        if !basis.isEmpty { fields.append((words.basis, basis.joined(separator: words.semicolon))) }
        if let compare = finding.compare {
            let sides = ["\(words.here) \(compare.here)", "\(words.higherLaw) \(compare.law)"]
            fields.append((words.comparison, sides.joined(separator: words.semicolon)))
        }
        fields.append((words.suggestion, finding.suggestion))
        fields.append((words.confidence, words.name(finding.confidence)))
        if let span = reviewed.span {
            fields.append((words.place, words.position(line: span.line, column: span.column)))
        } else if let field = finding.field {
            fields.append((words.place, field))
        }
        fields.append((words.rule, finding.rule))
        return fields
    }

    // MARK: Procedure, conclusion, limits

    private func writeSteps(of document: DocumentReview, to writer: inout MarkdownWriter) {
        let rows = document.steps.map { step in
            [
                MarkdownText.of(step.title), step.date?.description ?? "", step.due?.description ?? "",
                words.name(step.verdict), MarkdownText.of(step.note),
                CitedActs(step.basis).lines(words: words).map(MarkdownText.of).joined(separator: words.semicolon),
            ]
        }
        writer.table([words.step, words.date, words.due, words.verdict, words.note, words.basis], rows)
    }

    private func writeConclusion(of document: DocumentReview, to writer: inout MarkdownWriter) {
        writer.paragraph("**\(words.name(document.conclusion))**" + words.colon + words.meaning(document.conclusion))
        let tally = Tally([document])
        guard !tally.presentCategories.isEmpty else { return }
        let severities = Severity.allCases.reversed()
        let rows = tally.presentCategories.map { category in
            ["\(category.rawValue) \(words.name(category))"] + severities.map { String(tally.count(category, $0)) }
        }
        writer.table([words.category] + severities.map { words.name($0) }, rows)
    }

    private func writeProblems(of document: DocumentReview, to writer: inout MarkdownWriter) {
        var lines = document.problems.map(MarkdownText.of)
        if document.normative && document.steps.isEmpty { lines.append(words.noDossier) }
        if lines.isEmpty { writer.paragraph(words.nothing) } else { writer.list(lines) }
    }

    private func writeReproduction(of document: DocumentReview, run: ReviewRun, to writer: inout MarkdownWriter) {
        let rows = [
            (words.asOf, run.asOf.description), (words.tool, "normcheck \(run.tool.version)"),
            (words.rules, run.tool.rules), (words.law, run.tool.law),
            (words.reading, words.read(statements: document.statementCount, cleared: document.clearedCount)),
        ]
        writer.table([words.item, words.content], rows.map { [$0.0, $0.1] })
        writer.paragraph(words.draftOnly)
    }
}
