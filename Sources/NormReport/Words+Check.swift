import NormReview
import NormRules

/// Words of the formats for files in a repository.
extension Words {
    var line: String { pick("行", "Line") }
    var column: String { pick("列", "Column") }
    var article: String { pick("条款", "Article") }
    var severity: String { pick("级别", "Severity") }
    var identity: String { pick("指纹", "Fingerprint") }
    var status: String { pick("状态", "Status") }
    var suppressed: String { pick("豁免或者已知", "Waived or known") }
    var ruleTitle: String { pick("问题名称", "Rule title") }

    /// What is wrong, in one line.
    func statement(of reviewed: ReviewedFinding) -> String {
        let title = title(of: reviewed.finding)
        let message = message(of: reviewed.finding)
        // Of a rule without an English text only the title is known; the quotation says where.
        guard message != title + "." else { return title + (reviewed.quote.map { " “\($0)”" } ?? "") }
        return title + colon + message
    }

    /// All that a reader needs to follow a finding, line by line.
    func detail(of reviewed: ReviewedFinding) -> [String] {
        let finding = reviewed.finding
        var lines = [statement(of: reviewed)]
        if let compare = comparison(of: finding) {
            lines.append("\(comparison)\(colon)\(here) \(compare.here) | \(higherLaw) \(compare.law)")
        }
        let acts = CitedActs(finding.basis).lines(words: self)
        if !acts.isEmpty { lines.append(basis + colon + acts.joined(separator: semicolon)) }
        if !reviewed.fixes.isEmpty {
            lines.append(suggestion + colon + change(reviewed))
        } else if !suggestion(of: finding).isEmpty {
            lines.append(suggestion + colon + suggestion(of: finding))
        }
        return lines
    }

    /// What the correction of a finding changes.
    func change(_ reviewed: ReviewedFinding) -> String {
        if let (first, last) = reviewed.renumbering {
            return pick(
                "“\(first.original)”至“\(last.original)”依次改为“\(first.replacement)”至“\(last.replacement)”",
                "renumber “\(first.original)” to “\(last.original)” as “\(first.replacement)” to “\(last.replacement)”")
                + inBrackets(pick("\(reviewed.fixes.count) 处", "\(reviewed.fixes.count) places"))
        }
        let changes = reviewed.changes.map { fix in
            pick(
                "“\(fix.original)”改为“\(fix.replacement)”", "change “\(fix.original)” to “\(fix.replacement)”")
        }
        let count = reviewed.fixes.count
        return changes.joined(separator: semicolon)
            + (count > 1 ? inBrackets(pick("\(count) 处", "\(count) places")) : "")
    }

    func reason(of suppression: Suppression) -> String {
        switch suppression {
        case .baseline: pick("基线中已有", "in the baseline")
        case .waiver(let waiver):
            pick(
                "豁免：\(waiver.reason)（\(waiver.who)，\(waiver.date) 至 \(waiver.until)）",
                "waived: \(waiver.reason) (\(waiver.who), \(waiver.date) to \(waiver.until))")
        }
    }

    func statement(of notice: Notice) -> String {
        switch notice.kind {
        case .expired(let day): pick("豁免已于 \(day) 到期", "the waiver ended on \(day)")
        case .unused: pick("豁免没有对应的问题，应当删去", "the waiver silences nothing and should be removed")
        case .notWaivable(let rule): pick("规则 \(rule) 不得豁免", "the rule \(rule) cannot be waived")
        case .stale(let rule, let document):
            pick("\(document) 的 \(rule) 已不存在，应当从基线中删去", "\(rule) in \(document) is gone; remove it from the baseline")
        }
    }
}
