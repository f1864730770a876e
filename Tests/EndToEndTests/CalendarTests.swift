import Foundation
import Testing

/// What `deadlines` writes for calendar programs, read by one: the Python package icalendar.
@Suite(
    "Deadlines in a calendar", .enabled(if: CalendarReader.isThere, "no .build/python with icalendar: run .ci/python"))
struct CalendarTests {
    @Test("every deadline is an event of its day")
    func read() throws {
        try Program.withFolder { folder in
            let text = """
                清河县人民政府关于养犬管理的通知
                清府规〔2026〕2号

                任何单位和个人不得遗弃犬只。
                本通知自2026年5月1日起施行，有效期五年。

                清河县人民政府
                2026年3月20日
                """
            let dossier = """
                issuer: 清河县人民政府
                region: 四川省绵阳市清河县
                level: county
                steps:
                  publication: {date: 2026-03-25, channels: [政府网站]}
                """
            let document = folder.appending(path: "犬; 一,二.txt")
            try Data(text.utf8).write(to: document)
            try Data(dossier.utf8).write(to: folder.appending(path: "犬; 一,二.dossier.yml"))
            let list = try Program.run("deadlines", "--as-of", "2026-03-26", document.path)
            let calendar = try Program.run("deadlines", "--as-of", "2026-03-26", "--format", "ics", document.path)
            let file = folder.appending(path: "deadlines.ics")
            try Data(calendar.output.utf8).write(to: file)
            let read = try CalendarReader.read(file)
            #expect(read.status == 0, "\(read.errors)")
            let events = read.output.split(separator: "\n").map { $0.split(separator: "\t") }
            #expect(events.count >= 2)
            #expect(Set(events.map { $0[0] }).count == events.count)
            for event in events { #expect(list.output.contains(event[1]), "\(event)") }
        }
    }
}

/// A calendar library of another language.
enum CalendarReader {
    private static let python = Program.repository.appending(path: ".build/python/bin/python")

    static let isThere = (try? Program.launch(python, ["-c", "import icalendar"]))?.status == 0

    private static let script = """
        import sys, icalendar
        calendar = icalendar.Calendar.from_ical(open(sys.argv[1], "rb").read())
        for event in calendar.walk("VEVENT"):
            assert not event.errors, event.errors
            print(event["UID"], event["DTSTART"].dt, event["DTEND"].dt, event["SUMMARY"], sep="\\t")
        """

    /// The events of a file, one a line: identity, first day, day after the last, summary.
    static func read(_ file: URL) throws -> Program.Outcome {
        try Program.launch(python, ["-c", script, file.path])
    }
}
