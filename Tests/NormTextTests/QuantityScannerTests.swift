import TestSupport
import Testing

@testable import NormText

struct ChineseNumeralTests {
    @Test(arguments: [
        ("12", "12"), ("3,000元", "3000"), ("1,234,567", "1234567"), ("3,00", "3"), ("1.5倍", "1.5"), ("3万", "30000"),
        ("1.5亿", "150000000"), ("3千万", "30000000"), ("1万2千元", "12000"), ("五百", "500"), ("十五", "15"), ("二十", "20"),
        ("一千一百三十二", "1132"), ("一百零五", "105"), ("三百五", "350"), ("三万五", "35000"), ("二〇二六年", "2026"),
        ("十万", "100000"), ("一百二十万", "1200000"), ("一亿三千万", "130000000"), ("一万亿", "1000000000000"), ("两", "2"),
        ("半年", "0.5"), ("三点五", "3.5"), ("一点二五万", "12500"), ("零", "0"), ("伍佰", "500"),
    ])
    func reads(_ text: String, _ value: String) throws {
        let number = try #require(ChineseNumeral.parse(Array(text.utf8), at: 0))
        #expect(number.value.description == value)
    }

    @Test(arguments: ["百货", "万元", "元", "", "1.5.2", "三五万", "99999999999999999999999", "九九九九九九九九九九九九九九九九九九九九九九九"])
    func refuses(_ text: String) {
        #expect(ChineseNumeral.parse(Array(text.utf8), at: 0) == nil)
    }
}

struct QuantityScannerTests {
    /// Text with the quantity between ↓ and ↑, and the quantity as `lower…upper unit`, `=value unit`, `≥`, `≤`, `>`, `<`.
    @Test(arguments: [
        ("处↓二百元以上一千元以下↑罚款", "200…1000 yuan"),
        ("处↓500元以上2000元以下↑的罚款", "500…2000 yuan"),
        ("可以处↓三万元以下↑的罚款", "≤30000 yuan"),
        ("罚款↓5000—10000元↑。", "5000…10000 yuan"),
        ("罚款↓3至5万元↑。", "30000…50000 yuan"),
        ("罚款↓5000元至1万元↑。", "5000…10000 yuan"),
        ("处↓500元↑罚款", "=500 yuan"),
        ("货值金额↓三倍以上五倍以下↑罚款", "3…5 multiple"),
        ("违法所得↓一倍↑的", "=1 multiple"),
        ("货值金额↓一万元以上↑的", "≥10000 yuan"),
        ("在↓三至五个工作日内↑办结", "3…5 workingDay"),
        ("↓15日内↑缴清", "≤15 day"),
        ("自收到之日起↓20个工作日内↑", "≤20 workingDay"),
        ("有效期↓五年↑", "=5 year"),
        ("有效期↓不超过五年↑", "≤5 year"),
        ("↓半年↑", "=0.5 year"), ("↓一年半↑", "=1.5 year"), ("↓三个半月↑", "=3.5 month"),
        ("拘留↓六个月以上↑", "≥6 month"),
        ("加处↓百分之三↑的", "=3 percent"), ("↓3%↑", "=3 percent"), ("↓千分之一↑", "=0.1 percent"),
        ("↓万分之五↑", "=0.05 percent"), ("↓百分之三以上百分之五以下↑", "3…5 percent"), ("↓3%-5%↑", "3…5 percent"),
        ("↓两周内↑", "≤14 day"), ("↓一个星期↑", "=7 day"), ("↓两成以上↑", "≥20 percent"),
        ("职工总数的比例为总数↓百分之一↑", "=1 percent"), ("年满↓十岁↑的", "=10 age"), ("↓一个半小时↑", "=1.5 hour"),
        ("↓两个季度内↑", "≤6 month"), ("相距↓五公里以内↑", "≤5000 metre"),
        ("↓24小时内↑", "≤24 hour"), ("注册资本↓不得低于人民币100万元↑", "≥1000000 yuan"),
        ("↓超过三万元↑的", ">30000 yuan"), ("↓不满10日↑的", "<10 day"), ("共↓1.5亿元↑", "=150000000 yuan"),
    ])
    func finds(_ marked: String, _ expected: String) throws {
        let parts = marked.split(omittingEmptySubsequences: false) { $0 == "↓" || $0 == "↑" }.map(String.init)
        let bytes = Array(parts.joined().utf8)
        let found = QuantityScanner.quantities(in: bytes, 0..<bytes.count)
        let quantity = try #require(found.first)
        #expect(found.count == 1)
        #expect(String(decoding: bytes[quantity.range], as: UTF8.self) == parts[1])
        #expect(describe(quantity) == expected)
    }

    @Test(arguments: [
        "自2026年5月1日起施行", "二〇二六年三月", "第三日", "每月15日前", "每月1日至15日", "5月1日", "3月至5月", "三分之二以上", "一般", "统一",
        "纲要（2015—2020年）", "建国六十周年", "一成不变", "二成果",
        "十二条", "日元100", "90年代", "几十万元", "1.5.2元", "第12条第3款", "百货万元", "100日元",
    ])
    func passesOver(_ text: String) {
        let bytes = Array(text.utf8)
        #expect(QuantityScanner.quantities(in: bytes, 0..<bytes.count) == [])
    }

    @Test func findsSeveral() {
        let bytes = Array("限五日以上一个月以下改正，并处二百元以上、五百元以下罚款，逾期每日加处3%。".utf8)
        let found = QuantityScanner.quantities(in: bytes, 0..<bytes.count).map(describe)
        #expect(found == ["≥5 day", "≤1 month", "200…500 yuan", "=3 percent"])
    }

