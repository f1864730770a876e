import NormReview
import NormRules

/// Test results in the form of JUnit: a suite a document, a case a finding.
///
/// Errors and warnings are failures, remarks and what is waived or known are skipped, and what could not be read is an
/// error. A document without any of them is one case that passed.
struct JUnitReport {
    let words: Words

    private struct Case {
        let name: String
        let className: String
        /// The element in the case, its type, message and text; `nil` where the case passed.
        let outcome: (element: String, type: String, message: String, text: String)?
    }

    func render(_ run: ReviewRun) -> String {
        let suites = run.documents.map { ($0.path, cases(of: $0)) } + notices(of: run)
        let all = suites.flatMap(\.1)
        var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        text += "<testsuites name=\"normcheck\"\(counts(all))>\n"
        for (name, cases) in suites {
            text +=
                "  <testsuite name=\"\(XMLText.of(name))\"\(counts(cases)) skipped=\"\(count("skipped", cases))\">\n"
            for item in cases { text += rendered(item) }
            text += "  </testsuite>\n"
        }
        return text + "</testsuites>\n"
    }

    private func cases(of document: DocumentReview) -> [Case] {
        let found = CheckedFinding.all(in: document).map { testCase($0) }
        let problems = words.problems(of: document).map { problem in
            Case(
                name: words.notReviewed, className: document.path,
                outcome: ("error", "incomplete", problem, "\(document.path): \(problem)"))
        }
        let cases = found + problems
        return cases.isEmpty
            ? [Case(name: words.name(document.conclusion), className: document.path, outcome: nil)] : cases
    }

    private func testCase(_ checked: CheckedFinding) -> Case {
        let finding = checked.finding
        let span = checked.span
        let place = checked.reviewed.article ?? finding.field ?? ""
        let name = "\(finding.rule) \(place) (\(span.line):\(span.column))"
        let message = words.statement(of: checked.reviewed)
        if let suppression = checked.suppression {
            return Case(
                name: name, className: checked.document.path,
                outcome: ("skipped", finding.rule, "\(words.reason(of: suppression)) \(message)", ""))
        }
        let text = ["\(checked.document.path):\(span.line):\(span.column)"] + words.detail(of: checked.reviewed)
        return Case(
            name: name, className: checked.document.path,
            outcome: finding.severity == .info
                ? ("skipped", finding.rule, message, "")
                : ("failure", finding.severity.rawValue, message, text.joined(separator: "\n")))
    }

    private func notices(of run: ReviewRun) -> [(String, [Case])] {
        Dictionary(grouping: run.notices, by: \.file).sorted { $0.key < $1.key }.map { file, notices in
            (
                file,
                notices.map { notice in
                    let message = words.statement(of: notice)
                    return Case(
                        name: "\(notice.id) (\(notice.line):1)", className: file,
                        outcome: ("failure", notice.severity.rawValue, message, "\(file):\(notice.line):1: \(message)"))
                }
            )
        }
    }

    private func count(_ element: String, _ cases: [Case]) -> Int { cases.count { $0.outcome?.element == element } }

    private func counts(_ cases: [Case]) -> String {
        " tests=\"\(cases.count)\" failures=\"\(count("failure", cases))\" errors=\"\(count("error", cases))\""
    }

    private func rendered(_ item: Case) -> String {
        let head = "    <testcase name=\"\(XMLText.of(item.name))\" classname=\"\(XMLText.of(item.className))\""
        guard let outcome = item.outcome else { return head + "/>\n" }
        let lines = outcome.text.split(separator: "\n").map { XMLText.of(String($0)) }
        let type = outcome.element == "skipped" ? "" : " type=\"\(XMLText.of(outcome.type))\""
        let open = "      <\(outcome.element) message=\"\(XMLText.of(outcome.message))\"\(type)"
        let body = lines.isEmpty ? "/>" : ">\(lines.joined(separator: "\n"))</\(outcome.element)>"
        return head + ">\n" + open + body + "\n    </testcase>\n"
    }
}
