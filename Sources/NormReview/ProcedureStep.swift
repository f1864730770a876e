import NormRules
import NormText

/// One line of the procedure checklist.
public struct ProcedureStep: Sendable, Equatable {
    public enum Verdict: String, Sendable {
        case done, missing, late, wrong, due, exempt, unknown
    }

    /// What readers of English are told instead.
    public struct English: Sendable, Equatable {
        public let title: String
        public let note: String

        public init(title: String, note: String) {
            self.title = title
            self.note = note
        }
    }

    /// Key of the step in the dossier: `legality_review`.
    public let key: String
    /// 合法性审核
    public let title: String
    public let date: CivilDate?
    /// The last day on which it is in time, with how it was counted in `note`.
    public let due: CivilDate?
    public let verdict: Verdict
    public let note: String
    public let basis: [LegalBasis]
    public let english: English?

    public init(
        key: String, title: String, date: CivilDate?, due: CivilDate?, verdict: Verdict, note: String,
        basis: [LegalBasis], english: English? = nil
    ) {
        self.key = key
        self.title = title
        self.date = date
        self.due = due
        self.verdict = verdict
        self.note = note
        self.basis = basis
        self.english = english
    }
}
