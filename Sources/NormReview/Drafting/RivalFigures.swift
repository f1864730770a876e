import NormDocument
import NormLaw
import NormRules
import NormText

/// The same thing measured differently in two provisions: 投诉应当在7个工作日内答复, and further on 在15个工作日内答复.
enum RivalFigures {
    private struct Figure {
        let quantity: Quantity
        /// The provision and the part of the document in which it stands.
        let division: Int
        let part: Int
        /// The sentence without the one who acts.
        let matter: MatterWords
        /// What is to be done within the period or for the sum: what follows the quantity, up to the next one.
        let act: MatterWords
        /// From when a period runs: 成交通知书发出 of 自成交通知书发出之日起.
        let trigger: MatterWords
        /// What tells the case from others.
        let contrasts: Set<Int>
        let range: Range<Int>
    }

    /// What tells two cases of one matter apart; the sentences of both must hold the same of them.
    private static let contrasts = WordIndex([
        "延长", "复杂", "特殊", "简易", "紧急", "重大", "首次", "再次", "第二次", "初次", "一级", "二级", "三级", "市级", "县级", "区级", "省级", "国家级",
        "其中",
        "其他", "其余", "新建", "改建", "扩建", "大型", "中型", "小型", "城镇", "农村", "住宅", "商业", "非住宅", "居民", "男", "女", "未成年", "老年",
        "本科",
        "硕士", "博士", "变更", "延续", "注销", "补办", "换发", "暂停", "恢复", "临时", "长期", "续", "第一", "第二", "第三", "国有", "集体", "一类", "二类",
        "三类",
        "一等", "二等", "三等", "甲", "乙", "丙", "试用", "普通", "一般", "重点", "除外", "但", "继续", "逾期", "再",
    ])
    static let penal = [
        "罚款", "处罚", "拘留", "徒刑", "警告", "处分", "没收", "停业", "整顿", "不得申请", "不得从事", "禁止", "取消", "吊销", "撤销",
    ]
    /// Pairs of ideographs.
    private static let leastShared = 3
    /// How much of the matter of the shorter and of the longer sentence the other must share.
    private static let leastShare = (short: 0.75, long: 0.6)
    /// Words behind which the act begins; the one who acts stands before.
    private static let duties = WordIndex(["应当", "须", "必须", "应于", "应在"])
    /// A period that is added to another, or runs from what the paragraph before says.
    private static let apart = WordIndex(["延长", "前款", "前条"])
    private static let open = ["的", "部分", "以上的", "以下的"]

    /// Laws and rules set many figures for cases that words alone hardly tell apart: on 1,181 national ones all 93 findings
    /// were false, so that only normative documents are compared.
    static func issues(in reading: DocumentReading, _ scan: WordScan) -> [CheckerIssue] {
        guard reading.document.metadata.rank == .normative else { return [] }
        let text = reading.document.text
        let figures = reading.sentences.flatMap { read($0, reading, scan) }
        return figures.rivals(isRival).map { figure, other in
            let (here, there) = (text.string(figure.quantity.range), text.string(other.quantity.range))
            let label = reading.document.units[other.division].label
            return CheckerIssue(
                "drafting.rival-figures", range: figure.range,
                message: Bilingual(
                    "此处规定“\(here)”，“\(label)”就同一事项规定“\(there)”",
                    "it says “\(here)” here and “\(there)” in “\(label)” for the same matter"))
        }
    }

    private static func read(_ sentence: Sentence, _ reading: DocumentReading, _ scan: WordScan) -> [Figure] {
        let text = reading.document.text
        guard let division = reading.division(of: sentence), reading.document.blocks[sentence.block].role == .body,
            !scan.has(.penal, in: sentence.range)
        else { return [] }
        let words = reading.words(of: sentence)
        let scope = TextScope(words, in: text.bytes)
        let quantities = QuantityScanner.quantities(in: text.bytes, words)
        return quantities.enumerated().compactMap { index, quantity in
            guard Kind(quantity.unit) != nil else { return nil }
            let clause = scope.clause(around: quantity.range, in: text.bytes)
            // 不满三个月的, 超过五万元的部分: a case, no limit.
            let rest = text.string(quantity.range.upperBound..<clause.upperBound)
            guard quantity.unit == .age || !open.contains(where: rest.hasPrefix) && !rest.hasSuffix("的"),
                apart.hits(in: text.bytes, range: clause).isEmpty,
                !quantities.contains(where: { isSibling($0, of: quantity, in: clause) })
            else { return nil }
            let end =
                index + 1 < quantities.count
                ? scope.clause(around: quantities[index + 1].range, in: text.bytes).lowerBound : words.upperBound
            let act = quantity.range.upperBound..<max(end, clause.upperBound)
            // 超过五万元的部分按百分之二交纳: one of several cases.
            guard !quantities[..<index].contains(where: { Kind($0.unit)?.isOfCases == true }) else { return nil }
            let before = withoutActors(words.lowerBound..<quantity.range.lowerBound, scope, text)
            return Figure(
                quantity: quantity, division: division, part: reading.part(at: sentence.range.lowerBound),
                matter: MatterWords(text.bytes, before + [act]), act: MatterWords(text.bytes, [act]),
                trigger: MatterWords(text.bytes, trigger(in: clause.lowerBound..<quantity.range.lowerBound, text)),
                contrasts: Set(
                    contrasts.hits(in: text.bytes, range: words.lowerBound..<clause.upperBound).map(\.word)),
                range: clause)
        }
    }

