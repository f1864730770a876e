import NormData
import NormDocument
import NormText

/// Fills a dossier from a tree, key by key.
struct DossierBuilder {
    private(set) var dossier = Dossier()
    private(set) var errors: [DossierError] = []
    private let schema: DossierSchema

    init(schema: DossierSchema) { self.schema = schema }

    mutating func read(_ root: DossierNode) {
        guard case .map(let entries) = root.value else {
            return report(root.line, root.column, "", "档案应当是键值表")
        }
        for entry in entries { readTopLevel(entry) }
    }

    private mutating func readTopLevel(_ entry: DossierNode.Entry) {
        let key = entry.key
        switch key {
        case "document": dossier.document = text(entry, key)
        case "issuer": dossier.issuer = text(entry, key)
        case "region": dossier.region = text(entry, key)
        case "effective_reason": dossier.effectiveReason = text(entry, key)
        case "validity_reason": dossier.validityReason = text(entry, key)
        case "effective": dossier.effective = date(entry, key)
        case "valid_until": dossier.validUntil = date(entry, key)
        case "level": dossier.level = choice(entry, key, from: DocumentLevel.allCases)
        case "kind": dossier.kind = choice(entry, key, from: DocumentKind.allCases)
        case "steps": readSteps(entry)
        case _ where schema.flags.contains(key): dossier.flags[key] = flag(entry, key)
        default: unknown(entry, key, among: schema.topLevel)
        }
    }

    private mutating func readSteps(_ entry: DossierNode.Entry) {
        guard let steps = map(entry.value, "steps") else { return }
        for step in steps {
            guard let rule = schema.steps[step.key] else {
                unknown(step, "steps.\(step.key)", among: Set(schema.steps.keys))
                continue
            }
            let records = self.records(step, rule).filter { !$0.isEmpty }
            if !records.isEmpty { dossier.steps[step.key] = records }
        }
    }

    private mutating func records(_ step: DossierNode.Entry, _ rule: DossierSchema.Step) -> [Dossier.Record] {
        let path = "steps.\(step.key)"
        if case .list(let items) = step.value.value {
            guard rule.many else {
                report(step.value.line, step.value.column, path, "只能有一条记录，写成键值表")
                return []
            }
            return items.compactMap { item in map(item, path).map { record($0, rule, path) } }
        }
        return map(step.value, path).map { [record($0, rule, path)] } ?? []
    }

    private mutating func record(
        _ entries: [DossierNode.Entry], _ rule: DossierSchema.Step, _ path: String
    ) -> Dossier.Record {
        var record = Dossier.Record()
        for entry in entries {
            let key = "\(path).\(entry.key)"
            if rule.dates.contains(entry.key) {
                record.dates[entry.key] = date(entry, key)
            } else if rule.texts.contains(entry.key) {
                let values = texts(entry, key)
                if !values.isEmpty { record.texts[entry.key] = values }
            } else {
                unknown(entry, key, among: rule.dates.union(rule.texts))
            }
        }
        return record
    }

    // MARK: Values

    /// The entries of a map; an empty value counts as an empty map.
    private mutating func map(_ node: DossierNode, _ key: String) -> [DossierNode.Entry]? {
        switch node.value {
        case .map(let entries): return entries
        case .scalar(let text) where isNull(text): return []
        default:
            report(node.line, node.column, key, "应当是键值表")
            return nil
        }
    }

    private mutating func scalar(_ entry: DossierNode.Entry, _ key: String) -> String? {
        guard case .scalar(let text) = entry.value.value else {
            report(entry.value.line, entry.value.column, key, "应当是单个值")
            return nil
        }
        return isNull(text) ? nil : text
    }

    private mutating func text(_ entry: DossierNode.Entry, _ key: String) -> String? {
        scalar(entry, key).map(simplified)
    }

    /// A dossier may be in Traditional characters, as its document; the words of the rules are in Simplified ones.
    private func simplified(_ text: String) -> String {
        let bytes = Array(text.utf8)
        guard bytes.contains(where: { $0 >= 0x80 }) else { return text }
        var builder = NormalTextBuilder(source: SourceText(bytes: bytes))
        builder.append(0..<bytes.count)
        let range = builder.endParagraph()
        return builder.finish().string(range)
    }

    private mutating func texts(_ entry: DossierNode.Entry, _ key: String) -> [String] {
        guard case .list(let items) = entry.value.value else { return text(entry, key).map { [$0] } ?? [] }
        var texts: [String] = []
        for item in items {
            guard case .scalar(let text) = item.value else {
                report(item.line, item.column, key, "列表中应当是文字")
                continue
            }
            if !isNull(text) { texts.append(simplified(text)) }
        }
        return texts
    }

    private mutating func date(_ entry: DossierNode.Entry, _ key: String) -> CivilDate? {
        guard let text = scalar(entry, key) else { return nil }
        guard let date = CivilDate(iso: text) else {
            report(entry.value.line, entry.value.column, key, "“\(text)”不是存在的日期，日期写成 2026-03-12")
            return nil
        }
        return date
    }

    private mutating func flag(_ entry: DossierNode.Entry, _ key: String) -> Bool? {
        guard let text = scalar(entry, key) else { return nil }
        guard text == "true" || text == "false" else {
            report(entry.value.line, entry.value.column, key, "“\(text)”应当是 true 或者 false")
            return nil
        }
        return text == "true"
    }

    private mutating func choice<Choice: RawRepresentable<String>>(
        _ entry: DossierNode.Entry, _ key: String, from choices: [Choice]
    ) -> Choice? {
        guard let text = scalar(entry, key) else { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        let names = choices.map(\.rawValue)
        report(
            entry.value.line, entry.value.column, key,
            "没有“\(text)”这个值\(Spelling.hint(for: text, among: names))；可以是 \(names.joined(separator: "、"))")
        return nil
    }

    // MARK: Errors

    private func isNull(_ text: String) -> Bool { ["", "~", "null"].contains(text) }

    private mutating func unknown(_ entry: DossierNode.Entry, _ key: String, among known: Set<String>) {
        report(entry.line, entry.column, key, "没有这个键\(Spelling.hint(for: entry.key, among: known))")
    }

    private mutating func report(_ line: Int, _ column: Int, _ key: String, _ message: String) {
        errors.append(DossierError(line: line, column: column, key: key, message: message))
    }
}
