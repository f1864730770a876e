import NormLaw
import NormText

/// Judges cited acts against the law index on the day of review.
struct SourceJudge {
    let asOf: CivilDate

    func judge(_ citation: Citation, lowestRank: NormRank) -> CitedSource {
        let name = citation.title ?? citation.documentNumber ?? ""
        let rank = SourceJudge.rank(ofTitle: name)
        return CitedSource(name: name, worth: rank >= lowestRank ? .sufficient : .insufficient(rank))
    }

    private static func rank(ofTitle title: String) -> NormRank {
        if title.hasSuffix("法") || title.hasSuffix("法典") { return .law }
        if title.hasSuffix("条例") { return .localRegulation }
        return .normative
    }
}
