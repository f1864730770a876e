import NormReview
import NormRules

/// The JSON contract: keys in a fixed order, `null` for what is absent.
package struct JSONReport {
    package init() {}

    func render(_ run: ReviewRun) -> String {
        var writer = JSONWriter()
        writer.object { writer in
            writer.key("tool") { $0.object { write(run.tool, to: &$0) } }
            writer.key("asOf", run.asOf.description)
            writer.key("documents") { writer in
                writer.array(run.documents) { writer, document in writer.object { write(document, to: &$0) } }
            }
        }
        writer.endLine()
        return writer.text
    }

    private func write(_ tool: ReviewRun.Tool, to writer: inout JSONWriter) {
        writer.key("name", "normcheck")
        writer.key("version", tool.version)
        writer.key("rules", tool.rules)
        writer.key("law", tool.law)
    }

    /// The keys of one document, inside its object.
    package func write(_ document: DocumentReview, to writer: inout JSONWriter) {
        writer.key("path", document.path)
        writer.key("title", document.metadata.title)
        writer.key("documentNumber", document.metadata.documentNumber)
        writer.key("issuer", document.metadata.issuer)
        writer.key("level", document.metadata.level?.rawValue)
        writer.key("kind", document.metadata.kind.rawValue)
        writer.key("normative", document.normative)
        writer.key("complete", document.complete)
        writer.key("conclusion", document.conclusion.rawValue)
        writer.key("findings") { writer in
            writer.array(document.findings) { writer, finding in writer.object { write(finding, to: &$0) } }
        }
    }

    private func write(_ reviewed: ReviewedFinding, to writer: inout JSONWriter) {
        let finding = reviewed.finding
        writer.key("id", reviewed.id)
        writer.key("rule", finding.rule)
        writer.key("category", finding.category.rawValue)
        writer.key("severity", finding.severity.rawValue)
        writer.key("confidence", finding.confidence.rawValue)
        writer.key("article", reviewed.article)
        writer.key("span") { write(reviewed.span, to: &$0) }
        writer.key("field", finding.field)
        writer.key("quote", reviewed.quote)
        writer.key("message", finding.message)
        writer.key("basis") { writer in
            writer.array(finding.basis) { writer, basis in writer.object { write(basis, to: &$0) } }
        }
        writer.key("compare") { write(finding.compare, to: &$0) }
        writer.key("suggestion", finding.suggestion)
    }

    private func write(_ span: ReviewedFinding.Span?, to writer: inout JSONWriter) {
        guard let span else { return writer.null() }
        writer.object { writer in
            writer.key("start", span.start)
            writer.key("end", span.end)
            writer.key("line", span.line)
            writer.key("column", span.column)
        }
    }

    private func write(_ basis: LegalBasis, to writer: inout JSONWriter) {
        writer.key("law", basis.law)
        writer.key("article", basis.article)
    }

    private func write(_ compare: Finding.Comparison?, to writer: inout JSONWriter) {
        guard let compare else { return writer.null() }
        writer.object { writer in
            writer.key("here", compare.here)
            writer.key("law", compare.law)
        }
    }
}
