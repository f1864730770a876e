import ArgumentParser
import NormRules

/// The least severity that fails a check.
enum FailOn: String, CaseIterable, ExpressibleByArgument {
    case error, warning, info, never

    var severity: Severity? { Severity(rawValue: rawValue) }
}
