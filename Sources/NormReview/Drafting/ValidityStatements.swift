import NormDocument
import NormRules
import NormText

/// Two terms of validity, or a term that does not end on the day stated.
enum ValidityStatements {
    private struct Stated {
        let period: Period?
        let end: CivilDate?
        let range: Range<Int>
    }

    static let words = ["有效期", "试行期"]
    /// Days by which a stated end may miss the term, since some count the day of effect and some take the month's end.
    private static let tolerance = 31
    /// The same where only the day of writing is known: the effective date may follow some months later.
    private static let looseTolerance = 366

    static func issues(in reading: DocumentReading, _ scan: WordScan) -> [CheckerIssue] {
        let text = reading.document.text
        let stated = OwnStatement.all(in: reading, with: .validity, scan).compactMap { read($0, text, scan) }
        return different(stated) + missed(stated, reading.document.metadata)
    }

    private static func different(_ stated: [Stated]) -> [CheckerIssue] {
        guard let final = stated.last(where: { $0.period != nil }), let term = final.period else { return [] }
        return stated.compactMap { clause in
            guard let period = clause.period, period.title != term.title else { return nil }
            return issue(
                clause,
                Bilingual(
                    "此处的有效期为\(period.title)，后文又规定为\(term.title)",
                    "it is valid for \(period.english) here and for \(term.english) further on"))
        }
    }

    private static func missed(_ stated: [Stated], _ metadata: DocumentMetadata) -> [CheckerIssue] {
        guard let start = metadata.effective ?? metadata.written, let period = stated.lazy.compactMap(\.period).first
        else { return [] }
        let isLoose = metadata.effective == nil
        let expected = start.adding(months: period.value * (period.unit == .years ? 12 : 1)).adding(days: -1)
        return stated.compactMap { clause in
            guard let end = clause.end,
                abs(end.dayNumber - expected.dayNumber) > (isLoose ? looseTolerance : tolerance)
            else { return nil }
            let from = isLoose ? "\(start)印发" : "自\(start)起施行"
            return issue(
                clause,
                Bilingual(
                    "\(from)、有效期\(period.title)的，应当至\(expected)\(isLoose ? "前后" : "")止，此处写至\(end)",
                    "\(isLoose ? "issued on" : "in force from") \(start) for \(period.english) it ends "
                        + "\(isLoose ? "about" : "on") \(expected), but here on \(end)"))
        }
    }

    private static func issue(_ clause: Stated, _ message: Bilingual) -> CheckerIssue {
        CheckerIssue("drafting.two-validities", range: clause.range, message: message)
    }

    /// 运输证有效期, 许可有效期: the term of a paper.
    private static func isOfPaper(_ before: String) -> Bool {
        ["证", "照", "牌", "可", "资格", "合同", "协议", "的"].contains { before.hasSuffix($0) }
    }

    private static func read(_ statement: OwnStatement, _ text: NormalText, _ scan: WordScan) -> Stated? {
        let sentence = text.string(statement.sentence)
        guard let word = scan.hits(of: .validity, in: statement.sentence).first,
            !isOfPaper(
                text.string(max(statement.sentence.lowerBound, word.range.lowerBound - 9)..<word.range.lowerBound)),
            // A term of the document itself stands beside its effect or right behind its name.
            sentence.contains("施行") || sentence.contains("实施") || sentence.contains("执行")
                || sentence.contains(statement.subject + "有效期") || sentence.contains("失效"),
            !["许可", "证书", "证件", "合格", "批准文件", "资质"].contains(where: { sentence.contains($0) })
        else { return nil }
        let rest = text.string(word.range.upperBound..<statement.sentence.upperBound)
        let end = DateWords.dates(in: rest).last
        // 有效期至2031年4月30日 holds no term, 有效期五年，至2031年4月30日 holds both.
        let isTerm = !rest.prefix(3).contains("至")
        let period = isTerm ? DateWords.period(in: String(rest.prefix(8))) : nil
        guard period != nil || end != nil else { return nil }
        return Stated(period: period, end: end, range: word.range.lowerBound..<statement.sentence.upperBound)
    }
}
