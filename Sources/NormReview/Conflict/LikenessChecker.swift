import NormDocument
import NormRules
import NormText

/// Compares figures that no wording foresees with the parameter that their clause reads like.
///
/// What is like is not the same: the reader is asked to compare. The setting that a parameter asks for is not looked at: a
/// clause that is like those about the parameter shows it.
struct LikenessChecker {
    let rulebook: Rulebook
    let reading: DocumentReading
    let binding: ParameterBinding
    let index: FigureIndex
    let thresholds: PrecedentThresholds.Figures
    /// Places whose quantities were compared with a parameter.
    let settled: [Range<Int>]

    /// A longer sentence has too many matters to be like one.
    private static let longest = 900
    /// A figure that is right for one of so many parameters, the likest first, breaks none.
    private static let considered = 3

    private struct Candidate {
        let parameter: LegalParameter
        let likeness: Float
    }

    func issues() -> [ConflictIssue] {
        guard PrecedentReviewer.reaches(reading.document.metadata) else { return [] }
        let isSettled = reading.sentences(overlapping: settled)
        return reading.document.text.bytes.withUnsafeBufferPointer { text in
            zip(reading.sentences, isSettled).compactMap { sentence, isSettled in
                isSettled ? nil : issue(sentence, UnsafeBufferPointer(rebasing: text[sentence.range]))
            }
        }
    }

    private func issue(_ sentence: Sentence, _ clause: UnsafeBufferPointer<UInt8>) -> ConflictIssue? {
        guard clause.count <= Self.longest else { return nil }
        let figures = QuantityScanner.measures(in: reading.document.text.bytes, sentence.range)
        guard !figures.isEmpty else { return nil }
        let candidates = candidates(for: figures, clause)
        guard let best = candidates.first else { return nil }
        let measured = figures.filter { $0.unit.isComparable(to: best.parameter.value.unit) }
        guard let figure = measured.first, let difference = difference(of: measured, among: candidates),
            binding.reaches(best.parameter, sentence)
        else { return nil }
        return issue(figure, best, difference)
    }

    /// The parameters that a clause is like and that measure what the likest does, that one first; none where another is
    /// nearly as like, or another matter is liker.
    private func candidates(
        for figures: [Quantity], _ clause: UnsafeBufferPointer<UInt8>
    ) -> [Candidate] {
        let likeness = index.likeness(ClauseFeatures(clause))
        let least = thresholds.likeness * (1 - thresholds.lead)
        let near = zip(index.parameters, likeness.parameters).filter { $0.1 >= least }.sorted { $0.1 > $1.1 }
            .compactMap { id, likeness in
                rulebook.parameter(named: id).map { Candidate(parameter: $0, likeness: likeness) }
            }
        let measuring = near.filter { candidate in
            figures.contains { $0.unit.isComparable(to: candidate.parameter.value.unit) }
        }
        guard let best = measuring.first, best.likeness >= max(thresholds.likeness, likeness.others) else { return [] }
        let alike = measuring.filter { $0.parameter.value.unit.isComparable(to: best.parameter.value.unit) }
        guard alike.count == 1 || alike[1].likeness <= best.likeness * (1 - thresholds.lead) else { return [] }
        return alike
    }

    /// What sets all figures apart from the likest parameter in the same way; `nil` where one keeps to it, is as another of
    /// the candidates has it or so far off that it measures something else.
    private func difference(of figures: [Quantity], among candidates: [Candidate]) -> Bilingual? {
        guard let parameter = candidates.first?.parameter, let first = figures.first else { return nil }
        let outcome = ParameterComparison.compare(first, with: parameter)
        let isRight = figures.contains { figure in
            candidates.prefix(Self.considered).contains { figure.agrees(with: $0.parameter.value) }
        }
        let isPlausible = figures.allSatisfy {
            ParameterComparison.compare($0, with: parameter) == outcome
                && ParameterComparison.ratio($0, parameter.value).map { $0 <= thresholds.ratio } == true
        }
        return isRight || !isPlausible ? nil : outcome.difference
    }

    private func issue(_ figure: Quantity, _ candidate: Candidate, _ difference: Bilingual) -> ConflictIssue {
        let parameter = candidate.parameter
        let here = reading.document.text.string(figure.range)
        let law = parameter.law
        let title = rulebook.english.parameter(parameter.id) ?? "figure"
        return ConflictIssue(
            checker: "conflict.likeness", range: figure.range, severity: .warning,
            message: Bilingual(
                "比照：该句的写法与“\(parameter.title)”的条文相近，本文件为“\(here)”，上位法为\(law.chinese)，疑\(difference.chinese)，请核对。",
                "The sentence reads like clauses on the \(title); “\(here)” may be \(difference.english): \(law.english)."
            ),
            here: Bilingual(here), law: law, difference: Bilingual("请对照", "to be compared"),
            basis: [parameter.basis],
            explanation: ["参数：\(parameter.id)", "相似度：\((candidate.likeness * 100).rounded() / 100)"])
    }
}
