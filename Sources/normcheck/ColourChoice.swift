import ArgumentParser
import Glibc

/// When the terminal report uses colours.
enum ColourChoice: String, CaseIterable, ExpressibleByArgument {
    /// On a terminal, unless `NO_COLOR` is set or the terminal is a dumb one.
    case auto
    case always
    case never

    var isOn: Bool {
        switch self {
        case .always: true
        case .never: false
        case .auto: Output.isTerminal && !ColourChoice.isSet("NO_COLOR") && ColourChoice.value("TERM") != "dumb"
        }
    }

    private static func value(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }

    private static func isSet(_ name: String) -> Bool { value(name).map { !$0.isEmpty } ?? false }
}
