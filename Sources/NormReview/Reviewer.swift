import Dispatch
import NormDocument
import NormFormats
import NormLaw
import NormRules
import NormText
import Synchronization

/// The review engine: rules and law index loaded once, any number of documents reviewed.
public final class Reviewer: Sendable {
    public let rulebook: Rulebook
    private let facts: ReviewFacts
    public let tool: ReviewRun.Tool
    /// Every rule under which a finding may come, by id.
    public var descriptions: [RuleDescription] {
        RuleDescription.all(rulebook: rulebook, procedure: facts.procedure)
    }

    /// Loads `Rules/` and `Corpus/law`. Throws the error of whatever could not be loaded, with file and cause.
    ///
    /// - Parameter additions: rules and words beside those of the home.
    public init(home: Home, additions: RuleAdditions = RuleAdditions()) throws {
        let data = try ReviewData.load(home: home, additions: additions)
        rulebook = data.rulebook
        facts = data.facts
        tool = ReviewRun.Tool(version: Version.current, rules: data.rulesDigest, law: data.lawDigest)
    }

    /// Reviews files on `options.jobs` threads; the documents come in the order of `paths`.
    ///
    /// `onResult` is told of each document as soon as it is done, one at a time, in any order.
    public func review(
        paths: [String], options: ReviewOptions, onResult: @Sendable (DocumentReview) -> Void = { _ in }
    ) -> ReviewRun {
        let reviewer = documentReviewer(options)
        let results = Mutex<[DocumentReview?]>(Array(repeating: nil, count: paths.count))
        let next = Atomic<Int>(0)
        DispatchQueue.concurrentPerform(iterations: min(options.jobs, max(1, paths.count))) { _ in
            while true {
                let index = next.add(1, ordering: .relaxed).oldValue
                guard index < paths.count else { return }
                let review = reviewer.review(path: paths[index])
                results.withLock {
                    $0[index] = review
                    onResult(review)
                }
            }
        }
        let documents = results.withLock { $0.compactMap { $0 } }
        return ReviewRun(
            tool: options.recordsMaterials ? tool.identified : tool, asOf: options.asOf, documents: documents,
            basis: BasisBook(documents, law: facts.law, asOf: options.asOf))
    }

    /// Reviews a document that is not, or not yet, in a file; `path` names it.
    public func review(_ bytes: [UInt8], path: String, options: ReviewOptions) -> DocumentReview {
        documentReviewer(options).examine(bytes, path: path).review
    }

    /// The bytes of a document, and the document as it is read for the review.
    public func original(
        path: String, options: ReviewOptions
    ) throws -> (bytes: [UInt8], document: NormativeDocument) {
        try documentReviewer(options).original(path: path)
    }

    /// What the statement reader made of a document and what each rule said of it.
    public func evaluate(path: String, options: ReviewOptions) throws -> Evaluation {
        try documentReviewer(options).evaluate(path: path)
    }

    /// What was learnt from the clauses that reviewers have judged.
    public var precedents: PrecedentWeights { facts.precedents }

    /// The dossier of a document, as far as it can be read.
    func dossier(of document: String, _ options: ReviewOptions) -> (path: String, content: Dossier)? {
        guard options.useDossiers, let path = options.dossierPath ?? DossierFile.path(beside: document) else {
            return nil
        }
        let file = DossierFile(schema: facts.procedure.dossierSchema)
        return file.read(named: path, beside: document, search: false).dossier.map { (path, $0) }
    }

    /// Whether a region, or a place in one, is known by this name.
    func knows(region name: String) -> Bool {
        let jurisdictions = facts.procedure.jurisdictions
        return jurisdictions.region(named: name) != nil
            || !Place(name, provinces: jurisdictions.provinceNames).isEmpty
    }

    /// For reviews whose results the caller keeps.
    public func desk(_ options: ReviewOptions) -> ReviewDesk {
        ReviewDesk(reviewer: documentReviewer(options), tool: tool, law: facts.law)
    }

    /// Runs the examples of rules on the day for which they were written.
    public var ruleTester: RuleTester {
        RuleTester(rulebook: rulebook, law: facts.law, vocabulary: facts.vocabulary, asOf: Reviewer.examplesDay)
    }

    /// The examples of rules cite law as it stands on this day.
    private static let examplesDay = CivilDate(2026, 11, 1) ?? CivilDate.epoch

    func documentReviewer(_ options: ReviewOptions) -> DocumentReviewer {
        let checkerFindings = CheckerFindings(rulebook: rulebook)
        return DocumentReviewer(
            fileReader: FileReader(vocabulary: facts.vocabulary, limits: options.limits),
            source: DocumentSource(limits: options.limits, standardInput: options.standardInput),
            statementReader: StatementReader(rulebook: rulebook, law: facts.law),
            evaluator: RuleEvaluator(
                rulebook: rulebook, law: facts.law, norms: facts.norms, asOf: options.asOf,
                off: options.adjustments.off),
            citationChecker: CitationChecker(index: facts.law, tables: facts.tables, moved: facts.moved),
            checkerFindings: checkerFindings,
            conflictReviewer: ConflictReviewer(
                rulebook: rulebook, law: facts.law, norms: facts.norms, words: facts.conflict, figures: facts.figures,
                thresholds: facts.thresholds.figures, asOf: options.asOf, lawTexts: options.lawTexts),
            precedentReviewer: PrecedentReviewer(
                weights: facts.precedents, thresholds: facts.thresholds, checkerFindings: checkerFindings),
            procedureReviewer: ProcedureReviewer(rules: facts.procedure, english: rulebook.english),
            dossierFile: DossierFile(schema: facts.procedure.dossierSchema), options: options)
    }
}
