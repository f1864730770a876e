import NormData

/// Checks drafts while they are written: rules, project files and what is derived from them are kept between checks.
public struct DraftSession {
    private let options: DraftCheck.Options
    private var reviewers: ReviewerPool
    private var projects: ProjectReader
    /// By the path of the configuration; what failed is not tried again at every key.
    private var prepared: [String: Result<DocumentReviewer, any Error>] = [:]
    private var rules: [String: RuleDescription] = [:]

    public init(home: Home, options: DraftCheck.Options) {
        self.options = options
        reviewers = ReviewerPool(home: home)
        projects = ProjectReader(options: options)
    }

    /// Project files are read anew at the next check.
    public mutating func forgetProject() {
        projects = ProjectReader(options: options)
        prepared = [:]
    }

    /// Checks the text of a draft, waivers and baseline applied.
    ///
    /// Throws where rules or project files are not as they should be.
    public mutating func check(_ bytes: [UInt8], path: String) throws -> DocumentReview {
        let project = try projects.project(of: path)
        let review = try reviewer(for: project).examine(bytes, path: path).review
        var suppression = Suppressor(options: options, changes: nil)
        return suppression.applied(to: review, project, rules)
    }

    /// The references of a draft to divisions of its own.
    public mutating func crossReferences(_ bytes: [UInt8], path: String) throws -> [CrossReference] {
        let reviewer = try reviewer(for: projects.project(of: path))
        return CrossReference.all(in: try reviewer.evaluate(bytes, path: path).reading)
    }

    /// Whether a project covers the draft.
    public mutating func covers(_ path: String) throws -> Bool {
        try projects.project(of: path).configuration.covers(path)
    }

    public func rule(_ id: String) -> RuleDescription? { rules[id] }

    private mutating func reviewer(for project: Project) throws -> DocumentReviewer {
        let key = project.configuration.path ?? ""
        let made = prepared[key] ?? Result { try prepare(project.configuration) }
        prepared[key] = made
        return try made.get()
    }

    private mutating func prepare(_ configuration: Configuration) throws -> DocumentReviewer {
        let reviewer = try reviewers.reviewer(for: configuration)
        rules.merge(reviewer.descriptions.map { ($0.id, $0) }) { first, _ in first }
        return reviewer.documentReviewer(try reviewer.options(options.review, configuration))
    }
}
