import NormRules

/// The statements of a document line by line, as `normcheck explain` shows them to a rule author.
public enum StatementListing {
    public static func lines(of evaluation: Evaluation) -> [String] {
        let reading = evaluation.reading
        return reading.statements.enumerated().flatMap { index, statement in
            let text = { (range: Range<Int>) in VisibleText.of(reading.document.text.string(range)) }
            let sentence = reading.sentences[statement.sentence]
            var lines = [
                "\(reading.document.label(ofUnit: sentence.unit) ?? "—") \(statement.act)  “\(text(statement.extent))”",
                "  句：\(text(sentence.range))",
            ]
            if let actor = statement.actor { lines.append("  主体：\(text(actor.range))（\(actor.concept)）") }
            if let modality = statement.modality { lines.append("  语气：\(text(modality.range))（\(modality.concept)）") }
            if !statement.amounts.isEmpty {
                lines.append("  金额：\(statement.amounts.map(text).joined(separator: "、"))")
            }
            if let condition = statement.condition { lines.append("  条件：\(text(condition))") }
            lines.append("  依据：\(basis(statement, evaluation, text))")
            for frame in statement.frames { lines.append("  框架：\(frame.frame)（\(text(frame.range))）") }
            for verdict in evaluation.verdicts where verdict.statement == index {
                lines.append("  规则：\(verdict.rule) \(words(for: verdict.outcome))")
            }
            return lines
        }
    }

    private static func basis(
        _ statement: Statement, _ evaluation: Evaluation, _ text: (Range<Int>) -> String
    ) -> String {
        let cited = statement.basis.citations.map { text(evaluation.reading.citations[$0].range) }
        return cited.isEmpty ? "无" : cited.joined(separator: "、")
    }

    private static func words(for outcome: Verdict.Outcome) -> String {
        switch outcome {
        case .flagged: "→ 问题"
        case .permitted: "→ 本位阶有权设定"
        case .cleared(_, let title): "→ 由抗辩排除：\(title)"
        case .merged(let rule): "→ 并入 \(rule)"
        }
    }
}
