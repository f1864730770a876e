/// One problem is one finding: what a document says more than once is told at the weightiest place, with all places.
enum RepeatedIssues {
    /// - Parameter issues: in the order of the text, with the weight of the place that each is about.
    static func merged(_ issues: [(issue: CitationIssue, weight: Int)]) -> [CitationIssue] {
        var groups: [[(issue: CitationIssue, weight: Int)]] = []
        var groupOfSubject: [String: Int] = [:]
        for element in issues {
            if let subject = element.issue.subject {
                if let group = groupOfSubject[subject] {
                    groups[group].append(element)
                    continue
                }
                groupOfSubject[subject] = groups.count
            }
            groups.append([element])
        }
        return groups.compactMap { group in
            guard let first = group.first else { return nil }
            let best = group.dropFirst().reduce(first) { $1.weight > $0.weight ? $1 : $0 }
            return CitationIssue(best.issue.kind, range: best.issue.range, places: group.flatMap(\.issue.places))
        }
    }
}
