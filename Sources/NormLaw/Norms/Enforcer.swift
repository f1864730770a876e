/// The organs that a provision lets act, by field: the name of an organ changes more often than its field.
public struct Enforcer: OptionSet, Sendable, Hashable {
    public let rawValue: UInt32

    public init(rawValue: UInt32) { self.rawValue = rawValue }

    public static let police = Enforcer(rawValue: 1)
    /// Bodies that are no organ of the state's administration.
    public static let privateBody = Enforcer(rawValue: 1 << 1)
    /// 乡镇人民政府、街道办事处: they act by delegation of powers too.
    public static let grassroots = Enforcer(rawValue: 1 << 2)
    /// 城市管理、综合行政执法: they take over powers of others (行政处罚法第十八条).
    public static let comprehensive = Enforcer(rawValue: 1 << 3)
    /// 人民政府, 登记机关, 发证机关, 有关部门: whoever has the task.
    public static let generic = Enforcer(rawValue: 1 << 4)

    private static let fixed: [(enforcer: Enforcer, words: [String])] = [
        (.police, ["公安", "派出所", "交通警察", "交警"]),
        (
            .privateBody,
            ["村民委员会", "村委会", "居民委员会", "居委会", "社区居", "物业", "业主委员会", "网格员", "协管员", "保安"]
        ),
        (.grassroots, ["乡镇", "乡人民政府", "镇人民政府", "街道", "镇政府", "乡政府", "乡（镇）", "乡(镇)"]),
        (.comprehensive, ["综合行政执法", "综合执法", "城市管理", "城管", "市容"]),
        (
            .generic,
            ["有关部门", "相关部门", "有关主管部门", "主管机关", "登记机关", "发证机关", "发证部门", "许可机关", "审批机关", "原批准", "行政机关", "监督检查部门"]
        ),
    ]

    /// One bit for each field of the administration, from `firstField` on.
    private static let fields: [[String]] = [
        ["市场监督", "工商", "质量技术监督", "质量监督", "食品药品", "药品监督", "知识产权", "商标", "专利"],
        ["住房", "建设行政", "建设主管", "城乡规划", "规划主管", "规划行政", "房产", "房地产", "市政", "园林", "供水", "排水", "燃气管理"],
        ["自然资源", "国土资源", "土地行政", "土地管理", "地质矿产", "规划", "测绘", "不动产"],
        ["生态环境", "环境保护", "核安全"],
        ["交通", "公路", "海事", "道路运输", "港口", "航道", "民用航空", "铁路", "邮政", "出租汽车"],
        ["农业", "畜牧", "兽医", "动物卫生", "渔业", "渔政", "农机", "农村", "乡村", "饲料", "种子", "植物保护"],
        ["林业", "草原", "森林", "野生动物"],
        ["水行政", "水利", "河道", "流域", "防汛", "取水"],
        ["应急管理", "安全生产", "煤矿", "矿山安全", "地震", "防震"],
        ["消防"],
        ["卫生", "疾病预防", "中医药", "计划生育", "医疗保障"],
        ["教育", "学位", "语言文字"],
        ["文化", "旅游", "广播", "电影", "电视", "出版", "版权", "文物", "体育", "网信", "互联网信息"],
        ["人力资源", "劳动", "社会保险", "人事"],
        ["民政", "残疾人", "退役军人"],
        ["财政", "审计", "统计", "国有资产"],
        ["税务"],
        ["海关", "出入境检"],
        ["发展改革", "价格", "物价", "粮食", "能源", "节能", "电力"],
        ["工业", "信息化", "电信", "通信", "科学技术", "国防科技", "烟草", "盐业", "无线电"],
        ["人民银行", "金融监督", "银行业", "保险监督", "证券监督", "外汇"],
        ["司法行政", "宗教", "民族", "档案", "保密", "密码", "商务", "气象", "机构编制", "人民防空"],
    ]

    private static let firstField = 5

    private static let finder = WordFlags(
        fixed.map { ($0.enforcer.rawValue, $0.words) }
            + fields.enumerated().map { (1 << UInt32(firstField + $0.offset), $0.element) })

    /// The organs that a range names.
    static func named(in bytes: [UInt8], _ range: Range<Int>) -> Enforcer {
        Enforcer(rawValue: finder.flags(in: bytes, range))
    }

    /// Whether these words may mean any organ, so that nothing follows from them.
    public var isOpen: Bool { !isDisjoint(with: [.generic, .comprehensive, .grassroots]) || isEmpty }

    private static let ofActs = ["本法", "本条例", "本办法", "本规定"].flatMap {
        [utf8("\($0)规定的行政处罚"), utf8("\($0)规定的处罚"), utf8("\($0)所规定的行政处罚")]
    }
    private static let by = utf8Words("，由", "由", "，均由", "，应当由")
    private static let stop = utf8("。")
    private static let deciding = utf8Words("决定", "实施", "执行", "裁决", "负责")

    /// The organs that impose all penalties of an act: 本条例规定的行政处罚，由县级以上人民政府水行政主管部门决定. Where exceptions
    /// come first (除应当由公安机关决定的外), nothing is taken from it.
    static func ofAct(in bytes: [UInt8]) -> Enforcer {
        for lead in ofActs {
            guard let start = bytes.firstIndex(of: lead, in: 0..<bytes.count),
                let by = bytes.first(of: by, at: start + lead.count)
            else { continue }
            let first = start + lead.count + by.count
            let end = bytes.firstIndex(of: stop, in: first..<min(bytes.count, first + 200)) ?? first
            guard let last = deciding.compactMap({ bytes.firstIndex(of: $0, in: first..<end) }).min() else { continue }
            return named(in: bytes, first..<last)
        }
        return []
    }
}
