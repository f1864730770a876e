import NormReview
import NormRules

/// SARIF 2.1.0, the form in which analysis results are exchanged.
struct SARIFReport {
    let words: Words

    private static let schema =
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

    func render(_ run: ReviewRun) -> String {
        let findings = CheckedFinding.all(in: run)
        let ids = Set(findings.map(\.finding.rule)).sorted()
        var writer = JSONWriter()
        writer.object { writer in
            writer.key("$schema", Self.schema)
            writer.key("version", "2.1.0")
            writer.key("runs") { writer in
                writer.array(CollectionOfOne(run)) { writer, run in
                    writer.object { writer in
                        writer.key("tool") { write(toolOf: run, ids, findings, to: &$0) }
                        writer.key("language", words.pick("zh-CN", "en"))
                        writer.key("columnKind", "unicodeCodePoints")
                        writer.key("invocations") { write(invocationOf: run, to: &$0) }
                        writer.key("results") { writer in
                            writer.array(findings) { write($1, ids, to: &$0) }
                        }
                        writer.key("properties") { writer in
                            writer.object { writer in
                                writer.key("asOf", run.asOf.description)
                                writer.key("rules", run.tool.rules)
                                writer.key("law", run.tool.law)
                            }
                        }
                    }
                }
            }
        }
        writer.endLine()
        return writer.text
    }

    // MARK: Tool

    private func write(
        toolOf run: ReviewRun, _ ids: [String], _ findings: [CheckedFinding], to writer: inout JSONWriter
    ) {
        let samples = Dictionary(findings.map { ($0.finding.rule, $0.finding) }) { first, _ in first }
        writer.object { writer in
            writer.key("driver") { writer in
                writer.object { writer in
                    writer.key("name", "normcheck")
                    writer.key("version", run.tool.version)
                    writer.key("semanticVersion", run.tool.version)
                    writer.key("rules") { writer in
                        writer.array(ids) { writer, id in
                            let rule = run.rules[id] ?? samples[id].map { RuleDescription(of: $0) }
                            writer.object { write(rule, id, to: &$0) }
                        }
                    }
                }
            }
        }
    }

    private func write(_ rule: RuleDescription?, _ id: String, to writer: inout JSONWriter) {
        writer.key("id", id)
        guard let rule else { return }
        writer.key("shortDescription") { text(words.pick(rule.title, rule.titleEN), to: &$0) }
        let help = help(of: rule)
        writer.key("fullDescription") { text(help[0].text, to: &$0) }
        writer.key("help") { writer in
            writer.object { writer in
                writer.key("text", SARIFText.of(lines: help.map { $0.label + words.colon + $0.text }))
                let lines = help.map { "**\($0.label)**" + words.colon + MarkdownText.of($0.text) }
                writer.key("markdown", lines.joined(separator: "\n\n"))
            }
        }
        writer.key("defaultConfiguration") { $0.object { $0.key("level", level(rule.severity)) } }
        writer.key("properties") { writer in
            writer.object { writer in
                writer.key("category", rule.category.rawValue)
                writer.key("precision", precision(rule.confidence))
                writer.key("tags") { writer in
                    writer.array(["legality", rule.category.rawValue.lowercased()]) { $0.string($1) }
                }
            }
        }
    }

    private func help(of rule: RuleDescription) -> [(label: String, text: String)] {
        let basis = CitedActs(rule.basis).lines(words: words).joined(separator: words.semicolon)
        let parts = [
            (words.problem, words.rationale(of: rule)), (words.basis, basis),
            (words.suggestion, words.pick(rule.suggestion, rule.english?.suggestion ?? "")),
        ]
        return parts.filter { !$0.1.isEmpty }
    }

    private func precision(_ confidence: Confidence) -> String {
        switch confidence {
        case .high: "high"
        case .medium: "medium"
        case .low: "low"
        }
    }

    private func level(_ severity: Severity) -> String { severity == .info ? "note" : severity.rawValue }

    // MARK: Invocation

    private func write(invocationOf run: ReviewRun, to writer: inout JSONWriter) {
        let problems = run.documents.flatMap { document in words.problems(of: document).map { (document.path, $0) } }
        writer.array(CollectionOfOne(run)) { writer, run in
            writer.object { writer in
                writer.key("executionSuccessful", run.documents.allSatisfy(\.complete))
                writer.key("toolExecutionNotifications") { writer in
                    writer.array(problems) { writer, problem in
                        notification("incomplete", .error, problem.1, path: problem.0, line: nil, to: &writer)
                    }
                }
                writer.key("toolConfigurationNotifications") { writer in
                    writer.array(run.notices) { writer, notice in
                        notification(
                            notice.id, notice.severity, words.statement(of: notice), path: notice.file,
                            line: notice.line, to: &writer)
                    }
                }
            }
        }
    }

    private func notification(
        _ id: String, _ severity: Severity, _ message: String, path: String, line: Int?, to writer: inout JSONWriter
    ) {
        writer.object { writer in
            writer.key("descriptor") { $0.object { $0.key("id", id) } }
            writer.key("level", level(severity))
            writer.key("message") { text(message, to: &$0) }
            writer.key("locations") { writer in
                writer.array(CollectionOfOne(path)) { writer, path in
                    writer.object { writer in
                        physicalLocation(path, to: &writer) { writer in
                            if let line { writer.key("region") { $0.object { $0.key("startLine", line) } } }
                        }
                    }
                }
            }
        }
    }

