import NormDocument
import NormLaw
import NormRules
import NormText

/// Finds what higher law lets an organ of the county or above decide, and a document lets a village, a township or a body
/// that is no organ decide.
struct PowerChecker {
    private static let named = 0.38
    private static let anywhere = 0.45
    private static let fewestTerms = 4

    let reading: DocumentReading
    let higher: HigherLaw
    let words: ConflictWords.Powers

    func issues() -> [ConflictIssue] {
        higher.rank == .normative ? reading.sentences.indices.compactMap(issue) : []
    }

    private func issue(_ index: Int) -> ConflictIssue? {
        let bytes = reading.document.text.bytes
        let sentence = reading.sentences[index].range
        guard sentence.count <= 600 else { return nil }
        let powers = PowerReader.powers(in: bytes, sentence, low: true)
        guard !powers.isEmpty, !words.delegated.isNamed(in: bytes, sentence) else { return nil }
        // 经乡镇人民政府审核，由县人民政府批准: whoever decides in the end counts.
        let decided = Set(PowerReader.powers(in: bytes, sentence, low: false).map(\.verb))
        for power in powers where !decided.contains(power.verb) && power.terms.terms.count >= Self.fewestTerms {
            if let issue = issue(power) { return issue }
        }
        return nil
    }

    private func issue(_ power: PowerReader.Power) -> ConflictIssue? {
        for match in higher.norms.matches(power.terms, in: .power, least: Self.named, limit: 8)
        where match.item == Int(power.verb.rawValue)
            && match.score >= (higher.namedActs.contains(match.title) ? Self.named : Self.anywhere)
        {
            guard let (act, _) = higher.binding(match) else { continue }
            let name = match.name(in: act)
            let words = reading.document.text.string(power.range)
            return ConflictIssue(
                checker: "conflict.power", range: power.range, severity: .info,
                message: Bilingual(
                    "该事项依照\(name.chinese)由县级以上的机关决定，本文件改由其他主体决定，请与该条对照。",
                    "By \(name.english) an organ of the county or above decides this; the document lets another body decide. Compare the two."
                ),
                here: Bilingual(words),
                law: Bilingual("由县级以上的机关决定", "an organ of the county or above decides").said(by: name),
                difference: Bilingual("主体不同", "another body"),
                basis: [match.basis(in: act)],
                explanation: ["相似度：\(match.likeness)"])
        }
        return nil
    }
}
