/// The terms by which conduct is compared: pairs of neighbouring ideographs.
///
/// Pairs need no dictionary, keep what tells two provisions apart, and say nothing of the sentence they come from.
public struct ConductTerms: Sendable, Hashable {
    /// Distinct, ascending.
    public private(set) var terms: [UInt32]

    public var isEmpty: Bool { terms.isEmpty }

    init(terms: [UInt32]) { self.terms = terms }

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
    private static let boilerplate = WordFinder(
        "不得", "可以", "应当", "必须", "禁止", "严禁", "一律", "有权", "不准", "不许", "违反本法", "违反本条例", "违反本办法", "违反本规定",
        "违反本细则", "违反", "的规定", "规定的", "规定", "有下列行为之一", "有下列情形之一", "下列行为", "下列情形", "下列", "行为之一", "情形之一",
        "县级以上", "地方人民政府", "人民政府", "主管部门", "行政部门", "责令改正", "责令限期改正", "拒不改正", "逾期不改正", "逾期未改正", "情节严重",
        "法律、法规", "行为的", "单位和个人", "任何单位", "有关部门", "本法", "本条例", "本办法", "本市", "本省", "本县", "本行政区域")

    private static func add(_ bytes: [UInt8], _ range: Range<Int>, to found: inout [UInt32]) {
        var previous: UInt32?
        var at = range.lowerBound
        while at < range.upperBound {
            guard let ideograph = WordFinder.ideograph(bytes, at: at, end: range.upperBound) else {
                previous = nil
                at += bytes.width(at: at)
                continue
            }
            if let end = reference(bytes, at: at, end: range.upperBound) {
                // 第二十条 names no conduct.
                at = end
                previous = nil
            } else if let words = boilerplate.word(in: bytes, at: at, end: range.upperBound) {
                at += words.count
                previous = nil
            } else {
                let scalar = UInt32(ideograph)
                if let previous { found.append(previous << 16 | scalar) }
                previous = scalar
                at += 3
            }
        }
    }

    /// The end of 第…条; `nil` where none stands.
    private static func reference(_ bytes: [UInt8], at: Int, end: Int) -> Int? {
        guard bytes.has(lead, at: at, end: end),
            let number = ArticleNumber.read(bytes, at: at + lead.count, end: end),
            let unit = bytes.first(of: units, at: number.end, end: end)
        else { return nil }
        return number.end + unit.count
    }
}
