import NormDocument
import NormRules
import NormText

/// Two days from which the same document is to apply.
enum EffectiveDates {
    private struct Stated {
        let subject: String
        let date: CivilDate
        let range: Range<Int>
    }

    private static let verbs = WordIndex(["施行", "实施", "执行", "生效"])

    static func issues(in reading: DocumentReading) -> [CheckerIssue] {
        let text = reading.document.text
        let stated = OwnStatement.all(in: reading, with: verbs).compactMap { read($0, text) }
        // The clause at the end is the regular one.
        return stated.compactMap { clause in
            guard let final = stated.last(where: { $0.subject == clause.subject }), final.date != clause.date else {
                return nil
            }
            return CheckerIssue(
                "drafting.two-effective-dates", range: clause.range,
                message: "此处的施行日期为\(clause.date)，后文又规定自\(final.date)起施行")
        }
    }

    /// The day in a clause of the form 本通告自…日起施行 or 自…日本通告发布之日起执行.
    private static func read(_ statement: OwnStatement, _ text: NormalText) -> Stated? {
        for mention in DateScanner.dates(in: text.bytes, statement.sentence) where mention.precision == .day {
            let clause = TextScope(statement.sentence, in: text.bytes).clause(around: mention.range, in: text.bytes)
            let before = text.string(clause.lowerBound..<mention.range.lowerBound)
            let after = text.string(mention.range.upperBound..<clause.upperBound)
            guard (before + after).contains(statement.subject),
                before.hasSuffix("自") || before.hasSuffix("从") || before.hasSuffix("于"),
                isEffect(after), !(before + after).contains("第"), !(before + after).contains("《")
            else { continue }
            return Stated(subject: statement.subject, date: mention.date, range: clause)
        }
        return nil
    }

    /// 起施行, 起正式施行, 本通告发布之日起一体遵照执行
    private static func isEffect(_ words: String) -> Bool {
        guard let start = words.firstIndex(of: "起") else { return false }
        let rest = words[words.index(after: start)...]
        return rest.count <= 10 && ["施行", "实施", "执行", "生效"].contains { rest.contains($0) }
    }
}
