/// Finds the words of a provision that describe the conduct, before those that say what follows from it.
public enum ConductRange {
    private static let starters = utf8Words(
        "由", "责令", "处", "给予", "没收", "依照", "按照", "可以", "并处", "吊销", "尚不", "构成", "予以", "一律", "根据", "除", "对",
        "罚款", "应当由", "依法", "视情节", "依据", "有下列", "警告")
    private static let marks = utf8Words("的，", "的,", "之一，", "之一的，", "，", ",")
    private static let endings = utf8Words("的", "之一")

    /// Up to the first clause that starts with a measure; the whole range where there is none.
    public static func find(in bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
        var at = range.lowerBound
        while at < range.upperBound {
            guard let mark = bytes.first(of: marks, at: at, end: range.upperBound) else {
                at += bytes.width(at: at)
                continue
            }
            let next = at + mark.count
            if bytes.first(of: starters, at: next, end: range.upperBound) != nil, at > range.lowerBound {
                return range.lowerBound..<at
            }
            at = next
        }
        return range
    }
}
