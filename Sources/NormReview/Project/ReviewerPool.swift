import NormData
import NormRules

/// Reviewers by the rules that configurations bring along: most share one.
struct ReviewerPool {
    private let home: Home
    private var known: [(additions: RuleAdditions, reviewer: Reviewer)] = []

    init(home: Home) { self.home = home }

    mutating func reviewer(for configuration: Configuration) throws -> Reviewer {
        let additions = configuration.additions
        if let found = known.first(where: { $0.additions == additions }) { return found.reviewer }
        let reviewer = try Reviewer(home: home, additions: additions)
        known.append((additions, reviewer))
        return reviewer
    }
}

extension Reviewer {
    /// How documents under a configuration are reviewed. The command line outweighs the configuration.
    ///
    /// Throws where the configuration names a rule or a region that does not exist.
    func options(_ options: ReviewOptions, _ configuration: Configuration) throws(DataError) -> ReviewOptions {
        var options = options
        if let jurisdiction = configuration.jurisdiction {
            guard knows(region: jurisdiction.value) else {
                throw jurisdiction.place.error("不认识的地区“\(jurisdiction.value)”，用 normcheck jurisdictions list 查看")
            }
            options.region = jurisdiction.value
        }
        options.usualLevel = configuration.level?.value
        options.adjustments = try configuration.adjustments(of: descriptions)
        return options
    }
}
