/// Why a pattern was refused.
struct PatternError: Error, Equatable {
    /// For the author of the rule.
    let message: String
}
