import NormText

/// What an article speaks of beside sanctions, so that it can bear a licence or a fee.
public struct Grant: OptionSet, Sendable, Hashable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let licence = Grant(rawValue: 1)
    public static let fee = Grant(rawValue: 1 << 1)

    private static let words: [(grant: Grant, words: [[UInt8]])] = [
        (
            .licence,
            utf8Words(
                "许可", "批准", "审批", "核准", "审核", "同意", "登记", "备案", "资质", "资格", "证书", "执照", "认定", "认证", "检验", "检疫",
                "年检", "年审", "审查", "准予", "验收", "证件")
        ),
        (
            .fee,
            utf8Words(
                "费", "缴纳", "交纳", "基金", "保证金", "押金", "收取", "征收", "价款", "租金", "出让金", "税", "有偿", "缴存")
        ),
    ]

    /// What the words of a range may grant.
    static func named(in bytes: [UInt8], _ range: Range<Int>) -> Grant {
        words.reduce(into: []) { found, entry in
            if entry.words.contains(where: { bytes.contains($0, in: range) }) { found.insert(entry.grant) }
        }
    }
}
