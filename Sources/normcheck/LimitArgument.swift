import ArgumentParser
import NormFormats

/// `archive-ratio=500`
struct LimitArgument: ExpressibleByArgument {
    let limit: FormatLimit
    let value: Int

    init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1)
        guard parts.count == 2, let limit = FormatLimit(rawValue: String(parts[0])), let value = Int(parts[1]),
            value > 0
        else { return nil }
        self.limit = limit
        self.value = value
    }

    static var allValueStrings: [String] { FormatLimit.allCases.map { "\($0.rawValue)=\($0.standard)" } }
}
