import NormData
import NormRules

/// Checks drafts as a project asks for: with its configuration, its waivers and its baseline.
public struct DraftCheck {
    /// Which project file counts.
    public enum Choice: Sendable, Equatable {
        /// The nearest one above each document.
        case nearest
        case file(String)
        case none
    }

    public struct Options: Sendable {
        /// What the command line says of the review; it outweighs configurations.
        public var review: ReviewOptions
        public var configuration = Choice.nearest
        public var baseline = Choice.nearest
        public var useWaivers = true
        /// Only clauses changed since this version in git.
        public var base: String?
        /// A finding of the baseline that is gone is an error: the baseline has to shrink.
        public var isBaselineStrict = false

        public init(review: ReviewOptions) { self.review = review }
    }

    private let options: Options
    private var reviewers: ReviewerPool
    private var projects: ProjectReader

    public init(home: Home, options: Options) {
        self.options = options
        reviewers = ReviewerPool(home: home)
        projects = ProjectReader(options: options)
    }

    /// Checks files and folders; the documents come in the order of the paths.
    ///
    /// Throws where rules, a configuration, waivers or a baseline are not as they should be, or git does not answer.
    public mutating func run(_ paths: [String]) throws -> ReviewRun {
        var entries: [(entry: DocumentFiles.Entry, project: Project)] = []
        for entry in DocumentFiles.find(
            paths, limits: options.review.limits, standardInput: options.review.standardInput?.name)
        {
            let project = try projects.project(of: entry.path)
            if project.configuration.covers(entry.path) { entries.append((entry, project)) }
        }
        let changes = try changedLines(entries.map(\.entry))
        if let changes { entries.removeAll { $0.entry.problem == nil && !changes.touches($0.entry.path) } }
        let reviews = try review(entries)
        var suppression = Suppressor(options: options, changes: changes)
        let documents = zip(reviews.documents, entries).map { suppression.applied(to: $0, $1.project, reviews.rules) }
        let used = Set(documents.flatMap { $0.findings + $0.suppressed.map(\.finding) }.map(\.finding.rule))
        return ReviewRun(
            tool: reviews.tool, asOf: options.review.asOf, documents: documents, basis: reviews.basis,
            rules: reviews.rules.filter { used.contains($0.key) }, notices: suppression.notices())
    }

    private struct Reviews {
        let tool: ReviewRun.Tool
        let documents: [DocumentReview]
        let basis: BasisBook
        let rules: [String: RuleDescription]
    }

    private func changedLines(_ entries: [DocumentFiles.Entry]) throws -> ChangedLines? {
        try options.base.map { base in
            try ChangedLines(since: base, documents: entries.filter { $0.problem == nil }.map(\.path))
        }
    }

    /// Reviews the documents of each configuration together and puts them back in order.
    private mutating func review(
        _ entries: [(entry: DocumentFiles.Entry, project: Project)]
    ) throws -> Reviews {
        var documents: [DocumentReview?] = entries.map { entry, _ in
            entry.problem.map { DocumentReview(unreadable: entry.path, problem: $0) }
        }
        var rules: [String: RuleDescription] = [:]
        var basis = BasisBook()
        var tools: [ReviewRun.Tool] = []
        let open = entries.indices.filter { documents[$0] == nil }
        for group in Dictionary(grouping: open, by: { entries[$0].project.configuration.path ?? "" }).values
            .sorted(by: { $0[0] < $1[0] })
        {
            let configuration = entries[group[0]].project.configuration
            let reviewer = try reviewers.reviewer(for: configuration)
            let options = try reviewer.options(options.review, configuration)
            let run = reviewer.review(paths: group.map { entries[$0].entry.path }, options: options)
            for (index, document) in zip(group, run.documents) { documents[index] = document }
            rules.merge(reviewer.descriptions.map { ($0.id, $0) }) { first, _ in first }
            basis.add(run.basis)
            tools.append(run.tool)
        }
        let tool = try tools.first ?? reviewers.reviewer(for: .none).tool
        return Reviews(
            tool: tool.joined(with: tools.dropFirst()), documents: documents.compactMap { $0 }, basis: basis,
            rules: rules)
    }
}

extension ReviewRun.Tool {
    /// One tool for a run in which configurations brought different rules.
    fileprivate func joined(with others: some Collection<ReviewRun.Tool>) -> ReviewRun.Tool {
        let digests = Set([rules] + others.map(\.rules)).sorted()
        guard digests.count > 1 else { return self }
        return ReviewRun.Tool(
            version: version, rules: "sha256:" + Digest.sha256(Array(digests.joined().utf8)), law: law, program: program
        )
    }
}
