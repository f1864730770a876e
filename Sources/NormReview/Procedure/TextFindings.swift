import NormDocument
import NormLaw
import NormRules
import NormText

/// Findings from the text of a document alone.
struct TextFindings {
    let rules: TextRules
    let document: NormativeDocument
    let reading: TextReading
    let reader: TextReader
    /// Whether the dossier says that the document is published; `nil` without a dossier.
    let isPublished: Bool?
    let english: EnglishTexts

    func all() -> [Finding] {
        dates() + issuer() + office() + interpreters() + twoInterpreters() + secretMark() + documentNumber()
    }

    /// Whether the document binds the public, rather than only organising work.
    var bindsPublic: Bool {
        let title = document.metadata.title ?? ""
        return reading.dutySentences >= rules.duties.least && !rules.duties.exceptTitles.contains { title.contains($0) }
    }

    /// Whether the document makes rules in articles, which apply from some day whomever they bind.
    private var isInstrument: Bool {
        document.parts.contains { part in
            guard let name = part.title.map(InstrumentNames.name) else { return false }
            return ["办法", "规定", "细则"].contains(where: name.hasSuffix)
        } && document.units.count { $0.kind == .article } >= Self.leastArticles
    }

    private static let leastArticles = 5

    private func dates() -> [Finding] {
        let clauses = reading.clauses
        var findings: [Finding?] = []
        let written = document.metadata.written
        if bindsPublic || isInstrument, !clauses.saysWhen, document.metadata.effective == nil, written != nil {
            findings.append(report("absent-effective-date", field: "absent:effective-date"))
        }
        if let effective = clauses.effective, let written, effective < written, let range = clauses.effectiveRange {
            if !isBenefit {
                findings.append(
                    report(
                        "effective-before-written", range: range,
                        ["first": Bilingual("\(effective)"), "second": Bilingual("\(written)")]))
            }
        }
        if clauses.isAtOnce, bindsPublic { findings.append(report("effective-at-once", range: clauses.effectiveRange)) }
        return findings.compactMap { $0 }
    }

    /// Whether the document gives rather than takes: by its title, by its first words where it shows no title.
    private var isBenefit: Bool {
        let opening = document.metadata.title ?? document.text.string(0..<min(document.text.bytes.count, 1500))
        return rules.benefits.contains { opening.contains($0) }
    }

    private func issuer() -> [Finding] {
        let names = BodyNames(rules: rules.bodies)
        let signatures = document.blocks.filter { $0.role == .signature }
        for block in signatures {
            let name = document.text.string(block.range)
            if let kind = names.kind(of: name) {
                return [issuer(kind, name, range: place(of: kind, name) ?? block.range)].compactMap { $0 }
            }
        }
        guard signatures.isEmpty, let name = document.metadata.issuer, let kind = names.kind(of: name) else {
            return []
        }
        let title = document.blocks.first { $0.role == .title }
        return [issuer(kind, name, range: place(of: kind, name) ?? title?.range)].compactMap { $0 }
    }

    private func place(of kind: BodyNames.Kind, _ name: String) -> Range<Int>? {
        (kind == .temporaryBody ? ownDecision(of: name) : nil) ?? placeOfIssuer(name)
    }

    /// 经指挥部第四次会议研究, 已经本办公室研究同意: where a body that may not issue says that it decided by itself.
    private func ownDecision(of name: String) -> Range<Int>? {
        let name = name.filter { !$0.isWhitespace }
        let words = rules.bodies.nouns.filter(name.hasSuffix)
            .flatMap { ["本" + $0, "经" + $0, "我" + $0, $0 + "研究决定"] }
            .map { Array($0.utf8) }
        let decides = rules.bodies.decides.map { Array($0.utf8) }
        let bytes = document.text.bytes
        for block in document.blocks.lazy.filter({ $0.role == .body && $0.part == 0 }).prefix(Self.openingBlocks) {
            for sentence in TextScope(block.range, in: bytes).sentences {
                guard let word = words.lazy.compactMap({ bytes.firstIndex(of: $0, in: sentence) }).first else {
                    continue
                }
                let rest = word..<min(sentence.upperBound, word + Self.decisionBytes)
                if decides.contains(where: { bytes.contains($0, in: rest) }) { return sentence }
            }
        }
        return nil
    }

    /// Paragraphs in which a document says who decided it.
    private static let openingBlocks = 4
    private static let decisionBytes = 75

    /// Where the head of the document names its issuer: a reader looks there first, not at the end.
    private func placeOfIssuer(_ name: String) -> Range<Int>? {
        let name = Array(name.filter { !$0.isWhitespace }.utf8)
        for block in document.blocks where block.role == .title || block.role == .letterhead {
            if let start = document.text.bytes.firstIndex(of: name, in: block.range) {
                return start..<start + name.count
            }
        }
        return nil
    }

    private func issuer(_ kind: BodyNames.Kind, _ name: String, range: Range<Int>?) -> Finding? {
        let report =
            switch kind {
            case .internalOffice: "issuer-internal"
            case .temporaryBody: "issuer-temporary"
            case .privateBody: "issuer-private"
            case .institution: "issuer-institution"
            }
        // What an institution tells its own people is no rule for the public.
        guard kind != .institution || bindsPublic else { return nil }
        return self.report(
            report, range: range, field: range == nil ? "issuer" : nil, ["first": Bilingual(name)])
    }

