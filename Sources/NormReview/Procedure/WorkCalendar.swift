import NormRules
import NormText

/// The working days of mainland China.
///
/// Holidays and make-up workdays are data; in a year without data only weekends are free, which `note(from:to:)` says.
public struct WorkCalendar: Sendable {
    private let workday: [CivilDate: Bool]
    /// Years for which holidays are known.
    public let years: Set<Int>

    /// - Parameter exceptions: days off that are no weekend, and workdays that are one.
    public init(exceptions: [CivilDate: Bool]) {
        workday = exceptions
        years = Set(exceptions.keys.map(\.year))
    }

    public func isWorkday(_ date: CivilDate) -> Bool { workday[date] ?? !date.isWeekend }

    /// The day on which a period that starts the day after `start` ends.
    ///
    /// A last day that is free moves to the next working day when the period is in days.
    public func end(of period: Period, after start: CivilDate) -> CivilDate {
        switch period.unit {
        case .days: nextWorkday(from: start.adding(days: period.value))
        case .workingDays: workday(period.value, after: start)
        case .months: start.adding(months: period.value)
        case .years: start.adding(months: min(period.value, 9999) * 12)
        }
    }

    /// The latest start for a period that must have run by `end`.
    public func start(of period: Period, before end: CivilDate) -> CivilDate {
        switch period.unit {
        case .days: end.adding(days: -period.value)
        case .workingDays: workday(-period.value, after: end)
        case .months: end.adding(months: -period.value)
        case .years: end.adding(months: min(period.value, 9999) * -12)
        }
    }

    /// How many days or working days lie between two dates, the last counted, the first only where `inclusive`.
    public func count(from first: CivilDate, to last: CivilDate, unit: Period.Unit, inclusive: Bool) -> Int {
        let start = inclusive ? first : first.adding(days: 1)
        guard start <= last else { return 0 }
        guard unit == .workingDays else { return last.dayNumber - start.dayNumber + 1 }
        var count = 0
        var day = start
        while day <= last, count < 10_000 {
            if isWorkday(day) { count += 1 }
            let next = day.adding(days: 1)
            if next == day { break }
            day = next
        }
        return count
    }

    /// What the reader must know about a count in working days; empty where every year has data.
    public func note(from first: CivilDate, to last: CivilDate) -> Bilingual {
        guard first.year <= last.year else { return Bilingual("") }
        let missing = (first.year...last.year).filter { !years.contains($0) }.map { "\($0)" }
        guard !missing.isEmpty else { return Bilingual("") }
        return Bilingual(
            "\(missing.joined(separator: "、"))年没有节假日数据，仅扣除周末。",
            " No holidays are known of \(missing.joined(separator: ", ")); only weekends are left out.")
    }

    private func workday(_ count: Int, after start: CivilDate) -> CivilDate {
        let step = count < 0 ? -1 : 1
        var left = min(abs(count), 10_000)
        var day = start
        while left > 0 {
            let next = day.adding(days: step)
            if next == day { return day }
            day = next
            if isWorkday(day) { left -= 1 }
        }
        return day
    }

    private func nextWorkday(from date: CivilDate) -> CivilDate {
        var day = date
        for _ in 0..<30 where !isWorkday(day) { day = day.adding(days: 1) }
        return day
    }
}
