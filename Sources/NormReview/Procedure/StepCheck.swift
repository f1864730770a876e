import NormRules

/// One thing that must be so with a step, as `Rules/procedure/steps.yml` states it.
///
/// Places in a dossier are named `step`, `step.field` or by a top-level key (`effective`).
struct StepCheck: Sendable, Decodable {
    enum Operator: String, Sendable, Decodable {
        /// The step is recorded, or exempt. With `from` and `limit` it falls due that long after; with `until` before it.
        case required
        /// An exemption that is claimed names one of the `grounds`.
        case exemption
        /// `first` is not later than `second`.
        case order
        /// At least `limit` lies between `from` and `to`.
        case minimum
        /// At most `limit` lies between `from` and `to`.
        case maximum
        /// No value of `field` holds a `refused` word without an `unless` word, and one holds an `allowed` word where
        /// there are any.
        case words
        /// `field` (or the top-level key) is filled in.
        case present
        /// One record goes to `receiver` within `limit` after `from`.
        case delivery
    }

    /// What a check says where it can fail in several ways.
    struct Outcome: Sendable, Decodable {
        let title: String
        let titleEN: String
        let message: String

        enum CodingKeys: String, CodingKey {
            case title, message
            case titleEN = "title_en"
        }
    }

    enum Count: String, Sendable, Decodable {
        /// The first and the last day count.
        case inclusive
        /// The first day does not count.
        case after
    }

    let id: String
    let check: Operator
    let when: StepCondition?
    let severity: Severity
    let title: String
    let titleEN: String
    let message: String?
    let suggestion: String
    /// Keys of `sources`.
    let basis: [String]
    /// Only the first failing check of a group is reported.
    let group: String?
    /// Its severity holds although no source is verified: the finding is a matter of logic.
    let certain: Bool?
    let limit: StepLimit?
    let count: Count?
    let first, second, from, to, until, field, receiver: String?
    let allowed, refused, unless, grounds, accept: [String]?
    /// For `delivery`: missing, wrong, late, early.
    let outcomes: [String: Outcome]?

    enum CodingKeys: String, CodingKey {
        case id, check, when, severity, title, message, suggestion, basis, group, certain, limit, count
        case first, second, from, to, until, field, receiver, allowed, refused, unless, grounds, accept, outcomes
        case titleEN = "title_en"
    }
}
