/// The terms by which conduct is compared: pairs of neighbouring ideographs.
///
/// Pairs need no dictionary, keep what tells two provisions apart, and say nothing of the sentence they come from.
public struct ConductTerms: Sendable, Hashable {
    /// Distinct, ascending.
    public private(set) var terms: [UInt32]

    public var isEmpty: Bool { terms.isEmpty }

    /// - Parameter ranges: stretches of UTF-8 text.
    public init(_ bytes: [UInt8], _ ranges: Range<Int>...) { self.init(bytes, ranges) }

    public init(_ bytes: [UInt8], _ ranges: [Range<Int>]) {
        var found: [UInt32] = []
        for range in ranges { Self.add(bytes, range.clamped(to: 0..<bytes.count), to: &found) }
        found.sort()
        terms = []
        terms.reserveCapacity(found.count)
        for term in found where term != terms.last { terms.append(term) }
    }

    private static let lead = utf8("第")
    private static let units = utf8Words("条", "款", "项")
    /// What a provision says of conduct is no part of the conduct: 不得收取 and 可以收取 are about one thing; 违反本条例规定 and
    /// 由县级以上人民政府 stand everywhere.
    private static let boilerplate = utf8Words(
        "不得", "可以", "应当", "必须", "禁止", "严禁", "一律", "有权", "不准", "不许", "违反本法", "违反本条例", "违反本办法", "违反本规定",
        "违反本细则", "违反", "的规定", "规定的", "规定", "有下列行为之一", "有下列情形之一", "下列行为", "下列情形", "下列", "行为之一", "情形之一",
        "县级以上", "地方人民政府", "人民政府", "主管部门", "行政部门", "责令改正", "责令限期改正", "拒不改正", "逾期不改正", "逾期未改正", "情节严重",
        "法律、法规", "行为的", "单位和个人", "任何单位", "有关部门", "本法", "本条例", "本办法", "本市", "本省", "本县", "本行政区域")

    private static func add(_ bytes: [UInt8], _ range: Range<Int>, to found: inout [UInt32]) {
        var previous: UInt32?
        var at = range.lowerBound
        while at < range.upperBound {
            if bytes.has(lead, at: at, end: range.upperBound),
                let number = ArticleNumber.read(bytes, at: at + lead.count, end: range.upperBound),
                let unit = bytes.first(of: units, at: number.end, end: range.upperBound)
            {
                // 第二十条 names no conduct.
                at = number.end + unit.count
                previous = nil
                continue
            }
            if let words = bytes.first(of: boilerplate, at: at, end: range.upperBound) {
                at += words.count
                previous = nil
                continue
            }
            let scalar = ideograph(bytes, at: at, end: range.upperBound)
            if let scalar, let previous { found.append(previous << 16 | scalar) }
            previous = scalar
            at += bytes.width(at: at)
        }
    }

    /// The offset of an ideograph from U+4E00; `nil` for anything else.
    private static func ideograph(_ bytes: [UInt8], at: Int, end: Int) -> UInt32? {
        guard at + 3 <= end, bytes[at] >= 0xE4, bytes[at] <= 0xE9 else { return nil }
        let code = UInt32(bytes[at] & 0x0F) << 12 | UInt32(bytes[at + 1] & 0x3F) << 6 | UInt32(bytes[at + 2] & 0x3F)
        return code >= 0x4E00 && code <= 0x9FFF ? code - 0x4E00 : nil
    }
}