    /// A clause with several figures of a kind sets out cases.
    private static func isSibling(_ other: Quantity, of quantity: Quantity, in clause: Range<Int>) -> Bool {
        other.range != quantity.range && Kind(other.unit) == Kind(quantity.unit)
            && clause.contains(other.range.lowerBound)
    }

    /// The clauses of a stretch, without the words before 应当 in each.
    private static func withoutActors(_ range: Range<Int>, _ scope: TextScope, _ text: NormalText) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = range.lowerBound
        while start < range.upperBound {
            let clause = scope.clause(around: start..<start, in: text.bytes)
            let end = min(max(clause.upperBound, start + 1), range.upperBound)
            let duty = duties.hits(in: text.bytes, range: start..<end).first
            pieces.append((duty?.range.upperBound ?? start)..<end)
            start = end + (end < range.upperBound ? text.bytes.width(at: end) : 0)
        }
        return pieces
    }

    private static func isRival(_ figure: Figure, _ other: Figure) -> Bool {
        guard figure.part == other.part, differ(figure.quantity, other.quantity), figure.contrasts == other.contrasts
        else { return false }
        if isSameCourse(figure, other) { return true }
        guard figure.division != other.division else { return false }
        let shared = figure.matter.shared(with: other.matter)
        let (short, long) = (
            min(figure.matter.count, other.matter.count), max(figure.matter.count, other.matter.count)
        )
        return shared >= leastShared && Double(shared) >= leastShare.short * Double(short)
            && Double(shared) >= leastShare.long * Double(long) && figure.act.mayBe(other.act)
            && figure.trigger.mayBe(other.trigger)
    }

    /// Whether both periods run from the same event and are for the same act: 自签订协议之日起三十日内完成搬迁, 应当自签订
    /// 协议之日起六十日内搬迁.
    private static func isSameCourse(_ figure: Figure, _ other: Figure) -> Bool {
        figure.trigger.isLike(other.trigger, pairs: 2) && figure.act.isLike(other.act, pairs: 1)
    }

    private static let starts = WordIndex(["之日起", "后"])
    private static let sources = WordIndex(["自", "从", "收到", "接到"])

    private static func trigger(in clause: Range<Int>, _ text: NormalText) -> [Range<Int>] {
        guard let end = starts.hits(in: text.bytes, range: clause).last?.range.lowerBound else { return [] }
        let start = sources.hits(in: text.bytes, range: clause.lowerBound..<end).last?.range.upperBound
        return [(start ?? clause.lowerBound)..<end]
    }

    // MARK: Quantities

    private enum Kind: Equatable {
        case days, months, years, hours, share, sum, age

        init?(_ unit: Quantity.Unit) {
            switch unit {
            case .day, .workingDay: self = .days
            case .month: self = .months
            case .year: self = .years
            case .hour: self = .hours
            case .percent: self = .share
            case .yuan: self = .sum
            case .age: self = .age
            case .multiple, .metre, .person, .party, .time, .cycle: return nil
            }
        }

        /// Whether a figure of this kind before another one tells of which case that is.
        var isOfCases: Bool { self == .sum || self == .share || self == .age || self == .years }
    }

    private static func differ(_ left: Quantity, _ right: Quantity) -> Bool {
        guard Kind(left.unit) == Kind(right.unit) else { return false }
        let isOpposite =
            left.comparator == .minimum && right.comparator == .maximum
            || left.comparator == .maximum && right.comparator == .minimum
        return !isOpposite && (left.upper ?? left.lower) != (right.upper ?? right.lower)
    }
}
