import NormDocument
import NormRules
import NormText

/// Two days from which the same document is to apply.
enum EffectiveDates {
    private struct Stated {
        /// `nil` for what the sentence puts out.
        let subject: String?
        /// `nil` for the day of issue where the document does not show it.
        let date: CivilDate?
        /// The day as the clause names it.
        let name: String
        /// 本通告自…: the form of the regular clause.
        let isRegular: Bool
        let range: Range<Int>
    }

    static let verbs = ["施行", "实施", "执行", "生效"]
    private static let issue = ["印发之日", "发布之日", "公布之日", "下发之日", "即日"]

    static func issues(in reading: DocumentReading, _ scan: WordScan) -> [CheckerIssue] {
        let stated = OwnStatement.all(in: reading, with: .effect, scan)
            .flatMap { read($0.sentence, of: $0.subject, reading, scan) }
        return [forwarding(stated, reading, scan)].compactMap(\.self)
            + stated.compactMap { clause in
                // Of several clauses the last of the regular form is meant, and the others deviate from it.
                let same = stated.filter { $0.subject == clause.subject }
                guard let regular = same.last(where: \.isRegular) ?? same.last, regular.date != clause.date
                else { return nil }
                return CheckerIssue(
                    "drafting.two-effective-dates", range: clause.range,
                    message: Bilingual(
                        "此处规定自\(clause.name)起施行，另一处规定自\(regular.name)起施行",
                        "it applies from “\(clause.name)” here and from “\(regular.name)” elsewhere"))
            }
    }

    static let forwards = ["印发给你们", "现予印发", "现予公布", "现予发布"]

    /// A notice that lets what it encloses apply from another day than that says itself: 现印发给你们，自印发之日起施行, and in
    /// the rules 本办法自…起施行.
    private static func forwarding(
        _ stated: [Stated], _ reading: DocumentReading, _ scan: WordScan
    ) -> CheckerIssue? {
        let document = reading.document
        guard document.parts.count > 1,
            let forward = scan.hits(of: .forwards, in: document.parts[0].range).first,
            let index = reading.sentenceIndex(at: forward.range.lowerBound),
            let notice = read(reading.sentences[index].range, of: nil, reading, scan).first, let day = notice.date,
            let enclosed = stated.last(where: { $0.isRegular && reading.part(at: $0.range.lowerBound) > 0 }),
            let other = enclosed.date, other != day
        else { return nil }
        return CheckerIssue(
            "drafting.two-effective-dates", range: enclosed.range,
            message: Bilingual(
                "此处规定自\(enclosed.name)起施行，印发通知规定自\(notice.name)起施行",
                "it applies from “\(enclosed.name)” here and from “\(notice.name)” by the notice that issues it"))
    }

    /// The days in clauses of the form 本通告自…日起施行 or 自…日本通告发布之日起执行. A clause behind the first that begins
    /// with 自 has the same subject: 本办法自…起施行，自…起施行.
    private static func read(
        _ sentence: Range<Int>, of subject: String?, _ reading: DocumentReading, _ scan: WordScan
    ) -> [Stated] {
        let text = reading.document.text
        var stated: [Stated] = []
        let index = reading.sentenceIndex(at: sentence.lowerBound)
        let sentence = index.map { reading.words(of: reading.sentences[$0]) } ?? sentence
        for verb in scan.hits(of: .effect, in: sentence) {
            let clause = TextScope(sentence, in: text.bytes).clause(around: verb.range, in: text.bytes)
            let words = text.string(clause.lowerBound..<verb.range.upperBound)
            if isDelayed(words), stated.last?.range != clause {
                stated.append(Stated(subject: subject, date: nil, name: words, isRegular: false, range: clause))
                continue
            }
            guard stated.last?.range != clause, let start = words.lastIndex(of: "起"), words[start...].count <= 10,
                subject.map(words.contains) ?? true || !stated.isEmpty && words.hasPrefix("自"),
                !words.holds("第"), !words.holds("《")
            else { continue }
            let isRegular = subject.map { words.contains($0 + "自") } ?? false
            let dates = DateScanner.dates(in: text.bytes, clause).filter { $0.precision == .day }
            if dates.count == 1, let date = dates.first, follows("自从于", date.range, text) {
                stated.append(
                    Stated(
                        subject: subject, date: date.date, name: "\(date.date)", isRegular: isRegular,
                        range: clause))
            } else if dates.isEmpty, let day = issue.first(where: { words.holds($0) }) {
                stated.append(
                    Stated(
                        subject: subject, date: reading.document.metadata.written, name: day, isRegular: isRegular,
                        range: clause))
            }
        }
        return stated
    }

    private static let lags = ["满", "之日后", "发布", "公布", "印发", "颁布"]
    private static let joints = ["后", "后开始", "后正式", "后方可", "后才", "后再", "后起"]

    /// 发布满一年后开始生效: a day that is counted from the issue, and no day that the clause names itself.
    private static func isDelayed(_ words: String) -> Bool {
        guard let verb = verbs.first(where: words.hasSuffix) else { return false }
        let before = words.dropLast(verb.count)
        guard let joint = joints.first(where: before.hasSuffix), !words.contains("起"),
            let lag = lags.compactMap({ before.firstRange(of: $0) }).max(by: { $0.upperBound < $1.upperBound })
        else { return false }
        let term = before[lag.upperBound...].dropLast(joint.count)
        return ["年", "月", "日", "天", "周"].contains(where: term.hasSuffix) && (2...6).contains(term.count)
    }

    private static func follows(_ words: String, _ range: Range<Int>, _ text: NormalText) -> Bool {
        text.string(max(0, range.lowerBound - 3)..<range.lowerBound).allSatisfy { words.contains($0) }
    }
}
