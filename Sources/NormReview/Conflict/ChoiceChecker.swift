import NormDocument
import NormLaw
import NormRules
import NormText

/// Compares whether something may, must or must not be done with what higher law says of the same thing: a choice that
/// becomes a duty, a duty of the administration that becomes a choice, a right that is taken away.
struct ChoiceChecker {
    /// Alike enough in an act that the document names, and anywhere.
    private static let named = 0.50
    private static let anywhere = 0.58
    /// A provision nearly as alike that says the same keeps the clause.
    private static let nearness = 0.80
    private static let fewestTerms = 7

    let reading: DocumentReading
    let higher: HigherLaw
    let words: ConflictWords.Choices

    func issues() -> [ConflictIssue] {
        // Acts of higher rank may choose otherwise.
        higher.rank == .normative ? reading.sentences.indices.compactMap(issue) : []
    }

    private func issue(_ index: Int) -> ConflictIssue? {
        let bytes = reading.document.text.bytes
        let sentence = reading.sentences[index].range
        guard sentence.count <= 420, !words.idle.isNamed(in: bytes, sentence) else { return nil }
        for clause in ModalClause.clauses(in: bytes, sentence) where mayDiffer(clause, sentence) {
            if let issue = issue(clause, sentence) { return issue }
        }
        return nil
    }

    /// Whether the clause can contradict a provision at all; most cannot and need not be looked up.
    private func mayDiffer(_ clause: ModalClause, _ sentence: Range<Int>) -> Bool {
        switch clause.modality {
        case .duty: return words.compelling.isNamed(in: reading.document.text.bytes, sentence)
        case .permission: return clause.actor == .organ
        case .prohibition: return clause.actor == .party
        case .sanction: return false
        }
    }

    private func issue(_ clause: ModalClause, _ sentence: Range<Int>) -> ConflictIssue? {
        let terms = clause.terms(in: reading.document.text.bytes)
        guard terms.terms.count >= Self.fewestTerms else { return nil }
        var best: ConductMatch?
        for match in higher.norms.matches(terms, in: .clause, least: Self.named * Self.nearness, limit: 24) {
            if let best, match.score < best.score * Self.nearness { break }
            let least = higher.namedActs.contains(match.title) ? Self.named : Self.anywhere
            guard match.score >= least * (best == nil ? 1 : Self.nearness), higher.binding(match) != nil else {
                continue
            }
            if match.modality == clause.modality { return nil }
            if best == nil, contradicts(clause, match, sentence) { best = match }
        }
        guard let best, let (act, _) = higher.binding(best) else { return nil }
        return issue(clause, best, act, sentence)
    }

    private func contradicts(_ clause: ModalClause, _ match: ConductMatch, _ sentence: Range<Int>) -> Bool {
        let bytes = reading.document.text.bytes
        let isSameVerb = clause.names(verbOf: match, in: bytes)
        guard clause.actor == .unknown || clause.actor == match.actor else { return false }
        switch (clause.modality, match.modality) {
        case (.duty, .permission):
            // An organ that binds itself to help is no conflict; one that leaves no choice in what it takes is.
            return match.actor == .party || words.burdens.isNamed(in: bytes, sentence)
        case (.permission, .duty): return match.actor == .organ && isSameVerb
        case (.prohibition, .permission): return match.actor == .party && isSameVerb
        default: return false
        }
    }

    private func issue(
        _ clause: ModalClause, _ match: ConductMatch, _ act: Act, _ sentence: Range<Int>
    ) -> ConflictIssue {
        let name = match.name(in: act)
        let here = clause.modality.verb
        let law = (match.modality ?? .permission).verb
        return ConflictIssue(
            checker: "conflict.choice", range: sentence, severity: .warning,
            message: Bilingual(
                "对同一事项，\(name.chinese)规定为“\(law.chinese)”，本文件规定为“\(here.chinese)”，请与该条对照。",
                "Of the same thing \(name.english) says “\(law.english)”, the document “\(here.english)”; compare the two."
            ),
            here: Bilingual(reading.document.text.string(sentence)), law: law.said(by: name),
            difference: Bilingual(
                "“\(law.chinese)”改为“\(here.chinese)”", "“\(law.english)” turned into “\(here.english)”"),
            basis: [match.basis(in: act)],
            explanation: ["相似度：\(match.likeness)"])
    }
}

extension NormModality {
    /// The word by which a provision says so.
    fileprivate var verb: Bilingual {
        switch self {
        case .permission: Bilingual("可以", "may")
        case .duty: Bilingual("应当", "must")
        case .prohibition, .sanction: Bilingual("不得", "must not")
        }
    }
}
