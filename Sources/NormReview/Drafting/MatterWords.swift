import NormDocument
import NormLaw
import NormRules

/// What a clause is about, for comparison with other clauses of the same document: the pairs of neighbouring ideographs
/// between the words that every clause may hold.
struct MatterWords {
    /// Words that say nothing of the matter.
    private static let fillers = [
        "之日起", "之日", "应当", "应于", "必须", "可以", "不得", "予以", "给予", "收到", "接到", "自", "起", "内", "后", "前", "的", "在", "由", "向",
        "为", "按照", "按", "对", "将", "并", "且", "仍未", "尚未", "未", "须", "应", "每", "各", "该", "其", "本", "经", "到", "以内", "之内",
        "及时",
        "每件", "每人", "每户", "每亩", "每次", "每年", "每月", "金额", "数额", "标准", "时限", "期限", "最高", "最低", "最长", "上限", "下限", "封顶",
        "不超过", "不少于", "不低于", "一次性", "统一", "以上", "以下", "从", "至", "和", "与", "或者", "或", "等", "于", "是", "所", "进行", "完毕",
        "范围", "周边", "齐全", "国务院", "直辖市", "自治区", "有关材料", "本级",
    ]
    /// Words of procedure: two clauses that share nothing else are about different matters.
    private static let procedure = [
        "申请", "受理", "办理", "办结", "审核", "审查", "审批", "批准", "许可", "作出", "决定", "材料", "提交", "提出", "报送", "书面", "告知", "送达",
        "公示", "公布", "公开", "备案", "登记", "有关", "部门", "机关", "单位", "个人", "人员", "主管", "行政", "政府", "组织", "实施", "负责",
        "工作", "管理", "监督", "检查", "处理", "规定", "情况", "完成", "当事人", "申请人", "经营者", "意见", "结果", "资金", "费用", "项目", "之一", "延期",
        "县级", "人民", "管委会", "委员会", "办公室", "财政", "执行", "补正", "说明", "理由",
    ]
    private static let words = WordIndex(fillers + procedure)

    private let pairs: Set<UInt32>

    /// - Parameter ranges: stretches of the document's text.
    init(_ bytes: [UInt8], _ ranges: [Range<Int>]) {
        pairs = Set(ConductTerms(bytes, ranges.flatMap { Self.gaps(in: bytes, $0) }).terms)
    }

    /// What stands between the words; of words that begin together the longest counts.
    private static func gaps(in bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
        var start = range.lowerBound
        var gaps: [Range<Int>] = []
        let hits = words.hits(in: bytes, range: range)
            .sorted { ($0.range.lowerBound, $1.range.count) < ($1.range.lowerBound, $0.range.count) }
        for hit in hits where hit.range.lowerBound >= start {
            gaps.append(start..<hit.range.lowerBound)
            start = hit.range.upperBound
        }
        return gaps + [start..<max(start, range.upperBound)]
    }

    var count: Int { pairs.count }

    func shared(with other: MatterWords) -> Int { pairs.intersection(other.pairs).count }

    /// Whether the one that says less shares nearly all of it, and so many pairs at least, with the other.
    func isLike(_ other: MatterWords, pairs least: Int) -> Bool {
        let shared = shared(with: other)
        return shared >= least && Double(shared) >= 0.75 * Double(min(count, other.count))
    }

    /// Whether they may be about one thing: they share something, or one of them says nothing.
    func mayBe(_ other: MatterWords) -> Bool {
        pairs.isEmpty || other.pairs.isEmpty || !pairs.isDisjoint(with: other.pairs)
    }
}

extension DocumentReading {
    /// The outermost article, heading or item under which a sentence stands.
    func division(of sentence: Sentence) -> Int? {
        var outermost: Int?
        var at = sentence.unit
        while let index = at {
            if document.units[index].kind >= .article { outermost = index }
            at = document.units[index].parent
        }
        return outermost
    }

    /// The bytes of a sentence without the number that it begins with.
    func words(of sentence: Sentence) -> Range<Int> {
        let range = sentence.range
        guard let unit = sentence.unit.map({ document.units[$0] }), unit.range.lowerBound == range.lowerBound else {
            return range
        }
        return min(range.lowerBound + unit.label.utf8.count, range.upperBound)..<range.upperBound
    }

    /// The part of the document that holds a byte.
    func part(at offset: Int) -> Int { document.parts.lastIndex { $0.range.lowerBound <= offset } ?? 0 }
}
