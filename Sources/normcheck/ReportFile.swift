import ArgumentParser
import NormReport

/// A report that goes to a file: `sarif=out/check.sarif`.
struct ReportFile: ExpressibleByArgument {
    let format: ReportFormat
    let path: String

    init?(argument: String) {
        guard let sign = argument.firstIndex(of: "="),
            let format = ReportFormat(argument: String(argument[..<sign]))
        else { return nil }
        self.format = format
        path = String(argument[argument.index(after: sign)...])
        if path.isEmpty { return nil }
    }

    static var allValueStrings: [String] { ReportFormat.allValueStrings.map { "\($0)=FILE" } }
}
