import NormReview
import NormRules

/// The acts that a review rests on, each once with the articles used, in order of first use.
struct CitedActs {
    struct Act {
        let law: String
        var articles: [String]
        var verified: Bool
    }

    private(set) var acts: [Act] = []
    private var places: [String: Int] = [:]

    init(_ bases: some Sequence<LegalBasis>) {
        for basis in bases { add(basis) }
    }

    init(_ review: DocumentReview) {
        self.init(review.findings.flatMap(\.finding.basis) + review.steps.flatMap(\.basis))
    }

    private mutating func add(_ basis: LegalBasis) {
        let place = places[basis.law] ?? acts.count
        if place == acts.count {
            acts.append(Act(law: basis.law, articles: [], verified: true))
            places[basis.law] = place
        }
        if let article = basis.article, !acts[place].articles.contains(article) {
            acts[place].articles.append(article)
        }
        if !basis.verified { acts[place].verified = false }
    }

    /// `《中华人民共和国行政处罚法》第十六条、第二十条`, one line an act.
    func lines(words: Words) -> [String] {
        acts.map { act in
            let title = act.law.hasPrefix("《") ? act.law : "《\(act.law)》"
            let note = act.verified ? "" : words.inBrackets(words.unverified)
            return VisibleText.of(title + act.articles.joined(separator: "、")) + note
        }
    }
}
