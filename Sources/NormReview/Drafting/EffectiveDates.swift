import NormDocument
import NormRules
import NormText

/// Two days from which the same document is to apply.
enum EffectiveDates {
    private struct Stated {
        let subject: String
        /// `nil` for the day of issue where the document does not show it.
        let date: CivilDate?
        /// The day as the clause names it.
        let name: String
        let range: Range<Int>
    }

    private static let verbs = ["施行", "实施", "执行", "生效"]
    private static let index = WordIndex(verbs)
    private static let issue = ["印发之日", "发布之日", "公布之日", "下发之日", "即日"]

    static func issues(in reading: DocumentReading) -> [CheckerIssue] {
        let document = reading.document
        let stated = OwnStatement.all(in: reading, with: index)
            .compactMap { read($0, document.text, written: document.metadata.written) }
        // The clause at the end is the regular one.
        return stated.compactMap { clause in
            guard let final = stated.last(where: { $0.subject == clause.subject }), final.date != clause.date
            else { return nil }
            return CheckerIssue(
                "drafting.two-effective-dates", range: clause.range,
                message: "此处规定自\(clause.name)起施行，后文又规定自\(final.name)起施行")
        }
    }

    /// The day in a clause of the form 本通告自…日起施行 or 自…日本通告发布之日起执行.
    private static func read(_ statement: OwnStatement, _ text: NormalText, written: CivilDate?) -> Stated? {
        for verb in index.hits(in: text.bytes, range: statement.sentence) {
            let clause = TextScope(statement.sentence, in: text.bytes).clause(around: verb.range, in: text.bytes)
            let words = text.string(clause.lowerBound..<verb.range.upperBound)
            guard let start = words.lastIndex(of: "起"), words[start...].count <= 10, words.contains(statement.subject),
                !words.contains("第"), !words.contains("《")
            else { continue }
            let dates = DateScanner.dates(in: text.bytes, clause).filter { $0.precision == .day }
            if dates.count == 1, let date = dates.first, follows("自从于", date.range, text) {
                return Stated(subject: statement.subject, date: date.date, name: "\(date.date)", range: clause)
            }
            if dates.isEmpty, let day = issue.first(where: { words.contains($0) }) {
                return Stated(subject: statement.subject, date: written, name: day, range: clause)
            }
        }
        return nil
    }

    private static func follows(_ words: String, _ range: Range<Int>, _ text: NormalText) -> Bool {
        text.string(max(0, range.lowerBound - 3)..<range.lowerBound).allSatisfy { words.contains($0) }
    }
}
