/// A unit as it stands behind a number.
struct QuantityUnit {
    let kind: Quantity.Unit
    /// Bytes, 0 where the unit is not written behind the number (百分之三).
    let length: Int
    /// 月 without 个 names a month of the year, unless a bound follows.
    let isMonthName: Bool
    /// ‰ and ‱ are kept as percent.
    private let divisor: Int
    /// 周 is kept as days, 成 as percent.
    private let factor: Int
    /// 半 behind the unit, or in 三个半月.
    private let addsHalf: Bool

    init(_ kind: Quantity.Unit) {
        self.kind = kind
        length = 0
        isMonthName = false
        divisor = 1
        factor = 1
        addsHalf = false
    }

    /// - Parameter withCounts: whether numbers of people, parties and times count.
    init?(_ reader: ByteReader, at start: Int, withCounts: Bool = false) {
        let lead = QuantityUnit.lead(reader, at: start)
        let counts = withCounts ? QuantityUnit.countsByLead[lead] ?? [] : []
        let forms = (QuantityUnit.formsByLead[lead] ?? []) + counts
        guard let form = forms.first(where: { reader.has($0.word, at: start) }) else { return nil }
        let end = start + form.word.utf8CodeUnitCount
        guard form.excluded.allSatisfy({ !reader.has($0, at: end) }) else { return nil }
        let hasHalf = (form.kind == .year || form.kind == .day) && reader.has("半", at: end)
        kind = form.kind
        length = form.word.utf8CodeUnitCount + (hasHalf ? 3 : 0)
        isMonthName = form.word.utf8CodeUnitCount == 3 && form.kind == .month
        divisor = form.divisor
        factor = form.factor
        addsHalf = hasHalf || form.addsHalf
    }

    /// The number in the unit. `isShort`: the first number of 三至五, to which 半 does not belong.
    func convert(_ number: FixedDecimal?, isShort: Bool = false) -> FixedDecimal? {
        guard let number else { return nil }
        let divided = FixedDecimal(tenThousandths: number.tenThousandths / divisor)
        guard factor == 1 else { return divided.multiplied(by: factor) }
        return addsHalf && !isShort ? divided.adding(FixedDecimal(tenThousandths: 5000)) : divided
    }

    private struct Form {
        var word: StaticString
        var kind: Quantity.Unit
        /// What must not follow: 日元 is no day.
        var excluded: [StaticString] = []
        var divisor = 1
        var factor = 1
        var addsHalf = false
    }

    private static let countsByLead = Dictionary(grouping: counts) { lead(of: $0) }

    /// By their first characters: most numbers stand before no unit.
    private static let formsByLead = Dictionary(grouping: forms) { lead(of: $0) }

    private static func lead(of form: Form) -> UInt32 {
        let word = UnsafeBufferPointer(start: form.word.utf8Start, count: form.word.utf8CodeUnitCount)
        return lead(ByteReader(word, in: word.indices), at: 0)
    }

    /// The character at a place, if it takes three bytes, else the byte.
    private static func lead(_ reader: ByteReader, at place: Int) -> UInt32 {
        let wide = reader.wideScalar(place)
        return wide == 0 ? UInt32(reader.byte(place)) : wide
    }

    private static let weekdays: [StaticString] = ["一", "二", "三", "四", "五", "六", "日", "天"]
    /// 十周年, 二周长
    private static let notWeek: [StaticString] =
        weekdays + ["岁", "年", "边", "围", "期", "转", "长", "刊", "报", "末", "到", "密", "全", "知", "波", "身"]
    /// 一成不变, 二成果
    private static let notTenth: [StaticString] = [
        "立", "为", "员", "本", "果", "人", "年", "效", "功", "熟", "绩", "都", "交", "品", "分", "型", "长", "因", "就", "套", "册", "文",
        "不变",
    ]

    /// Words that begin with 人, 名, 家, 次 and count nothing.
    private static let notPeople: [StaticString] = [
        "民", "员", "大", "次", "才", "均", "口", "家", "事", "工", "士", "类", "选", "文", "行", "防", "为", "社", "力", "身", "份", "生",
        "体",
        "物", "权", "间", "造", "一", "户",
    ]
    private static let notNames: [StaticString] = [
        "称", "单", "义", "录", "誉", "额", "牌", "师", "胜", "镇", "城", "村", "词", "下", "片", "校", "特", "优", "贵", "企", "次", "列",
    ]
    private static let notParties: [StaticString] = [
        "庭", "长", "具", "属", "族", "人", "电", "禽", "畜", "务", "园", "教", "访", "政", "医", "校", "乡", "居", "用", "装", "纺", "风",
        "禽",
    ]
    private static let notTimes: [StaticString] = ["日", "年", "要", "序", "品", "生", "级", "数", "于", "性", "月", "位"]

    private static let counts: [Form] = [
        Form(word: "人", kind: .person, excluded: notPeople),
        Form(word: "名", kind: .person, excluded: notNames),
        Form(word: "家", kind: .party, excluded: notParties),
        Form(word: "次", kind: .time, excluded: notTimes),
    ]

    /// Longer words stand before those that they start with.
    private static let forms: [Form] = [
        Form(word: "元", kind: .yuan, excluded: ["旦"]),
        Form(word: "倍", kind: .multiple),
        Form(word: "%", kind: .percent),
        Form(word: "‰", kind: .percent, divisor: 10),
        Form(word: "‱", kind: .percent, divisor: 100),
        Form(word: "日历日", kind: .day),
        Form(word: "日", kind: .day, excluded: ["元"]),
        Form(word: "天", kind: .day),
        Form(word: "年", kind: .year, excluded: ["代", "级", "度"]),
        Form(word: "月", kind: .month, excluded: ["份"]),
        Form(word: "小时", kind: .hour),
        Form(word: "周岁", kind: .age),
        Form(word: "岁", kind: .age, excluded: ["月", "末", "数", "差"]),
        Form(word: "周", kind: .day, excluded: notWeek, factor: 7),
        Form(word: "星期", kind: .day, excluded: weekdays, factor: 7),
        Form(word: "成", kind: .percent, excluded: notTenth, factor: 10),
        Form(word: "公里", kind: .metre, excluded: ["/", "每"], factor: 1000),
        Form(word: "米", kind: .metre, excluded: ["粉", "面", "饭", "酒", "色", "袋"]),
        Form(word: "工作日", kind: .workingDay),
        Form(word: "自然日", kind: .day),
        Form(word: "个工作日", kind: .workingDay),
        Form(word: "个法定工作日", kind: .workingDay),
        Form(word: "个自然日", kind: .day),
        Form(word: "个日历日", kind: .day),
        Form(word: "个月", kind: .month),
        Form(word: "个半月", kind: .month, addsHalf: true),
        Form(word: "个星期", kind: .day, excluded: weekdays, factor: 7),
        Form(word: "个小时", kind: .hour),
        Form(word: "个半小时", kind: .hour, addsHalf: true),
        Form(word: "个季度", kind: .month, factor: 3),
    ]
}