    @Test(arguments: 0..<300)
    func anyBytesAreReadWithinBounds(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let words = ["9", "九", "万", "亿", "元", "以上", "以下", "百分之", "年", "月", "日", "至", ",", ".", "第", "半", "个", "点", "处"]
        let bytes = (0..<random.below(400)).flatMap { _ in Array(words[random.below(words.count)].utf8) }
        let range = random.below(bytes.count + 1)..<bytes.count
        var end = range.lowerBound
        for quantity in QuantityScanner.quantities(in: bytes, range) {
            #expect(quantity.range.lowerBound >= range.lowerBound && quantity.range.upperBound <= range.upperBound)
            #expect(quantity.range.upperBound > end)
            end = quantity.range.upperBound
        }
        for date in DateScanner.dates(in: bytes, range) { #expect(range.contains(date.range.lowerBound)) }
    }

    private func describe(_ quantity: Quantity) -> String {
        let lower = quantity.lower?.description ?? ""
        let upper = quantity.upper?.description ?? ""
        return switch quantity.comparator {
        case .exact: "=\(lower) \(quantity.unit)"
        case .minimum: "\(quantity.isExclusive ? ">" : "≥")\(lower) \(quantity.unit)"
        case .maximum: "\(quantity.isExclusive ? "<" : "≤")\(upper) \(quantity.unit)"
        case .range: "\(lower)…\(upper) \(quantity.unit)"
        }
    }
}

struct DateScannerTests {
    @Test(arguments: [
        ("于2026年3月27日印发", "2026年3月27日", "2026-03-27", DateMention.Precision.day),
        ("二〇二六年三月二十七日", "二〇二六年三月二十七日", "2026-03-27", .day),
        ("一九九九年十二月", "一九九九年十二月", "1999-12-01", .month),
        ("自2026年5月起", "2026年5月", "2026-05-01", .month),
        ("日期:2026-03-27", "2026-03-27", "2026-03-27", .day),
        ("2026.3.27", "2026.3.27", "2026-03-27", .day),
    ])
    func finds(_ text: String, _ part: String, _ date: String, _ precision: DateMention.Precision) throws {
        let bytes = Array(text.utf8)
        let found = DateScanner.dates(in: bytes, 0..<bytes.count)
        let mention = try #require(found.first)
        #expect(found.count == 1)
        #expect(String(decoding: bytes[mention.range], as: UTF8.self) == part)
        #expect(mention.date.description == date)
        #expect(mention.precision == precision)
    }

    @Test(arguments: ["2026年2月30日", "2026年13月1日", "2026年", "5月1日", "1.2026.3.27", "12026-03-27", "2026-03", "二百元"])
    func passesOver(_ text: String) {
        let bytes = Array(text.utf8)
        #expect(DateScanner.dates(in: bytes, 0..<bytes.count) == [])
    }
}

struct MeasureTests {
    private func measures(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        return QuantityScanner.measures(in: bytes, bytes.indices).map { quantity in
            let words = String(decoding: bytes[quantity.range], as: UTF8.self)
            return "\(words)=\(quantity.lower?.description ?? "")…\(quantity.upper?.description ?? "") \(quantity.unit)"
        }
    }

    @Test(arguments: [
        ("执法人员不得少于两人。", ["不得少于两人=2… person"]),
        ("成员人数为五人以上单数", ["五人以上=5… person"]),
        ("邀请三家供应商，谈判两次", ["三家=3…3 party", "两次=2…2 time"]),
        // Words that begin alike.
        ("一次性告知三人民法庭一名单", []),
    ])
    func countsAreRead(text: String, expected: [String]) {
        #expect(measures(text) == expected)
        let bytes = Array(text.utf8)
        #expect(QuantityScanner.quantities(in: bytes, bytes.indices).isEmpty)
    }

    /// In days, months of thirty.
    @Test(arguments: [
        ("每年至少检测一次", "每年=360…360 cycle"), ("每年不少于两次", "每年=180…180 cycle"), ("每季度公布", "每季度=90…90 cycle"),
        ("每两年签注一次", "每两年=720…720 cycle"), ("每15日维护", "每15日=15…15 cycle"), ("每半年，两次", "每半年=180…180 cycle"),
    ])
    func cyclesAreRead(text: String, expected: String) {
        #expect(measures(text).contains(expected))
    }

    /// Both days count.
    @Test(arguments: [
        ("公示期自3月10日至3月16日", "3月10日至3月16日=7…7 day"),
        ("公示时间：2026年3月10日至16日止。", "2026年3月10日至16日止=7…7 day"),
        ("发售时间为2026年12月30日9:00至2027年1月2日17时", "2026年12月30日9:00至2027年1月2日17时=4…4 day"),
        ("自2026-03-10至2026-03-12报名", "2026-03-10至2026-03-12=3…3 day"),
        ("二〇二六年三月十日—三月十二日", "二〇二六年三月十日—三月十二日=3…3 day"),
        ("报名自3月10日起，截止时间为3月12日", "3月10日起，截止时间为3月12日=3…3 day"),
        ("12月25日至1月5日", "12月25日至1月5日=12…12 day"),
    ])
    func datesGiveDays(text: String, expected: String) {
        #expect(measures(text) == [expected])
    }

    @Test(arguments: ["3月10日、3月16日", "2月30日至3月16日", "2026年3月10日", "2027年3月10日至2026年3月16日", "3月至5月"])
    func otherDatesGiveNone(text: String) {
        #expect(measures(text) == [])
    }
}
