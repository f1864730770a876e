import NormDocument
import NormFormats
import NormLaw
import NormRules
import NormText

/// Reviews one document at a time; a value without state, shared by all threads.
struct DocumentReviewer: Sendable {
    let fileReader: FileReader
    let source: DocumentSource
    let statementReader: StatementReader
    let evaluator: RuleEvaluator
    let citationChecker: CitationChecker
    let checkerFindings: CheckerFindings
    let conflictReviewer: ConflictReviewer
    let precedentReviewer: PrecedentReviewer
    let procedureReviewer: ProcedureReviewer
    let dossierFile: DossierFile
    let options: ReviewOptions

    /// Reads and reviews a file. Whatever is wrong with it is in the answer.
    func review(path: String) -> DocumentReview {
        var review = judge(path)
        if options.recordsMaterials { review.materials = materials(path) }
        return review
    }

    private func materials(_ path: String) -> [Material] {
        let dossier = dossierFile.path(named: options.dossierPath, beside: path, search: options.useDossiers)
        return [
            Material(.document, path: path, source: source),
            dossier.flatMap { Material(.dossier, path: $0, source: source) },
        ].compactMap { $0 }
    }

    private func judge(_ path: String) -> DocumentReview {
        do {
            return examine(try source.read(path), path: path).review
        } catch {
            return DocumentReview(unreadable: path, problem: "\(error)")
        }
    }

    /// Reviews the bytes of a document, and keeps what the review saw. Whatever is wrong with them is in the answer.
    func examine(_ bytes: [UInt8], path: String) -> ExaminedDocument {
        do {
            var document = try read(bytes, path: path)
            let (dossier, problems) = dossierFile.read(
                named: options.dossierPath, beside: path, search: options.useDossiers)
            if options.level == nil, let level = options.usualLevel { document.metadata.level = level }
            if let dossier { complete(&document.metadata, from: dossier) }
            return examine(document, dossier: dossier, problems: document.problems.map(\.message) + problems)
        } catch {
            return ExaminedDocument(
                review: DocumentReview(unreadable: path, problem: "\(error)"), document: nil, reading: nil)
        }
    }

    /// The document and its reading, for `explain`.
    func evaluate(path: String) throws -> Evaluation {
        evaluate(try original(path: path).document, region: nil).evaluation
    }

    /// The bytes of a document and what is read of them.
    func original(path: String) throws -> (bytes: [UInt8], document: NormativeDocument) {
        let bytes = try source.read(path)
        return (bytes, try read(bytes, path: path))
    }

    func evaluate(_ bytes: [UInt8], path: String) throws -> Evaluation {
        evaluate(try read(bytes, path: path), region: nil).evaluation
    }

    private func read(_ bytes: [UInt8], path: String) throws -> NormativeDocument {
        if options.times != nil {
            let decode = {
                try? FormatReader(limits: options.limits).read(bytes, name: path, encoding: options.encoding)
            }
            options.times.measureFastest(.decode, of: 5) { _ = decode() }
        }
        return try options.times.measure(.parse) {
            try fileReader.read(
                path: path, bytes: bytes, encoding: options.encoding, level: options.level, kind: options.kind)
        }
    }

    /// The command line outweighs the dossier, the dossier the configuration, that what the document shows.
    private func complete(_ metadata: inout DocumentMetadata, from dossier: Dossier) {
        metadata.issuer = dossier.issuer ?? metadata.issuer
        if options.level == nil { metadata.level = dossier.level ?? metadata.level }
        if options.kind == nil { metadata.kind = dossier.kind ?? metadata.kind }
    }

    private func evaluate(
        _ document: NormativeDocument, region: String?
    ) -> (evaluation: Evaluation, higher: HigherLaw) {
        let rank = document.metadata.rank
        let reading = options.times.measure(.statements) { statementReader.read(document) }
        return options.times.measure(.rules) {
            let higher = conflictReviewer.law(above: reading, rank: rank, region: region)
            let restatement = Restatement(reading: reading, higher: higher)
            let evaluation = evaluator.evaluate(
                reading, rank: rank, region: region, restated: restatement.provision)
            return (evaluation, higher)
        }
    }

    private func examine(_ document: NormativeDocument, dossier: Dossier?, problems: [String]) -> ExaminedDocument {
        guard document.metadata.kind.isNormative else {
            let review = DocumentReview(
                path: document.path, metadata: document.metadata, normative: false, complete: problems.isEmpty,
                conclusion: problems.isEmpty ? .notApplicable : .incomplete, findings: [], problems: problems,
                steps: [], statementCount: 0, clearedCount: 0, remarks: document.remarks)
            return ExaminedDocument(review: review, document: document, reading: nil)
        }
        let region = dossier?.region ?? options.region ?? document.metadata.issuer
        let (evaluation, higher) = evaluate(document, region: region)
        var problems = problems
        let procedure = options.times.measure(.procedure) { reviewProcedure(document, dossier, &problems) }
        let citations = options.times.measure(.citations) {
            citationChecker.check(
                document, citations: evaluation.reading.citations, asOf: options.asOf, region: region)
        }
        let fixes = CitationFixes(reading: evaluation.reading, law: citationChecker.index, asOf: options.asOf)
        let drafting = options.times.measure(.drafting) { DraftingChecker.issues(in: evaluation.reading) }
        let issues = citations.map { CheckerIssue($0, fixes: fixes.fixes(for: $0)) } + drafting
        let conflicts = options.times.measure(.conflicts) {
            conflictReviewer.findings(evaluation.reading, with: higher)
        }
        let weighed = options.times.measure(.precedents) {
            precedentReviewer.review(
                evaluation.findings + checkerFindings.findings(issues) + conflicts, settled: procedure.findings,
                of: evaluation)
        }
        let findings = options.times.measure(.places) {
            FindingLocator(reading: evaluation.reading).locate(options.adjustments.adjusted(weighed))
        }
        let review = DocumentReview(
            path: document.path, metadata: document.metadata, normative: true, complete: problems.isEmpty,
            conclusion: Conclusion(findings: findings.map(\.finding), isComplete: problems.isEmpty),
            findings: findings, problems: problems, steps: procedure.steps,
            statementCount: evaluation.reading.statements.count, clearedCount: evaluation.clearedCount,
            remarks: document.remarks)
        return ExaminedDocument(review: review, document: document, reading: evaluation.reading)
    }

    private func reviewProcedure(
        _ document: NormativeDocument, _ dossier: Dossier?, _ problems: inout [String]
    ) -> (findings: [Finding], steps: [ProcedureStep]) {
        do {
            return try procedureReviewer.review(
                document: document, dossier: dossier, region: options.region, asOf: options.asOf)
        } catch {
            problems.append("程序未能审查：\(error)")
            return ([], [])
        }
    }
}
