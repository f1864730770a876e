import NormDocument
import NormLaw
import NormRules
import NormText

/// Compares what a document allows or demands with what higher law forbids, and what it forbids with what higher law allows.
struct ModalityChecker {
    /// Alike enough within an article that the clause cites itself, and anywhere. On local regulations 0.62 gave false
    /// findings only, so that they are left out: their own duties stand beside the law's.
    private static let cited = 0.45
    /// Of an act that the document names as its basis.
    private static let named = 0.62
    private static let anywhere = 0.80
    private static let fewestTerms = 6

    let reading: DocumentReading
    let higher: HigherLaw

    func issues() -> [ConflictIssue] { reading.sentences.indices.compactMap(issue) }

    private static let negations = [
        "不", "禁止", "严禁", "未", "除外", "无需", "免", "违反", "擅自", "非法", "处罚", "罚款", "查处", "举报", "取缔", "拒绝", "制止", "停止",
    ].map { Array($0.utf8) }

    private func issue(_ index: Int) -> ConflictIssue? {
        let bytes = reading.document.text.bytes
        let sentence = reading.sentences[index].range
        guard higher.rank == .normative, sentence.count <= 420,
            let modality = ModalReader.modality(in: bytes, sentence),
            modality == .permission || modality == .duty,
            !Self.negations.contains(where: { bytes.contains($0, in: sentence) })
        else { return nil }
        let first = reading.citations.partitionIndex { $0.range.lowerBound >= sentence.lowerBound }
        let citations = reading.citations[first...].prefix { $0.range.lowerBound < sentence.upperBound }
            .filter { !$0.articles.isEmpty }
        let cited = citations.isEmpty ? nil : higher.provisions(of: citations, includesProcedure: true)
        for clause in ModalReader.affirmations(in: bytes, sentence) {
            if let issue = issue(clause, sentence, modality, cited) { return issue }
        }
        return nil
    }

    private func issue(
        _ clause: ModalReader.Clause, _ sentence: Range<Int>, _ modality: NormModality, _ cited: CitedProvisions?
    ) -> ConflictIssue? {
        let terms = ConductTerms(reading.document.text.bytes, clause.ranges)
        guard terms.terms.count >= Self.fewestTerms else { return nil }
        for match in higher.norms.matches(terms, in: .prohibition, least: Self.cited, limit: 40)
        where clause.names(verbOf: match, in: reading.document.text.bytes) {
            let isCited = match.isIn(cited?.articles ?? [])
            let least = isCited ? Self.cited : higher.namedActs.contains(match.title) ? Self.named : Self.anywhere
            guard match.score >= least, let (act, _) = higher.binding(match) else { continue }
            return issue(match, act, sentence, modality, isCited: isCited)
        }
        return nil
    }

    private func issue(
        _ match: ConductMatch, _ act: Act, _ sentence: Range<Int>, _ modality: NormModality, isCited: Bool
    ) -> ConflictIssue {
        let name = match.name(in: act)
        let verb = modality == .permission ? Bilingual("允许", "allow") : Bilingual("要求", "demand")
        let words = reading.document.text.string(sentence)
        return ConflictIssue(
            checker: "conflict.prohibited", range: sentence, severity: isCited ? .error : .warning,
            message: Bilingual(
                "\(name.chinese)禁止的事项，本文件予以\(verb.chinese)，请与该条对照。",
                "The document \(verb.english)s what \(name.english) forbids; compare the two."),
            here: Bilingual("\(verb.chinese)：\(words)", "\(verb.english)s “\(words)”"),
            law: Bilingual("不得", "forbids").said(by: name),
            difference: Bilingual("禁止改为\(verb.chinese)", "a ban turned into the opposite"),
            basis: [match.basis(in: act)],
            explanation: ["行为相似度：\(match.likeness)"])
    }
}
