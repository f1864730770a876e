import NormText

/// The issues about names of the past of one document: each organ and system once, with all places.
struct PastFindings {
    private static let pause = utf8("、")
    private static let breaks = ["，", "。", "；", "\n", "："].map(utf8)
    private static let longestGap = 60

    private(set) var issues: [CitationIssue] = []
    /// Where the issue of a name stands in `issues`.
    private var places: [String: Int] = [:]
    /// The issues whose place gives the organ a task.
    private var tasked: Set<Int> = []
    /// The end of the last name of an organ, and its issue.
    private var last: (end: Int, issue: Int)?

    /// Adds what one place says; `name` tells whether it was said before.
    mutating func add(_ issue: CitationIssue, name: String, givesTask: Bool, bytes: [UInt8]) {
        if let place = places[name] {
            let isWeightier = givesTask && !tasked.contains(place)
            if isWeightier { tasked.insert(place) }
            issues[place].add(issue, of: name, isWeightier: isWeightier)
            if case .renamedOrgan = issue.kind { last = (issue.range.upperBound, place) }
            return
        }
        let neighbour = last
        if case .renamedOrgan = issue.kind, let neighbour, isList(neighbour.end..<issue.range.lowerBound, bytes),
            issues[neighbour.issue].range.upperBound == neighbour.end
        {
            issues[neighbour.issue] = issues[neighbour.issue].joined(issue)
            places[name] = neighbour.issue
        } else {
            places[name] = issues.count
            if givesTask { tasked.insert(issues.count) }
            issues.append(issue)
        }
        if case .renamedOrgan = issue.kind, let place = places[name] { last = (issue.range.upperBound, place) }
    }

    /// 工商、质监、环保等部门 is one problem: organs of one list with only 、 and other names between.
    private func isList(_ gap: Range<Int>, _ bytes: [UInt8]) -> Bool {
        gap.count <= Self.longestGap && bytes.has(Self.pause, at: gap.lowerBound)
            && bytes.has(Self.pause, before: gap.upperBound) && !Self.breaks.contains { bytes.contains($0, in: gap) }
    }
}

extension CitationIssue {
    /// Takes in the same issue, met once more. What is kept grows in place: a document may say it very often.
    fileprivate mutating func add(_ other: CitationIssue, of name: String, isWeightier: Bool) {
        // A list of several organs stays where it is.
        if isWeightier, places.contains(where: { $0.range == range }) { range = other.range }
        places += other.places
        guard case .renamedOrgan(let others) = other.kind, case .renamedOrgan(var organs) = kind else { return }
        kind = .renamedOrgan([])
        for index in organs.indices where organs[index].change.id == name {
            organs[index].places += others.flatMap(\.places)
        }
        kind = .renamedOrgan(organs)
    }

    fileprivate func joined(_ other: CitationIssue) -> CitationIssue {
        guard case .renamedOrgan(let first) = kind, case .renamedOrgan(let second) = other.kind else { return self }
        return CitationIssue(
            .renamedOrgan(first + second), range: range.lowerBound..<other.range.upperBound,
            places: places + other.places)
    }
}
