import NormData
import NormReview
import NormRules

/// A Code Quality report of GitLab.
struct GitLabReport {
    let words: Words

    func render(_ run: ReviewRun) -> String {
        var writer = JSONWriter()
        writer.array(entries(of: run)) { writer, entry in
            writer.object { writer in
                writer.key("description", VisibleText.of(entry.description))
                writer.key("check_name", entry.rule)
                writer.key("fingerprint", Digest.sha256(Array(entry.identity.joined(separator: "\u{1F}").utf8)))
                writer.key("severity", entry.severity)
                writer.key("location") { writer in
                    writer.object { writer in
                        writer.key("path", entry.path)
                        writer.key("lines") { $0.object { $0.key("begin", entry.line) } }
                    }
                }
            }
        }
        writer.endLine()
        return writer.text
    }

    private struct Entry {
        let description: String
        let rule: String
        let identity: [String]
        let severity: String
        let path: String
        let line: Int
    }

    private func entries(of run: ReviewRun) -> [Entry] {
        run.documents.flatMap { document in
            document.findings.map { reviewed in
                Entry(
                    description: words.statement(of: reviewed), rule: reviewed.finding.rule,
                    identity: [document.path, reviewed.id], severity: Self.name(reviewed.finding.severity),
                    path: document.path, line: reviewed.span?.line ?? 1)
            }
                + document.problems.map { problem in
                    Entry(
                        description: words.complaint(problem), rule: "incomplete", identity: [document.path, problem],
                        severity: "blocker", path: document.path, line: 1)
                }
        }
            + run.notices.map { notice in
                Entry(
                    description: words.statement(of: notice), rule: notice.id,
                    identity: [notice.file, notice.id, "\(notice.line)"], severity: Self.name(notice.severity),
                    path: notice.file, line: notice.line)
            }
    }

    private static func name(_ severity: Severity) -> String {
        switch severity {
        case .error: "critical"
        case .warning: "major"
        case .info: "info"
        }
    }
}
