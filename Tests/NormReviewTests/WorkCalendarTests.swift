import NormText
import Testing

@testable import NormReview

@Suite("Working days and deadlines")
struct WorkCalendarTests {
    private func calendar() throws -> WorkCalendar { try Fixtures.rules.get().calendar }

    @Test("Every day number leads back to its day")
    func dayNumbers() throws {
        for number in stride(from: -719_162, through: 2_932_896, by: 997) {
            #expect(CivilDate(dayNumber: number)?.dayNumber == number)
        }
        #expect(CivilDate(dayNumber: 2_932_897) == nil)
    }

    @Test(
        "Months are added to the last day that a month has",
        arguments: [
            ("2026-01-31", 1, "2026-02-28"), ("2024-02-29", 12, "2025-02-28"), ("2026-03-15", -3, "2025-12-15"),
            ("2026-08-31", -6, "2026-02-28"), ("9999-12-01", 1, "9999-12-01"),
        ])
    func months(start: String, months: Int, end: String) throws {
        #expect(try Fixtures.day(start).adding(months: months).description == end)
    }

    @Test(
        "Holidays and make-up workdays",
        arguments: [
            ("2026-02-17", false), ("2026-02-14", true), ("2015-09-03", false), ("2026-10-05", false),
            ("2026-11-01", false), ("2026-11-02", true),
        ])
    func workdays(day: String, isWorkday: Bool) throws {
        #expect(try calendar().isWorkday(Fixtures.day(day)) == isWorkday)
    }

    @Test(
        "Deadlines",
        arguments: [
            ("2026-03-25", Period(15, .days), "2026-04-09"), ("2026-03-28", Period(15, .days), "2026-04-13"),
            ("2026-09-23", Period(15, .days), "2026-10-08"), ("2026-03-12", Period(20, .workingDays), "2026-04-10"),
            ("2026-05-01", Period(5, .years), "2031-05-01"),
        ])
    func deadlines(start: String, period: Period, end: String) throws {
        #expect(try calendar().end(of: period, after: Fixtures.day(start)).description == end)
    }

    @Test("Counting back ends before the deadline")
    func back() throws {
        let calendar = try calendar()
        let end = try Fixtures.day("2026-04-10")
        #expect(calendar.start(of: Period(20, .workingDays), before: end).description == "2026-03-12")
    }

    @Test("A year without data is named")
    func unknownYear() throws {
        let calendar = try calendar()
        #expect(calendar.note(from: try Fixtures.day("2026-01-01"), to: try Fixtures.day("2026-02-01")).chinese.isEmpty)
        #expect(
            calendar.note(from: try Fixtures.day("2026-12-01"), to: try Fixtures.day("2030-02-01")).chinese.contains(
                "2030"))
    }
}
