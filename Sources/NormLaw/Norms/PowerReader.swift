/// Reads who decides what: 经县级以上人民政府批准, 由省级人民政府划定.
///
/// The same reading is made of the law and of a document that is held against it.
public struct PowerReader {
    /// What is decided.
    public enum Verb: UInt8, Sendable, CaseIterable {
        case approve
        case recognise
        case delimit
        case publish
        case decide
        case register
        case issue
        case appoint

        fileprivate var words: [[UInt8]] {
            switch self {
            case .approve: ["批准", "审批", "核准", "同意", "许可"].map(utf8)
            case .recognise: ["认定", "确定", "确认"].map(utf8)
            case .delimit: ["划定"].map(utf8)
            case .publish: ["公布", "发布"].map(utf8)
            case .decide: ["决定"].map(utf8)
            case .register: ["登记"].map(utf8)
            case .issue: ["核发", "颁发", "发给", "发证"].map(utf8)
            case .appoint: ["任命", "委派", "选举", "推选"].map(utf8)
            }
        }

        fileprivate static let all = allCases.map { (verb: $0, words: $0.words) }
    }

    public struct Power: Sendable {
        public let verb: Verb
        /// The organ is one of a village, a township or a street, or no organ at all.
        public let isLow: Bool
        /// From the words that lead to the organ to the verb.
        public let range: Range<Int>
        public let terms: ConductTerms
    }

    private static let leads = utf8Words("由", "经", "报", "向")
    private static let commas = utf8Words("，", ",", "；", "：")
    private static let low = WordFinder(
        "乡镇", "乡人民政府", "镇人民政府", "乡政府", "镇政府", "乡（镇）", "街道办事处", "村民委员会", "村委会", "居民委员会", "居委会", "村民小组", "管委会",
        "管理委员会", "物业服务企业", "物业公司", "协会", "镇畜牧", "乡畜牧", "财政所", "司法所", "自然资源所", "文化站", "畜牧兽医站", "各村", "园区")
    private static let high = WordFinder(
        "县级", "省级", "省、", "自治区", "国务院", "设区的市", "市、县", "县人民", "市人民", "省人民", "部门", "机关", "县政府", "市政府", "区政府", "公安", "海关",
        "人民法院", "法律")
    /// In bytes: an organ is named in fewer.
    private static let reach = 108
    private static let before = 120
    private static let behind = 60

    /// The powers that the parts of a sentence name, the low ones or the others.
    public static func powers(in bytes: [UInt8], _ sentence: Range<Int>, low isLow: Bool) -> [Power] {
        guard (isLow ? low : high).isNamed(in: bytes, sentence) else { return [] }
        var powers: [Power] = []
        var start = sentence.lowerBound
        var at = start
        while at <= sentence.upperBound {
            let mark = at < sentence.upperBound ? bytes.first(of: commas, at: at, end: sentence.upperBound) : nil
            if at == sentence.upperBound || mark != nil {
                if let power = power(in: bytes, start..<at, sentence), power.isLow == isLow { powers.append(power) }
                start = at + (mark?.count ?? 0)
            }
            at += at < sentence.upperBound ? mark?.count ?? bytes.width(at: at) : 1
        }
        return powers
    }

    private static func power(in bytes: [UInt8], _ part: Range<Int>, _ sentence: Range<Int>) -> Power? {
        guard !part.isEmpty else { return nil }
        // The organ stands behind a word that leads to it, or at the start.
        let marked = leads.compactMap { bytes.firstIndex(of: $0, in: part) }.sorted()
        return (marked + [part.lowerBound]).lazy.compactMap { power(in: bytes, part, lead: $0, sentence) }.first
    }

    private static func power(
        in bytes: [UInt8], _ part: Range<Int>, lead: Int, _ sentence: Range<Int>
    ) -> Power? {
        let near = lead..<min(part.upperBound, lead + reach)
        let verbs = Verb.all.compactMap { verb, words in
            words.compactMap { bytes.firstIndex(of: $0, in: near) }.min().map { (verb: verb, start: $0) }
        }
        guard let (verb, start) = verbs.min(by: { $0.start < $1.start }), start > lead else { return nil }
        let organ = lead..<start
        let isHigh = high.isNamed(in: bytes, organ)
        let isLow = !isHigh && low.isNamed(in: bytes, organ)
        guard isHigh || isLow else { return nil }
        let conduct = max(sentence.lowerBound, lead - before)..<lead
        let rest = start..<min(sentence.upperBound, start + behind)
        return Power(verb: verb, isLow: isLow, range: lead..<start, terms: ConductTerms(bytes, conduct, rest))
    }
}
