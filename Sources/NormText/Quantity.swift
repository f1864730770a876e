/// A sum of money, period, share, multiple, age, distance or count that a text states, with its bounds.
public struct Quantity: Sendable, Equatable {
    public enum Unit: Sendable {
        case yuan
        /// 倍
        case multiple
        case percent
        case hour
        case day
        case workingDay
        case month
        case year
        /// 周岁
        case age
        /// 米
        case metre
        /// 人, 名
        case person
        /// 家: bidders, suppliers
        case party
        /// 次
        case time
        /// 每季度: the days from one time to the next, months of thirty
        case cycle

        /// As files number them: new ones come last.
        public static let numbered: [Unit] = [
            .yuan, .multiple, .percent, .hour, .day, .workingDay, .month, .year, .age, .metre, .person, .party, .time,
            .cycle,
        ]
    }

    /// How a text bounds the thing that it measures.
    public enum Comparator: Sendable {
        /// 处五百元罚款
        case exact
        /// 五百元以上
        case minimum
        /// 二千元以下, 十五日内
        case maximum
        /// 五百元以上二千元以下, 三至五个工作日
        case range
    }

    /// The lower bound, or the value; in `unit`, shares in percent.
    public let lower: FixedDecimal?
    /// The upper bound, or the value; in `unit`, shares in percent.
    public let upper: FixedDecimal?
    public let comparator: Comparator
    public let unit: Unit
    /// The bound itself does not count: 超过, 不满. Otherwise it does, as 以上, 以下, 以内 do (民法典第一千二百五十九条).
    public let isExclusive: Bool
    /// The bytes, from 不超过 or the number to the unit or 以下.
    public let range: Range<Int>
    /// The bytes without the 不超过 before them.
    public let bare: Range<Int>

    public init(
        lower: FixedDecimal?, upper: FixedDecimal?, comparator: Comparator, unit: Unit, isExclusive: Bool = false,
        range: Range<Int>, bare: Range<Int>? = nil
    ) {
        self.lower = lower
        self.upper = upper
        self.comparator = comparator
        self.unit = unit
        self.isExclusive = isExclusive
        self.range = range
        self.bare = bare ?? range
    }
}
