import NormReview
import NormRules

/// The acts that a review rests on, each once with the articles used, in order of first use.
struct CitedActs {
    struct Act {
        let law: String
        var bases: [LegalBasis] = []
        var articles: [String] = []

        /// `《中华人民共和国行政处罚法》第十六条、第二十条`
        func name(_ words: Words) -> String {
            let title = law.hasPrefix("《") ? law : "《\(law)》"
            return VisibleText.of(title + words.articles(articles))
        }
    }

    private(set) var acts: [Act] = []
    private var places: [String: Int] = [:]

    init(_ bases: some Sequence<LegalBasis>) {
        for basis in bases { add(basis) }
    }

    init(_ review: DocumentReview) {
        self.init(review.citedBases)
    }

    private mutating func add(_ basis: LegalBasis) {
        let place = places[basis.law] ?? acts.count
        if place == acts.count {
            acts.append(Act(law: basis.law))
            places[basis.law] = place
        }
        if let article = basis.article, !acts[place].articles.contains(article) {
            acts[place].articles.append(article)
        }
        if !acts[place].bases.contains(basis) { acts[place].bases.append(basis) }
    }

    /// `《中华人民共和国行政处罚法》第十六条、第二十条`, one line an act.
    func lines(words: Words) -> [String] {
        acts.map { act in
            act.name(words) + (act.bases.allSatisfy(\.verified) ? "" : words.inBrackets(words.unverified))
        }
    }
}
