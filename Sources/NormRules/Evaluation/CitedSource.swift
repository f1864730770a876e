import NormLaw
import NormText

/// What a cited act is worth as the basis of a clause.
struct CitedSource: Equatable {
    enum Worth: Equatable {
        /// Exists, in force, and of a rank that can give the power.
        case sufficient
        /// Of too low a rank.
        case insufficient(NormRank)
        /// Repealed on the day of review; a finding of its own.
        case repealed
        /// The act ends before the article; a finding of its own.
        case noArticle
        /// Its articles name no measure of the kind.
        case noPower
        /// No such act exists.
        case missing
    }

    let name: String
    let worth: Worth

    /// Whether it clears a clause. A repealed act or a missing article does not make the clause a creation of its own: that
    /// the citation is wrong is told once, as a finding on the citation.
    var clears: Bool { worth == .sufficient || worth == .repealed || worth == .noArticle }
}
