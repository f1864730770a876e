import NormText

extension CivilDate {
    /// The day that lies `dayNumber` days after 1970-01-01; `nil` outside the years 1 to 9999.
    init?(dayNumber: Int) {
        guard (-719_162...2_932_896).contains(dayNumber) else { return nil }
        let shifted = dayNumber + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthIndex = (5 * dayOfYear + 2) / 153
        let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
        let day = dayOfYear - (153 * monthIndex + 2) / 5 + 1
        self.init(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    /// Some days on; the day itself where the result would leave the years 1 to 9999.
    func adding(days: Int) -> CivilDate {
        let (sum, overflow) = dayNumber.addingReportingOverflow(days)
        return overflow ? self : CivilDate(dayNumber: sum) ?? self
    }

    /// The same day some months on, or the last day of a shorter month; the day itself where the result would leave
    /// the years 1 to 9999.
    func adding(months: Int) -> CivilDate {
        guard abs(months) <= 120_000 else { return self }
        let index = year * 12 + month - 1 + months
        for candidate in stride(from: day, through: min(day, 28), by: -1) {
            if let date = CivilDate(index / 12, index % 12 + 1, candidate) { return date }
        }
        return self
    }

    /// Saturday or Sunday.
    var isWeekend: Bool {
        // 1970-01-01 was a Thursday.
        ((dayNumber + 3) % 7 + 7) % 7 >= 5
    }
}
