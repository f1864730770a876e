import NormLaw
import NormText

/// What a cited act is worth as the basis of a clause.
struct CitedSource: Equatable {
    enum Worth: Equatable {
        /// Exists, in force, and of a rank that can give the power.
        case sufficient
        /// Of too low a rank.
        case insufficient(NormRank)
        /// Repealed on the day of review.
        case repealed
        /// The act or the article is not there.
        case missing
    }

    let name: String
    let worth: Worth
}
