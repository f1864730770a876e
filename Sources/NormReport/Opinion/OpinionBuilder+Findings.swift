import NormReview
import NormRules

extension OpinionBuilder {
    /// Characters shown on each side of the marked words of a long sentence.
    private static let context = 200

    /// The findings unit by unit, numbered through.
    var findings: [OpinionBlock] {
        guard !document.findings.isEmpty else { return [.paragraph(words.noFindings)] }
        let tally = Tally([document])
        let total = words.findingsInAll(tally.findings)
        var blocks: [OpinionBlock] = [
            .paragraph(total + words.colon + tally.severityLine(words: words) + words.fullStop)
        ]
        var number = 0
        for (index, group) in UnitGroup.groups(of: document.findings, words: words).enumerated() {
            blocks.append(.group(words.secondOrdinal(index + 1) + group.label))
            for finding in group.findings {
                number += 1
                blocks += self.blocks(of: finding, number: number)
            }
        }
        return blocks
    }

    private func blocks(of reviewed: ReviewedFinding, number: Int) -> [OpinionBlock] {
        let finding = reviewed.finding
        let note = words.name(finding.severity) + words.comma + words.name(finding.category)
        var blocks: [OpinionBlock] = [
            .item(
                OpinionBlock.Item(
                    number: number, text: VisibleText.of(words.title(of: finding)) + words.inBrackets(note),
                    severity: finding.severity))
        ]
        guard let compare = words.comparison(of: finding) else {
            return blocks + [.fields(problem(of: reviewed) + answer(to: reviewed))]
        }
        let isTold = !compare.difference.isEmpty
        let sides = [compare.here, compare.law] + (isTold ? [compare.difference] : [])
        let head = [words.thisDocument, words.higherLaw] + (isTold ? [words.difference] : [])
        blocks += [
            .fields(problem(of: reviewed)),
            .table(
                OpinionBlock.Table(
                    head: head, rows: [sides.map { VisibleText.of($0) }], widths: head.map { _ in 1 })),
            .fields(
                (compare.words.map { [field(words.articleWords, $0)] } ?? []) + answer(to: reviewed)),
        ]
        return blocks
    }

    private func problem(of reviewed: ReviewedFinding) -> [OpinionBlock.Field] {
        var fields: [OpinionBlock.Field] = []
        if let quotation = Quotation(reviewed)?.clipped(to: OpinionBuilder.context) {
            let runs = [
                OpinionRun(quotation.before), OpinionRun(quotation.marked, .marked), OpinionRun(quotation.after),
            ]
            fields.append(OpinionBlock.Field(label: words.original, runs: runs.filter { !$0.text.isEmpty }))
        }
        fields.append(field(words.problem, words.message(of: reviewed.finding)))
        let basis = CitedActs(reviewed.finding.basis).acts.map { line(of: $0, isDated: false) }
        if !basis.isEmpty { fields.append(field(words.basis, basis.joined(separator: words.semicolon))) }
        return fields
    }

    private func answer(to reviewed: ReviewedFinding) -> [OpinionBlock.Field] {
        let finding = reviewed.finding
        var note = [
            words.confidence + words.colon + words.name(finding.confidence), words.rule + words.colon + finding.rule,
        ]
        if let span = reviewed.span {
            note.append(words.position(line: span.line, column: span.column))
        } else if let field = finding.field {
            note.append(field)
        }
        let suggestion = words.suggestion(of: finding)
        return (suggestion.isEmpty ? [] : [field(words.suggestion, suggestion)])
            + [field(words.note, note.joined(separator: words.semicolon))]
    }

    private func field(_ label: String, _ text: String) -> OpinionBlock.Field {
        OpinionBlock.Field(label: label, runs: [OpinionRun(text)])
    }
}
