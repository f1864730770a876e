import NormDocument
import NormLaw
import NormRules
import NormText

/// One matter that two provisions give to two organs: 监督抽查由县种子站负责组织实施, 监督抽查由县执法大队负责组织实施.
enum RivalOrgans {
    private struct Duty {
        let matter: String
        let organ: String
        let verb: Int
        let division: Int
        let part: Int
        let range: Range<Int>
    }

    static let actors = ["由"]
    private static let verbs = WordIndex([
        "负责", "组织", "实施", "承办", "办理", "受理", "牵头", "核发", "审批", "审核", "核准", "认定", "制定", "解释", "管理", "监管", "执行", "查处",
        "拨付",
        "发放", "验收", "公布", "发布", "征收", "收取",
    ])
    private static let fillers = ["统一", "具体", "全面", "直接", "独家", "单独", "依法", "组织", "负责", "统筹", "一并", "另行"]
    private static let together = ["会同", "、", "和", "与", "及", "或", "共同", "分别", "各", "双方", "有关", "相关"]
    private static let endings = ["工作", "事项", "事宜", "的具体工作", "具体工作", "的"]
    private static let notMatters = utf8Words(
        "对", "所需", "费用", "其", "该", "上述", "前款", "具体", "由此", "并", "必要时", "需要")
    /// Characters.
    private static let matterSize = 3...24
    private static let organSize = 2...24

    static func issues(in reading: DocumentReading, _ scan: WordScan) -> [CheckerIssue] {
        let duties = reading.sentences.flatMap { read($0, reading, scan) }
        return duties.rivals(isRival).map { duty, other in
            let label = reading.document.units[other.division].label
            return CheckerIssue(
                "drafting.rival-organs", range: duty.range,
                message: Bilingual(
                    "“\(duty.matter)”此处由\(duty.organ)承办，“\(label)”规定由\(other.organ)承办",
                    "“\(duty.matter)” is given to “\(duty.organ)” here and to “\(other.organ)” in “\(label)”"))
        }
    }

    private static func read(_ sentence: Sentence, _ reading: DocumentReading, _ scan: WordScan) -> [Duty] {
        let text = reading.document.text
        let words = reading.words(of: sentence)
        let hits = scan.hits(of: .actors, in: words)
        guard !hits.isEmpty, let division = reading.division(of: sentence) else { return [] }
        let scope = TextScope(words, in: text.bytes)
        return hits.compactMap { hit in
            let clause = scope.clause(around: hit.range, in: text.bytes)
            guard mayNameMatter(text.bytes, clause.lowerBound..<hit.range.lowerBound) else { return nil }
            var matter = text.string(clause.lowerBound..<hit.range.lowerBound).filter { !$0.isWhitespace }
            for ending in endings where matter.ends(with: ending) { matter.removeLast(ending.count) }
            guard matterSize.contains(matter.count), matter.allSatisfy(\.isLetter),
                !notMatters.contains(where: { matter.utf8.starts(with: $0) }),
                let verb = verbs.hits(in: text.bytes, range: hit.range.upperBound..<clause.upperBound).first
            else { return nil }
            var organ = text.string(hit.range.upperBound..<verb.range.lowerBound)
            for filler in fillers where organ.ends(with: filler) { organ.removeLast(filler.count) }
            guard organSize.contains(organ.count), !together.contains(where: { organ.holds($0) }) else { return nil }
            return Duty(
                matter: matter, organ: organ, verb: verb.word, division: division,
                part: reading.part(at: sentence.range.lowerBound), range: clause.lowerBound..<clause.upperBound)
        }
    }

    /// What most clauses fail is found without making a `String` of them: 由 stands first, or behind a word of no matter.
    private static func mayNameMatter(_ bytes: [UInt8], _ lead: Range<Int>) -> Bool {
        lead.count >= matterSize.lowerBound
            && !notMatters.contains { bytes.has($0, at: lead.lowerBound, end: lead.upperBound) }
    }

    private static func isRival(_ duty: Duty, _ other: Duty) -> Bool {
        other.matter == duty.matter && other.verb == duty.verb && other.part == duty.part
            && other.division != duty.division && differ(other.organ, duty.organ)
    }

    /// One name may be short for the other: 县种子站, 县种子管理站.
    private static func differ(_ left: String, _ right: String) -> Bool {
        let (short, long) = left.count < right.count ? (left, right) : (right, left)
        var rest = Substring(long)
        for letter in short {
            guard let found = rest.firstIndex(of: letter) else { return true }
            rest = rest[rest.index(after: found)...]
        }
        return false
    }
}