    /// An office that binds the public in its own name.
    private func office() -> [Finding] {
        guard bindsPublic, let issuer = document.metadata.issuer,
            rules.bodies.governmentOffices.contains(where: issuer.hasSuffix), !issuer.hasPrefix("国务院"),
            !rules.bodies.decided.contains(where: { word in
                document.text.bytes.contains(Array(word.utf8), in: document.text.bytes.indices)
            })
        else { return [] }
        let range =
            document.blocks.first { $0.role == .signature }?.range ?? document.blocks.first { $0.role == .title }?.range
        return [
            report("signed-by-office", range: range, field: range == nil ? "issuer" : nil, ["first": Bilingual(issuer)])
        ]
        .compactMap { $0 }
    }

    private func interpreters() -> [Finding] {
        let names = BodyNames(rules: rules.bodies)
        // Companies and associations are a rule's: authority/outsider-interprets.
        return reading.interpreters.filter { [.internalOffice, .temporaryBody].contains(names.kind(of: $0.text)) }
            .compactMap { report("interpretation-internal", range: $0.range, ["first": Bilingual($0.text)]) }
    }

    /// Two bodies that are to interpret the same document; each of several attached instruments may have its own.
    private func twoInterpreters() -> [Finding] {
        let part = { (name: TextReading.Name) in
            document.parts.lastIndex { $0.range.contains(name.range.lowerBound) }
        }
        guard let first = reading.interpreters.first,
            let other = reading.interpreters.dropFirst().first(where: {
                part($0) == part(first) && !$0.text.contains(first.text) && !first.text.contains($0.text)
            })
        else { return [] }
        return [
            report(
                "two-interpreters", range: other.range,
                ["first": Bilingual(first.text), "second": Bilingual(other.text)])
        ]
        .compactMap { $0 }
    }

    /// A document that binds the public and is marked as kept from it.
    private func secretMark() -> [Finding] {
        guard bindsPublic, let mark = reader.secretMark(of: document) else { return [] }
        return [report("marked-secret", range: mark)].compactMap { $0 }
    }

    private func documentNumber() -> [Finding] {
        guard let block = document.blocks.first(where: { $0.role == .documentNumber }) else { return absentNumber() }
        // The brackets as written: normalised text has one form of them.
        let number = document.source.string(document.text.map.source(of: block.range))
        guard let problem = DocumentNumberForm.problem(of: number) else { return [] }
        switch problem {
        case .form(let why):
            return [report("number-form", range: block.range, ["first": Bilingual(number), "second": why])].compactMap {
                $0
            }
        case .brackets:
            let fix = bracketFix(in: block.range).map { [$0] } ?? []
            let finding = report("number-brackets", range: block.range, ["first": Bilingual(number)], fixes: fix)
            return [finding].compactMap(\.self)
        }
    }

    /// Copies lose the head of a document: only beside a dossier is silence more than a remark.
    private func absentNumber() -> [Finding] {
        guard document.metadata.documentNumber == nil, document.metadata.written != nil, isPublished != false,
            isPublished == true || bindsPublic
        else { return [] }
        let name = isPublished == true ? "absent-document-number" : "absent-document-number-plain"
        return [report(name, field: "absent:document-number")].compactMap { $0 }
    }

    /// The normalised text has the right brackets.
    private func bracketFix(in range: Range<Int>) -> TextFix? {
        let text = document.text.string(range)
        guard let open = text.firstRange(of: "〔"), let close = text.firstRange(of: "〕"),
            open.upperBound <= close.lowerBound
        else {
            return nil
        }
        let start = range.lowerBound + text.utf8.distance(from: text.startIndex, to: open.lowerBound)
        let year = text[open.lowerBound..<close.upperBound]
        return TextFix(range: start..<start + year.utf8.count, replacement: String(year))
    }

    private func report(
        _ name: String, range: Range<Int>? = nil, field: String? = nil, _ values: [String: Bilingual] = [:],
        fixes: [TextFix] = []
    ) -> Finding? {
        rules.reports[name].map { finding($0, range: range, field: field, values, fixes: fixes) }
    }

    private func finding(
        _ report: TextRules.Report, range: Range<Int>?, field: String? = nil, _ values: [String: Bilingual] = [:],
        fixes: [TextFix] = []
    ) -> Finding {
        let english = english.rule(report.id)
        return Finding(
            rule: report.id, title: report.title, titleEN: report.titleEN, category: report.category,
            severity: report.severity, confidence: report.confidence ?? .high, range: range, field: field,
            message: Template.fill(report.message, values, \.chinese), basis: (report.basis ?? []).map(\.basis),
            suggestion: report.suggestion,
            english: Finding.English(
                english, title: report.titleEN,
                message: english.map { Template.fill($0.problem, values, \.english) }), fixes: fixes)
    }
}

extension EffectClauses {
    /// The last day of validity; a length of time runs from the effective date, or from the day it was written.
    func end(written: CivilDate?) -> CivilDate? {
        if let validUntil { return validUntil }
        guard let validity, let start = effective ?? written else { return nil }
        return start.adding(months: validity.value * (validity.unit == .years ? 12 : 1)).adding(days: -1)
    }
}
