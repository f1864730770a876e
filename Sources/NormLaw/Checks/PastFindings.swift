import NormText

/// The issues about names of the past of one document: each organ and system once, with a count.
struct PastFindings {
    private static let pause = utf8("、")
    private static let breaks = ["，", "。", "；", "\n", "："].map(utf8)
    private static let longestGap = 60

    private(set) var issues: [CitationIssue] = []
    /// Where the issue of a name stands in `issues`.
    private var places: [String: Int] = [:]
    /// The end of the last name of an organ, and its issue.
    private var last: (end: Int, issue: Int)?

    /// Adds what one place says; `name` tells whether it was said before.
    mutating func add(_ issue: CitationIssue, name: String, bytes: [UInt8]) {
        if let place = places[name] {
            issues[place] = issues[place].repeated(name)
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
    /// The same issue, met once more.
    fileprivate func repeated(_ name: String) -> CitationIssue {
        switch kind {
        case .renamedOrgan(var organs):
            for index in organs.indices where organs[index].change.id == name { organs[index].count += 1 }
            return CitationIssue(.renamedOrgan(organs), range: range)
        case .abolishedSystem(let system, let count):
            return CitationIssue(.abolishedSystem(system, count: count + 1), range: range)
        default: return self
        }
    }

    fileprivate func joined(_ other: CitationIssue) -> CitationIssue {
        guard case .renamedOrgan(let first) = kind, case .renamedOrgan(let second) = other.kind else { return self }
        return CitationIssue(.renamedOrgan(first + second), range: range.lowerBound..<other.range.upperBound)
    }
}