    // MARK: Results

    private func write(_ checked: CheckedFinding, _ ids: [String], to writer: inout JSONWriter) {
        let finding = checked.finding
        writer.object { writer in
            writer.key("ruleId", finding.rule)
            if let index = ids.firstIndex(of: finding.rule) { writer.key("ruleIndex", index) }
            writer.key("level", level(finding.severity))
            writer.key("message") { writer in
                writer.object { writer in
                    writer.key("text", SARIFText.of(lines: words.detail(of: checked.reviewed)))
                }
            }
            writer.key("locations") { writer in
                writer.array(CollectionOfOne(checked)) { location($1, to: &$0) }
            }
            if finding.compare != nil { writer.key("relatedLocations") { related(finding, to: &$0) } }
            writer.key("partialFingerprints") { writer in
                writer.object { $0.key("ruleAndClause/v1", checked.reviewed.id) }
            }
            if let suppression = checked.suppression {
                writer.key("suppressions") { writer in
                    writer.array(CollectionOfOne(suppression)) { self.suppression($1, to: &$0) }
                }
            }
            if !checked.reviewed.fixes.isEmpty {
                writer.key("fixes") { writer in
                    writer.array(CollectionOfOne(checked.reviewed)) { fix($1, in: checked.document.path, to: &$0) }
                }
            }
            writer.key("properties") { writer in
                writer.object { writer in
                    writer.key("confidence", finding.confidence.rawValue)
                    if let field = finding.field { writer.key("field", field) }
                }
            }
        }
    }

    private func location(_ checked: CheckedFinding, to writer: inout JSONWriter) {
        writer.object { writer in
            physicalLocation(checked.document.path, to: &writer) { writer in
                guard let span = checked.reviewed.span else { return }
                writer.key("region") { writer in
                    writer.object { writer in
                        region(span, to: &writer)
                        if let quote = checked.reviewed.quote { writer.key("snippet") { text(plain: quote, to: &$0) } }
                    }
                }
            }
            if let article = checked.reviewed.article {
                writer.key("logicalLocations") { writer in
                    writer.array(CollectionOfOne(article)) { writer, article in
                        writer.object { $0.key("name", VisibleText.of(article)) }
                    }
                }
            }
        }
    }

    private func region(_ span: ReviewedFinding.Span, to writer: inout JSONWriter) {
        writer.key("startLine", span.line)
        writer.key("startColumn", span.column)
        writer.key("endLine", span.endLine)
        writer.key("endColumn", span.endColumn)
        writer.key("charOffset", span.start)
        writer.key("charLength", span.end - span.start)
    }

    /// The other side of a conflict stands in no file: the provision is named.
    private func related(_ finding: Finding, to writer: inout JSONWriter) {
        let acts = CitedActs(finding.basis.prefix(1)).lines(words: words)
        writer.array(CollectionOfOne(words.comparison(of: finding))) { writer, compare in
            writer.object { writer in
                writer.key("id", 1)
                writer.key("message") { writer in
                    text(([words.higherLaw, compare?.law ?? ""] + acts).joined(separator: " "), to: &writer)
                }
                writer.key("logicalLocations") { writer in
                    writer.array(acts) { writer, act in writer.object { $0.key("name", act) } }
                }
            }
        }
    }

    private func suppression(_ suppression: Suppression, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.key("kind", "external")
            writer.key("status", "accepted")
            writer.key("justification", VisibleText.of(words.reason(of: suppression)))
        }
    }

    private func fix(_ reviewed: ReviewedFinding, in path: String, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.key("description") { text(words.change(reviewed), to: &$0) }
            writer.key("artifactChanges") { writer in
                writer.array(CollectionOfOne(reviewed.fixes)) { writer, fixes in
                    writer.object { writer in
                        artifactLocation(path, to: &writer)
                        writer.key("replacements") { writer in
                            writer.array(fixes) { writer, fix in
                                writer.object { writer in
                                    writer.key("deletedRegion") { $0.object { region(fix.span, to: &$0) } }
                                    writer.key("insertedContent") { text(plain: fix.replacement, to: &$0) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    // MARK: Parts

    private func physicalLocation(
        _ path: String, to writer: inout JSONWriter, _ more: (inout JSONWriter) -> Void
    ) {
        writer.key("physicalLocation") { writer in
            writer.object { writer in
                artifactLocation(path, to: &writer)
                more(&writer)
            }
        }
    }

    private func artifactLocation(_ path: String, to writer: inout JSONWriter) {
        writer.key("artifactLocation") { $0.object { $0.key("uri", SARIFText.uri(path)) } }
    }

    /// A message, in which braces and brackets have a meaning.
    private func text(_ text: String, to writer: inout JSONWriter) {
        writer.object { $0.key("text", SARIFText.of(lines: [text])) }
    }

    /// The content of a file.
    private func text(plain text: String, to writer: inout JSONWriter) { writer.object { $0.key("text", text) } }
}

extension RuleDescription {
    /// What a finding itself tells of its rule.
    fileprivate init(of finding: Finding) {
        self.init(
            id: finding.rule, title: finding.title, titleEN: finding.titleEN, category: finding.category,
            severity: finding.severity, confidence: finding.confidence, rationale: finding.message,
            basis: finding.basis, suggestion: finding.suggestion,
            english: finding.english.map { EnglishTexts.OfRule(problem: $0.message, suggestion: $0.suggestion) })
    }
}
