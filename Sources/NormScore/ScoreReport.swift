import NormReport
import NormRules

/// Renders a score: tables for people, or JSON for programs.
public struct ScoreReport {
    private let score: Score
    private let comparison: ScoreComparison?

    public init(_ score: Score, comparison: ScoreComparison? = nil) {
        self.score = score
        self.comparison = comparison
    }

    /// The rows of the table of categories: name and figures, the sum last.
    private var rows: [(name: String, tally: Tally)] {
        let tallies = score.byCategory
        return Category.allCases.compactMap { category in tallies[category].map { (category.rawValue, $0) } }
            + [("TOTAL", score.total)]
    }

    // MARK: For people

    /// - Parameter verbose: also each miss and each false alarm, and the rules.
    public func text(verbose: Bool) -> String {
        var lines = rows.map { name, tally in
            [
                ScoreReport.padded(name, 12), "labels", ScoreReport.padded("\(tally.labels)", 5), "precision",
                ScoreReport.decimal(tally.precision), "recall", ScoreReport.decimal(tally.recall), "F1",
                ScoreReport.decimal(tally.f1),
            ].joined(separator: " ")
        }
        lines.append("documents: \(score.documents.count)")
        lines.append("false alarms per clean document: " + ScoreReport.decimal(score.falseAlarmsPerCleanDocument))
        lines.append("kind accuracy: " + ScoreReport.decimal(score.kindAccuracy))
        for (category, others) in score.confusion.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            let found = others.sorted { $0.key.rawValue < $1.key.rawValue }.map { "\($0.key.rawValue) \($0.value)" }
            lines.append("confused: \(category.rawValue) found as " + found.joined(separator: ", "))
        }
        if verbose { lines += details }
        lines += comparisonLines
        return lines.map { VisibleText.of($0) + "\n" }.joined()
    }

    private var details: [String] {
        let rules = score.byRule.sorted { $0.key < $1.key }.map { rule, tally in
            "rule \(rule): hits \(tally.hits), alone \(tally.aloneHits), false alarms \(tally.falseAlarms), "
                + "precision \(ScoreReport.decimal(tally.precision)), recall \(ScoreReport.decimal(recall(of: rule, tally)))"
        }
        let misses = score.counted.filter { !$0.isHit }.map { "missed \($0.label.key) — \($0.label.why)" }
        return rules + misses + score.falseAlarms.map { "false alarm \($0.key)" }
    }

    /// A rule's share of the labels of the categories in which it found any.
    private func recall(of rule: String, _ tally: RuleTally) -> Double {
        let categories = Set(score.counted.filter { $0.rules.contains(rule) }.map(\.label.category))
        let tallies = score.byCategory
        return Tally.share(tally.hits, of: categories.reduce(0) { $0 + (tallies[$1]?.labels ?? 0) })
    }

    private var comparisonLines: [String] {
        guard let comparison else { return [] }
        return [
            "compared with the stored run: gained \(comparison.gained.count), lost \(comparison.lost.count), "
                + "false alarms gone \(comparison.silenced.count), new \(comparison.newFalseAlarms.count)"
        ] + comparison.gained.map { "gained \($0)" } + comparison.lost.map { "lost \($0)" }
            + comparison.silenced.map { "false alarm gone \($0)" }
            + comparison.newFalseAlarms.map { "new false alarm \($0)" }
    }

    /// A table of the categories, for a README.
    public var markdown: String {
        let head = "| category | labels | precision | recall | F1 |\n| --- | --- | --- | --- | --- |\n"
        return rows.reduce(into: head) { table, row in
            let figures = [row.tally.precision, row.tally.recall, row.tally.f1].map(ScoreReport.decimal)
            table += "| " + ([row.name, "\(row.tally.labels)"] + figures).joined(separator: " | ") + " |\n"
        }
    }

    // MARK: For programs

    public var json: String {
        var writer = JSONWriter()
        writer.object { writer in
            writer.key("asOf", score.asOf.description)
            writer.key("rules", score.rules)
            writer.key("law", score.law)
            writer.key("documents", score.documents.count)
            writer.key("falseAlarmsPerCleanDocument", permille: score.falseAlarmsPerCleanDocument)
            writer.key("kindAccuracy", permille: score.kindAccuracy)
            writer.key("categories") { writer in
                writer.object { writer in for (name, tally) in rows { writer.key(name) { $0.write(tally) } } }
            }
            writer.key("byRule") { writer in
                writer.object { writer in
                    for (rule, tally) in score.byRule.sorted(by: { $0.key < $1.key }) {
                        writer.key(rule) { $0.write(tally, recall: recall(of: rule, tally)) }
                    }
                }
            }
        }
        writer.endLine()
        return writer.text
    }

    // MARK: Figures

    /// Three decimals, without the locale.
    static func decimal(_ value: Double) -> String {
        let thousandths = Int((value * 1000).rounded())
        let fraction = String(thousandths % 1000)
        return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - fraction.utf8.count) + fraction
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.utf8.count))
    }
}

extension JSONWriter {
    fileprivate mutating func key(_ name: String, permille value: Double) { key(name, ScoreReport.decimal(value)) }

    fileprivate mutating func write(_ tally: Tally) {
        object { writer in
            writer.key("labels", tally.labels)
            writer.key("hits", tally.hits)
            writer.key("falseAlarms", tally.falseAlarms)
            writer.key("precision", permille: tally.precision)
            writer.key("recall", permille: tally.recall)
            writer.key("f1", permille: tally.f1)
        }
    }

    fileprivate mutating func write(_ tally: RuleTally, recall: Double) {
        object { writer in
            writer.key("hits", tally.hits)
            writer.key("aloneHits", tally.aloneHits)
            writer.key("falseAlarms", tally.falseAlarms)
            writer.key("precision", permille: tally.precision)
            writer.key("recall", permille: recall)
        }
    }
}
