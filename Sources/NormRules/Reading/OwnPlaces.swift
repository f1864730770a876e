import NormDocument
import NormLaw

/// Where a document speaks of its own place by name: 在澄江缴纳社会保险 in a document of 澄江市 is 在本市缴纳社会保险.
struct OwnPlaces {
    /// What a mention of the place stands for.
    enum Mention {
        /// Any, also as the beginning of a name: 澄江市财政局, 澄江水务公司.
        case name
        /// The place itself or what lies in it: 澄江, 澄江市范围内.
        case inside
        /// What lies beyond it: 澄江以外, 非澄江籍.
        case outside
    }

    private static let suffixes: Set<Character> = ["省", "市", "县", "区", "镇", "乡", "旗", "州", "盟"]
    private static let joints: Set<Character> = ["和", "与", "及", "的", "、", "，", "（", "）", "《", "》"]
    /// 市场, 区域, 县级 begin no name of a place's organ.
    private static let wordsBehind: Set<Character> = ["场", "域", "级", "民", "容", "内", "外"]
    private static let notPlaces = ["关于", "全国", "国家", "中国", "中华", "城市", "农村", "统一"]
    private static let notShort: Set<String> = ["市中", "城中", "市郊", "城区", "开发", "自贸", "保税", "高新", "经济"]
    private static let zones = ["经济技术开发", "高新技术产业开发", "综合保税", "工业园", "产业园", "开发", "园", "新", "示范"]
    /// Characters of the first name of a chain, and of those behind it.
    private static let longestFirst = 10
    private static let longestNext = 4

    private static let insideWords = utf8Words(
        "行政区域内", "行政区域", "区域内", "市域内", "县域内", "域内", "境内", "辖区内", "辖区", "范围内", "市内", "县内", "区内", "本地", "当地", "地区", "内")
    private static let outsideWords = utf8Words("行政区域外", "行政区域以外", "市外", "县外", "区外", "域外", "以外", "之外", "外地", "境外")
    /// 非清河籍
    private static let not = utf8("非")
    /// Endings by which what begins with the place's name is the name of an organ or a business.
    private static let bodies = utf8Words(
        "局", "委员会", "党委", "纪委", "厅", "政府", "管委会", "办公室", "办事处", "指挥部", "法院", "检察院", "医院", "学院", "设计院", "卫生院", "研究院",
        "车站", "服务站", "管理站", "检测站", "派出所", "管理所", "服务所", "检验所", "事务所", "大队", "支队", "中队", "车队", "运输队", "中心", "公司", "集团",
        "水厂", "供销社", "联社", "合作社", "协会", "商会", "学会", "银行", "学校", "大学", "公安", "海关", "平台", "系统", "〔", "工会")
    private static let ends = utf8Words(
        "，", "。", "、", "；", "：", "的", "内", "在", "由", "向", "与", "和", "及", "或", "等", "“", "”", "《", "》", "（", "）", "应",
        "须", "不", "为", "之", " ", "\n", "｜", "缴", "注册", "设立", "投资", "销售", "经营", "购买", "办理", "生产", "登记", "纳税", "承接", "从事",
        "企业", "落户", "布局", "格局", "年均", "连续")
    /// Bytes behind the place within which a name ends.
    private static let longestName = 48

    /// Longest first.
    private let names: [[UInt8]]
    /// The characters that names begin with, by their UTF-8.
    private let leads: [UInt32]

    init(of document: NormativeDocument) {
        let lines = (document.metadata.issuer ?? "").split(separator: "、").map(String.init)
        let found = (lines + [document.metadata.title ?? ""]).flatMap(Self.names)
        names = Set(found).sorted().map { Array($0.utf8) }.sorted { $0.count > $1.count }
        leads = Set(names.filter { $0.count >= 3 }.map { UInt32($0[0]) << 16 | UInt32($0[1]) << 8 | UInt32($0[2]) })
            .sorted()
    }

    // MARK: Names

    /// 四川省, 四川, 清河县, 清河 of 四川省清河县财政局.
    private static func names(at line: String) -> [String] {
        let letters = Array(line.drop { $0 == "（" || $0 == "(" })
        var names: [String] = []
        var start = 0
        while let end = end(ofNameAt: start, in: letters, longest: start == 0 ? longestFirst : longestNext) {
            let name = String(letters[start..<end])
            if notPlaces.contains(where: name.hasPrefix) { break }
            names.append(name)
            let short = short(name)
            if short.count >= 2, !notShort.contains(short) { names.append(short) }
            start = end
        }
        return names
    }

    private static func end(ofNameAt start: Int, in letters: [Character], longest: Int) -> Int? {
        for at in letters.indices.dropFirst(start).prefix(longest) {
            if joints.contains(letters[at]) { return nil }
            guard at >= start + 2, suffixes.contains(letters[at]) else { continue }
            let next = at + 1 < letters.count ? letters[at + 1] : " "
            if !wordsBehind.contains(next), !suffixes.contains(next) { return at + 1 }
        }
        return nil
    }

    private static func short(_ name: String) -> String {
        let body = name.dropLast()
        guard name.last == "区", let zone = zones.first(where: body.hasSuffix) else { return String(body) }
        return String(body.dropLast(zone.count))
    }

    // MARK: Mentions

    /// Calls `body` for each mention outside titles, with the words that belong to it.
    func forEach(in bytes: [UInt8], _ body: (Mention, Range<Int>) -> Void) {
        guard !names.isEmpty else { return }
        var at = 0
        var isTitle = false
        while let next = mark(in: bytes, from: at) {
            at = next
            switch bytes[at] {
            case 0x0A: isTitle = false
            case 0xE3 where at + 2 < bytes.count: isTitle = bytes[at + 2] == 0x8A
            default: break
            }
            guard bytes[at] >= 0xE4, bytes[at] <= 0xE9, !isTitle, let name = bytes.first(of: names, at: at) else {
                at += 1
                continue
            }
            let end = at + name.count
            body(.name, at..<end)
            if bytes.has(Self.not, before: at) {
                body(.outside, at - Self.not.count..<end)
            } else if let word = bytes.first(of: Self.outsideWords, at: end) {
                body(.outside, at..<end + word.count)
            } else if let word = bytes.first(of: Self.insideWords, at: end) {
                body(.inside, at..<end + word.count)
            } else if !Self.isName(bytes, end) {
                body(.inside, at..<end)
            }
            at = end
        }
    }

    /// The next byte at which a title or a line begins or ends, or a name may begin.
    private func mark(in bytes: [UInt8], from start: Int) -> Int? {
        bytes.withUnsafeBufferPointer { bytes in
            leads.withUnsafeBufferPointer { leads in
                var at = start
                while at < bytes.count {
                    let byte = bytes[at]
                    if byte == 0x0A { return at }
                    guard byte >= 0xE3, byte <= 0xE9, at + 2 < bytes.count else {
                        at += 1
                        continue
                    }
                    let character = UInt32(byte) << 16 | UInt32(bytes[at + 1]) << 8 | UInt32(bytes[at + 2])
                    if character == 0xE3808A || character == 0xE3808B || leads.contains(character) { return at }
                    at += 3
                }
                return nil
            }
        }
    }

    /// Whether the words behind the place make it the beginning of the name of an organ or a business.
    private static func isName(_ bytes: [UInt8], _ start: Int) -> Bool {
        var at = start
        while at < min(bytes.count, start + longestName) {
            if bytes.first(of: bodies, at: at) != nil { return true }
            if bytes.first(of: ends, at: at) != nil { return false }
            at += bytes.width(at: at)
        }
        return false
    }
}
