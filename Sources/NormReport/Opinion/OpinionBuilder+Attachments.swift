import NormReview

extension OpinionBuilder {
    /// What the opinion says of the procedure; the checklist itself is an attachment.
    var procedure: [OpinionBlock] {
        guard !document.steps.isEmpty else {
            return [.paragraph(document.normative ? words.noDossier : words.notApplicable)]
        }
        let order: [ProcedureStep.Verdict] = [.missing, .late, .wrong, .due, .unknown, .done, .exempt]
        let counts = order.map { verdict in (verdict, document.steps.count { $0.verdict == verdict }) }
        let line = counts.filter { $0.1 > 0 }.map { words.count($0.1, of: words.name($0.0)) }
        let total = words.steps(document.steps.count) + words.colon + line.joined(separator: words.comma)
        return [.paragraph(total + words.fullStop + words.seeChecklist)]
    }

    var attachments: [Opinion.Section] {
        let checklist = document.steps.isEmpty ? [] : [Opinion.Section(heading: words.checklist, blocks: [steps])]
        return checklist + [Opinion.Section(heading: words.reproduction, blocks: reproduction)]
    }

    private var steps: OpinionBlock {
        let rows = document.steps.map { step in
            [
                VisibleText.of(words.title(of: step)), step.date?.description ?? "", step.due?.description ?? "",
                words.name(step.verdict), VisibleText.of(words.note(of: step)),
                CitedActs(step.basis).acts.map { line(of: $0, isDated: false) }.joined(separator: words.semicolon),
            ]
        }
        return .table(
            OpinionBlock.Table(
                head: [words.step, words.date, words.due, words.verdict, words.note, words.basis], rows: rows,
                widths: [12, 15, 15, 10, 24, 24]))
    }

    /// Everything that is needed to come to the same opinion again.
    private var reproduction: [OpinionBlock] {
        let versions = [
            (words.asOf, words.day(run.asOf)),
            (words.tool, "normcheck \(run.tool.version)" + (run.tool.program.map { " \($0)" } ?? "")),
            (words.rules, run.tool.rules), (words.law, run.tool.law),
        ]
        let files = document.materials.map { (words.name($0.role), "\($0.path) \($0.digest)") }
        let reading = (
            words.reading, words.read(statements: document.statementCount, cleared: document.clearedCount)
        )
        let rows = (versions + files + [reading]).map { [$0.0, VisibleText.of($0.1)] }
        return [
            .table(OpinionBlock.Table(head: [words.item, words.content], rows: rows, widths: [1, 3])),
            .paragraph(words.draftOnly),
        ]
    }
}
