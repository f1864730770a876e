/// A length of time as the law states it.
public struct Period: Sendable, Equatable {
    public enum Unit: String, Sendable, Codable {
        case days
        /// Without weekends and statutory holidays.
        case workingDays = "working-days"
        case months, years
    }

    public let value: Int
    public let unit: Unit

    public init(_ value: Int, _ unit: Unit) {
        self.value = value
        self.unit = unit
    }

    /// 7个工作日
    public var title: String {
        switch unit {
        case .days: "\(value)日"
        case .workingDays: "\(value)个工作日"
        case .months: value % 12 == 0 && value > 0 ? "\(value / 12)年" : "\(value)个月"
        case .years: "\(value)年"
        }
    }

    /// 7 working days
    public var english: String {
        switch unit {
        case .days: counted("day")
        case .workingDays: counted("working day")
        case .months: value % 12 == 0 && value > 0 ? Period(value / 12, .years).english : counted("month")
        case .years: counted("year")
        }
    }

    private func counted(_ unit: String) -> String { "\(value) \(unit)\(value == 1 ? "" : "s")" }
}
