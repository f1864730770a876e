import ArgumentParser
import NormDocument
import NormReport
import NormReview

/// The only place where the command line touches the review engine.
struct Engine {
    private let reviewer: Reviewer

    /// Loads the rules and the law index; a fault in them is a fault of configuration.
    init(home: Home) throws {
        reviewer = try Configured.load { try Reviewer(home: home) }
        // It serves until the process ends; taking it apart then would cost time for nothing.
        _ = Unmanaged.passRetained(reviewer)
    }

    /// Reviews the files and puts what could not be read in its place among them.
    func review(_ entries: [DocumentFiles.Entry], options: ReviewOptions) -> ReviewRun {
        let run = reviewer.review(
            paths: entries.filter { $0.problem == nil }.map(\.path), options: options, onResult: { _ in })
        var reviewed = run.documents.makeIterator()
        let documents = entries.compactMap { entry in
            entry.problem.map { DocumentReview(unreadable: entry.path, problem: $0) } ?? reviewed.next()
        }
        return ReviewRun(tool: run.tool, asOf: run.asOf, documents: documents, basis: run.basis)
    }

    /// The bytes of a document, and the document as it was read for the review.
    func original(_ path: String, options: ReviewOptions) throws -> (bytes: [UInt8], document: NormativeDocument) {
        try reviewer.original(path: path, options: options)
    }

    /// The statements read in a document, and what could not be read of it.
    func explain(_ path: String, options: ReviewOptions) -> (lines: [String], problems: [String]) {
        do {
            let evaluation = try reviewer.evaluate(path: path, options: options)
            return (StatementListing.lines(of: evaluation), evaluation.reading.document.problems.map(\.message))
        } catch {
            return ([], ["\(error)"])
        }
    }

    /// What judged clauses say of a clause.
    func weigh(_ clause: String) -> WeighedClause { reviewer.precedents.weigh(clause) }

    var rules: any RuleBookQueries { reviewer }
}
