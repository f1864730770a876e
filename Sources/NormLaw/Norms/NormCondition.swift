/// Circumstances that a provision asks for before a measure may follow.
public struct NormCondition: OptionSet, Sendable, Hashable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// 情节严重、后果严重
    public static let grave = NormCondition(rawValue: 1)
    /// 拒不改正、逾期不改正
    public static let persistent = NormCondition(rawValue: 1 << 1)
    /// 造成损失、造成事故
    public static let harmful = NormCondition(rawValue: 1 << 2)
    /// 再次、屡次
    public static let repeated = NormCondition(rawValue: 1 << 3)
    /// 情节轻微
    public static let slight = NormCondition(rawValue: 1 << 4)

    private static let names: [(condition: NormCondition, words: [String])] = [
        (
            .grave,
            ["情节严重", "情节较重", "情节恶劣", "情节特别", "后果严重", "严重后果", "性质恶劣", "影响恶劣", "严重的", "严重情节"]
        ),
        (
            .persistent,
            [
                "拒不", "逾期", "不改正", "未改正", "不整改", "不听劝阻", "不听制止", "仍不", "仍未", "拒绝改正", "限期内不", "限期内未",
                "期满未", "期满不", "继续实施", "不改的", "不服从",
            ]
        ),
        (.harmful, ["造成后果", "造成损失", "造成事故", "造成危害", "造成损害", "造成重大", "造成人员", "造成污染", "致使", "构成危险"]),
        (.repeated, ["再次", "屡次", "屡教", "两次以上", "二次以上", "三次以上", "多次", "第二次", "第三次", "累犯"]),
        (.slight, ["情节轻微", "情节较轻"]),
    ]

    private static let finder = WordFlags(names.map { (UInt32($0.condition.rawValue), $0.words) })

    /// The circumstances that a range names.
    static func named(in bytes: [UInt8], _ range: Range<Int>) -> NormCondition {
        NormCondition(rawValue: UInt8(truncatingIfNeeded: finder.flags(in: bytes, range)))
    }

    /// 情节严重、拒不改正
    public var words: String {
        Self.names.filter { contains($0.condition) }.compactMap(\.words.first).joined(separator: "、")
    }

    /// grave circumstances, refusal to correct
    public var english: String {
        let names = [
            (NormCondition.grave, "grave circumstances"), (.persistent, "refusal to correct"), (.harmful, "harm done"),
            (.repeated, "repetition"), (.slight, "slight circumstances"),
        ]
        return names.filter { contains($0.0) }.map(\.1).joined(separator: ", ")
    }

    /// What only makes a case worse, and so may be asked for before a measure follows.
    public static let aggravating: NormCondition = [.grave, .persistent, .harmful, .repeated]
}
