import ArgumentParser
import Glibc
import NormDocument
import NormReport
import NormText

extension DocumentLevel: ExpressibleByArgument {}
extension DocumentKind: ExpressibleByArgument {}
extension ReportLanguage: ExpressibleByArgument {}

extension ReportFormat: ExpressibleByArgument {
    public init?(argument: String) {
        guard let format = ReportFormats.named(argument) else { return nil }
        self = format
    }

    public static var allValueStrings: [String] { ReportFormats.all.map(\.name) }
}

extension CivilDate: ExpressibleByArgument {
    public init?(argument: String) { self.init(iso: argument) }

    /// The present day, in the local time zone.
    static var today: CivilDate? {
        var now = time(nil)
        var parts = tm()
        guard localtime_r(&now, &parts) != nil else { return nil }
        return CivilDate(Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday))
    }
}

extension TextEncoding: ExpressibleByArgument {
    /// The names that offices use for one encoding are many; GB18030 holds GBK and GB2312.
    public init?(argument: String) {
        switch argument.lowercased() {
        case "utf-8", "utf8": self = .utf8
        case "utf-16le": self = .utf16LittleEndian
        case "utf-16be": self = .utf16BigEndian
        case "gb18030", "gbk", "gb2312": self = .gb18030
        case "big5", "big-5": self = .big5
        default: return nil
        }
    }

    public static var allValueStrings: [String] { allCases.map { $0.rawValue.lowercased() } }
}
