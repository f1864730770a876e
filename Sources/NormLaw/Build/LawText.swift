import NormText

/// The facts that one text of the folder states.
struct LawText {
    struct Article: Equatable {
        var number: Int
        var branch: Int
        var paragraphs: Int
        var items: Int
    }

    struct Book: Equatable {
        var name: String
        var first: Int
        var last: Int
    }

    /// Relative to the folder, for messages.
    var path: String
    var title: String
    var rank: NormRank?
    var isJudicial = false
    var issuer: String?
    var region: String?
    var documentNumber: String?
    var adopted: CivilDate?
    var effective: CivilDate?
    var dated: CivilDate?
    var aliases: [String] = []
    var articles: [Article] = []
    var books: [Book] = []
    /// The source lost articles: a missing number proves nothing.
    var hasGaps = false
    /// Titles that the closing articles repeal.
    var repeals: [String] = []

    /// The first day of its words. An amended text states the original effective date: it applies from the amendment on.
    var start: CivilDate? {
        guard let effective, let dated else { return effective ?? dated }
        return max(effective, dated)
    }
}
