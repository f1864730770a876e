/// Kinds of penalties and coercive measures that a provision names.
///
/// Source: 中华人民共和国行政处罚法第九条, 中华人民共和国行政强制法第九条、第十二条.
public struct Measure: OptionSet, Sendable, Hashable {
    public let rawValue: UInt16

    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// 警告、通报批评
    public static let warning = Measure(rawValue: 1)
    public static let fine = Measure(rawValue: 1 << 1)
    public static let confiscation = Measure(rawValue: 1 << 2)
    /// 停产停业、关闭、取缔
    public static let suspension = Measure(rawValue: 1 << 3)
    /// 吊销、暂扣、撤销 a licence
    public static let revocation = Measure(rawValue: 1 << 4)
    public static let detention = Measure(rawValue: 1 << 5)
    /// 查封、扣押、扣留
    public static let seizure = Measure(rawValue: 1 << 6)
    /// 拆除
    public static let demolition = Measure(rawValue: 1 << 7)

    private static let finder = WordFlags(names.map { (UInt32($0.0.rawValue), $0.1) })

    private static let names: [(Measure, [String])] = [
        (.warning, ["警告", "通报批评"]),
        (.fine, ["罚款", "罚金"]),
        (.confiscation, ["没收", "收缴", "追缴"]),
        (
            .suspension,
            [
                "停业", "停产", "停止营业", "停止经营", "关闭", "取缔", "停止建设", "停工", "停止生产", "停止施工", "停止使用", "停止办学", "停止招生",
            ]
        ),
        (.revocation, ["吊销", "暂扣", "撤销", "注销", "收回", "降低资质", "取消", "扣留", "吊扣"]),
        (.detention, ["拘留"]),
        (.seizure, ["查封", "扣押", "扣留", "暂扣", "封存", "拖移"]),
        (.demolition, ["拆除", "强制执行", "恢复原状", "代为", "代履行"]),
    ]

    /// 警告、罚款
    public var words: String {
        Measure.names.filter { contains($0.0) }.compactMap(\.1.first).joined(separator: "、")
    }

    /// The kinds whose words stand in a range.
    public static func named(in bytes: [UInt8], _ range: Range<Int>) -> Measure {
        Measure(rawValue: UInt16(truncatingIfNeeded: finder.flags(in: bytes, range)))
    }
}
