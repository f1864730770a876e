import NormText

/// Deadlines as a calendar that other programs read (iCalendar, RFC 5545).
public enum DeadlineCalendar {
    /// - Parameter asOf: The stamp of every event, so that the same input gives the same bytes.
    public static func render(_ deadlines: [Deadline], asOf: CivilDate) -> String {
        var lines = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//NormCheck//Deadlines//ZH", "CALSCALE:GREGORIAN",
            "X-WR-CALNAME:规范性文件到期事项",
        ]
        for deadline in deadlines { lines += event(deadline, asOf) }
        lines.append("END:VCALENDAR")
        return lines.map(folded).joined()
    }

    private static func event(_ deadline: Deadline, _ asOf: CivilDate) -> [String] {
        let document = deadline.documentTitle ?? deadline.path
        return [
            "BEGIN:VEVENT",
            "UID:\(identity(deadline))@normcheck",
            "DTSTAMP:\(compact(asOf))T000000Z",
            "DTSTART;VALUE=DATE:\(compact(deadline.date))",
            "DTEND;VALUE=DATE:\(compact(deadline.date.adding(days: 1)))",
            "SUMMARY:\(escaped("\(deadline.title)：\(document)"))",
            "DESCRIPTION:\(escaped(description(deadline)))",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
        ]
    }

    private static func description(_ deadline: Deadline) -> String {
        let basis = deadline.basis.map { "《\($0.law)》\($0.article ?? "")\($0.verified ? "" : "（待核实）")" }
        return ([deadline.note, basis.isEmpty ? "" : "依据：\(basis.joined(separator: "；"))", deadline.path])
            .filter { !$0.isEmpty }.joined(separator: "\n")
    }

    /// The same for the same document, step and date (FNV-1a, 64 bits).
    private static func identity(_ deadline: Deadline) -> String {
        let hash = "\(deadline.path)\n\(deadline.key)\n\(deadline.date)".utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
            ($0 ^ UInt64($1)) &* 0x100_0000_01B3
        }
        return String(hash, radix: 16)
    }

    private static func compact(_ date: CivilDate) -> String { "\(date)".filter { $0 != "-" } }

    private static func escaped(_ text: String) -> String {
        text.unicodeScalars.map { scalar in
            switch scalar {
            case "\\": "\\\\"
            case ";": "\\;"
            case ",": "\\,"
            case "\n": "\\n"
            case _ where scalar.properties.generalCategory == .control: " "
            default: String(scalar)
            }
        }.joined()
    }

    /// A content line with its end, broken into pieces of at most 75 octets, never inside a character.
    private static func folded(_ line: String) -> String {
        var result = ""
        var octets = 0
        for scalar in line.unicodeScalars {
            let size = String(scalar).utf8.count
            if octets + size > 75 {
                result += "\r\n "
                octets = 1
            }
            result.unicodeScalars.append(scalar)
            octets += size
        }
        return result + "\r\n"
    }
}
