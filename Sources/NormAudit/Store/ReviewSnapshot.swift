import NormData
import NormDocument
import NormReview
import NormRules
import NormText

// The form in which reviews are kept. Places in the normalised text (`Finding.range`) and the path are not kept: no
// report shows the one, and the other belongs to the run.

extension Conclusion: Snapshot {}
extension ProcedureStep.Verdict: Snapshot {}

extension DocumentMetadata: Snapshot {
    public func write(to writer: inout SnapshotWriter) {
        writer.write(kind)
        writer.write(title)
        writer.write(documentNumber)
        writer.write(issuer)
        writer.write(level)
        for date in [written, published, effective, validUntil] { writer.write(date) }
        writer.write(attachments)
    }

    public init(from reader: inout SnapshotReader) throws {
        self.init(kind: try reader.read())
        title = try reader.read()
        documentNumber = try reader.read()
        issuer = try reader.read()
        level = try reader.read()
        written = try reader.read()
        published = try reader.read()
        effective = try reader.read()
        validUntil = try reader.read()
        attachments = try reader.read()
    }
}

extension Finding: Snapshot {
    public func write(to writer: inout SnapshotWriter) {
        for text in [rule, title, titleEN] { writer.write(text) }
        writer.write(category)
        writer.write(severity)
        writer.write(confidence)
        writer.write(field)
        writer.write(message)
        writer.write(basis)
        writer.write(compare?.here)
        writer.write(compare?.law)
        writer.write(suggestion)
    }

    public init(from reader: inout SnapshotReader) throws {
        let (rule, title, titleEN): (String, String, String) = (try reader.read(), try reader.read(), try reader.read())
        let (category, severity): (NormRules.Category, Severity) = (try reader.read(), try reader.read())
        let (confidence, field): (Confidence, String?) = (try reader.read(), try reader.read())
        let (message, basis): (String, [LegalBasis]) = (try reader.read(), try reader.read())
        let (here, law): (String?, String?) = (try reader.read(), try reader.read())
        let compare = here.flatMap { here in law.map { Comparison(here: here, law: $0) } }
        self.init(
            rule: rule, title: title, titleEN: titleEN, category: category, severity: severity, confidence: confidence,
            range: nil, field: field, message: message, basis: basis, compare: compare, suggestion: try reader.read())
    }
}

extension SourcePosition: Snapshot {
    public func write(to writer: inout SnapshotWriter) {
        for number in [offset, line, column] { writer.write(number) }
    }

    public init(from reader: inout SnapshotReader) throws {
        self.init(offset: try reader.read(), line: try reader.read(), column: try reader.read())
    }
}

extension ReviewedFinding.Span: Snapshot {
    public func write(to writer: inout SnapshotWriter) {
        writer.write(SourcePosition(offset: start, line: line, column: column))
        writer.write(SourcePosition(offset: end, line: endLine, column: endColumn))
    }

    public init(from reader: inout SnapshotReader) throws { self.init(from: try reader.read(), to: try reader.read()) }
}

extension ReviewedFinding.Fix: Snapshot {
    public func write(to writer: inout SnapshotWriter) {
        writer.write(span)
        writer.write(original)
        writer.write(replacement)
    }

    public init(from reader: inout SnapshotReader) throws {
        self.init(span: try reader.read(), original: try reader.read(), replacement: try reader.read())
    }
}

extension ReviewedFinding: Snapshot {
    public func write(to writer: inout SnapshotWriter) {
        writer.write(id)
        writer.write(finding)
        writer.write(article)
        writer.write(span)
        writer.write(quote)
        writer.write(sentence)
        writer.write(quoteInSentence.map { [$0.lowerBound, $0.upperBound] } ?? [])
        writer.write(clauseLines.map { [$0.lowerBound, $0.upperBound] } ?? [])
        writer.write(fixes)
    }

    public init(from reader: inout SnapshotReader) throws {
        let (id, finding, article): (String, Finding, String?) = (
            try reader.read(), try reader.read(), try reader.read()
        )
        let (span, quote, sentence): (Span?, String?, String?) = (
            try reader.read(), try reader.read(), try reader.read()
        )
        let (inside, lines): ([Int], [Int]) = (try reader.read(), try reader.read())
        func bounds(_ pair: [Int]) throws -> (Int, Int)? {
            guard !pair.isEmpty else { return nil }
            guard pair.count == 2, pair[0] <= pair[1] else { throw SnapshotReader.Damaged() }
            return (pair[0], pair[1])
        }
        self.init(
            id: id, finding: finding, article: article, span: span, quote: quote, sentence: sentence,
            quoteInSentence: try bounds(inside).map { $0.0..<$0.1 },
            clauseLines: try bounds(lines).map { $0.0...$0.1 }, fixes: try reader.read())
    }
}

extension ProcedureStep: Snapshot {
    public func write(to writer: inout SnapshotWriter) {
        writer.write(key)
        writer.write(title)
        writer.write(date)
        writer.write(due)
        writer.write(verdict)
        writer.write(note)
        writer.write(basis)
    }

    public init(from reader: inout SnapshotReader) throws {
        self.init(
            key: try reader.read(), title: try reader.read(), date: try reader.read(), due: try reader.read(),
            verdict: try reader.read(), note: try reader.read(), basis: try reader.read())
    }
}

extension DocumentReview: Snapshot {
    public func write(to writer: inout SnapshotWriter) {
        writer.write(metadata)
        writer.write(normative)
        writer.write(complete)
        writer.write(conclusion)
        writer.write(findings)
        writer.write(problems)
        writer.write(steps)
        writer.write(statementCount)
        writer.write(clearedCount)
        writer.write(remarks)
    }

    public init(from reader: inout SnapshotReader) throws {
        self.init(
            path: "", metadata: try reader.read(), normative: try reader.read(), complete: try reader.read(),
            conclusion: try reader.read(), findings: try reader.read(), problems: try reader.read(),
            steps: try reader.read(), statementCount: try reader.read(), clearedCount: try reader.read(),
            remarks: try reader.read())
    }
}

extension DocumentReview {
    /// The review as one of the document at `path`.
    func at(_ path: String) -> DocumentReview {
        DocumentReview(
            path: path, metadata: metadata, normative: normative, complete: complete, conclusion: conclusion,
            findings: findings, problems: problems, steps: steps, statementCount: statementCount,
            clearedCount: clearedCount, remarks: remarks)
    }
}
