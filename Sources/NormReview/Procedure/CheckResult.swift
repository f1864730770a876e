import NormRules
import NormText

/// What a check says of one case.
enum CheckResult {
    struct Failure {
        let verdict: ProcedureStep.Verdict
        /// Which of several ways to fail; `nil` where there is one.
        var outcome: String?
        /// What stands for `{name}` in the message.
        var values: [String: Bilingual] = [:]
        var due: CivilDate?
    }

    /// Nothing to say.
    case passed
    /// In order, with the last day on which it would have been.
    case inTime(due: CivilDate, note: Bilingual)
    /// Still to come.
    case due(CivilDate?, note: Bilingual)
    case failed(Failure)
}
