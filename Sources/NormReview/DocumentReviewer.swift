import NormDocument
import NormLaw
import NormRules
import NormText

/// Reviews one document at a time; a value without state, shared by all threads.
struct DocumentReviewer: Sendable {
    let documentReader: DocumentReader
    let statementReader: StatementReader
    let evaluator: RuleEvaluator
    let options: ReviewOptions

    /// Reads and reviews a file. Whatever is wrong with it is in the answer.
    func review(path: String, dossierPath: String?) -> DocumentReview {
        do {
            return review(try read(path))
        } catch {
            return DocumentReview(unreadable: path, problem: "\(error)")
        }
    }

    /// The document and its reading, for `explain`.
    func evaluate(path: String) throws -> Evaluation { evaluate(try read(path)) }

    private func read(_ path: String) throws -> NormativeDocument {
        try documentReader.read(
            path: path, bytes: try InputFile.read(path), encoding: options.encoding, level: options.level,
            kind: options.kind)
    }

    private func evaluate(_ document: NormativeDocument) -> Evaluation {
        evaluator.evaluate(statementReader.read(document), rank: document.metadata.rank)
    }

    private func review(_ document: NormativeDocument) -> DocumentReview {
        let problems = document.problems.map(\.message)
        let isNormative = document.metadata.kind.isNormative
        guard isNormative else {
            return DocumentReview(
                path: document.path, metadata: document.metadata, normative: false, complete: problems.isEmpty,
                conclusion: problems.isEmpty ? .notApplicable : .incomplete, findings: [], problems: problems,
                steps: [], statementCount: 0, clearedCount: 0)
        }
        let evaluation = evaluate(document)
        let locator = FindingLocator(document: document, sentences: evaluation.reading.sentences)
        let findings = locator.locate(evaluation.findings)
        let cleared = evaluation.verdicts.filter { if case .cleared = $0.outcome { true } else { false } }
        return DocumentReview(
            path: document.path, metadata: document.metadata, normative: true, complete: problems.isEmpty,
            conclusion: Conclusion(findings: findings.map(\.finding), isComplete: problems.isEmpty),
            findings: findings, problems: problems, steps: [], statementCount: evaluation.reading.statements.count,
            clearedCount: Set(cleared.map(\.statement)).count)
    }
}
