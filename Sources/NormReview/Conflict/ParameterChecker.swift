import NormDocument
import NormLaw
import NormRules
import NormText

/// Compares the quantities of a document with the parameters that they measure.
struct ParameterChecker {
    private struct Measure {
        let parameter: LegalParameter
        let statement: Statement
        let quantity: Quantity
    }

    let rulebook: Rulebook
    let reading: DocumentReading
    let binding: ParameterBinding
    let scope: MatterScope

    private var specialLimits: SpecialLimits { SpecialLimits(scope: scope) }

    /// The quantities that break a parameter, and the places of those that keep to theirs.
    func outcome() -> (broken: [ConflictIssue], kept: [Range<Int>]) {
        let measures = reading.statements.compactMap(measure)
        let byPlace = Dictionary(grouping: measures) { $0.quantity.range.lowerBound }
        var broken: [ConflictIssue] = []
        var kept: [Range<Int>] = []
        for (_, all) in byPlace.sorted(by: { $0.key < $1.key }) {
            let foreseen = all.filter { !$0.statement.isByWords }
            let measures = foreseen.isEmpty ? all : foreseen
            if let issue = issue(among: measures) {
                broken.append(issue)
            } else {
                kept += measures.first(where: isKept).map { [$0.quantity.range] } ?? []
            }
        }
        return (broken, kept)
    }

    private func isKept(_ measure: Measure) -> Bool {
        ParameterComparison.compare(measure.quantity, with: measure.parameter) == .kept
    }

    private func measure(_ statement: Statement) -> Measure? {
        let sentence = reading.sentences[statement.sentence]
        guard let parameter = rulebook.parameter(of: statement), binding.reaches(parameter, sentence),
            binding.isSetting(of: parameter, sentence), !scope.isLeft(parameter.basis.law, [sentence.range])
        else { return nil }
        let bytes = reading.document.text.bytes
        let quantities = QuantityScanner.measures(in: bytes, sentence.range)
        let measured = { (quantity: Quantity) in
            quantity.range.overlaps(statement.range) && quantity.unit.isComparable(to: parameter.value.unit)
        }
        guard let quantity = quantities.first(where: measured) else { return nil }
        if statement.isByWords, let ratio = ParameterComparison.ratio(quantity, parameter.value), ratio > Self.mostRatio
        {
            return nil
        }
        // 五日内审查，二十日内决定: whose words are whose is not known.
        if statement.isByWords, quantities.contains(where: { isRival($0, of: quantity, in: statement) }) { return nil }
        return Measure(parameter: parameter, statement: statement, quantity: quantity)
    }

    /// Whether another quantity of the same kind stands among the words of a statement, or beside the quantity: 分别在二十日、
    /// 十五日内.
    private func isRival(_ other: Quantity, of quantity: Quantity, in statement: Statement) -> Bool {
        guard other.range != quantity.range, other.unit.isComparable(to: quantity.unit) else { return false }
        let gap = max(
            other.range.lowerBound - quantity.range.upperBound, quantity.range.lowerBound - other.range.upperBound)
        return other.range.overlaps(statement.extent) || gap <= Self.listGap
    }

    /// A figure that is so many times the law's, or such a part of it, measures something else.
    private static let mostRatio: Float = 120

    /// Two characters: 、, 或者.
    private static let listGap = 6

    /// A special parameter decides before a general one; one that is kept silences those that are not.
    private func issue(among measures: [Measure]) -> ConflictIssue? {
        let special = measures.filter { !$0.parameter.isGeneral }
        let deciding = special.isEmpty ? measures : special
        var broken: (measure: Measure, difference: Bilingual)?
        for measure in deciding {
            let outcome = ParameterComparison.compare(measure.quantity, with: measure.parameter)
            if outcome == .kept { return nil }
            broken = broken ?? outcome.difference.map { (measure, $0) }
        }
        // 法律另有规定的除外
        if let measure = broken?.measure,
            specialLimits.sets(measure.quantity, of: measure.statement, not: measure.parameter)
        {
            return nil
        }
        return broken.map { issue($0.measure, $0.difference) }
    }

    /// 七个工作日 for 七日 may be meant as the law's (行政许可法第八十二条), and who gives way to higher law may follow it.
    private func severity(of measure: Measure) -> Severity {
        let (here, law) = (measure.quantity, measure.parameter.value)
        let isOtherDay = Set([here.unit, law.unit]) == [.day, .workingDay] && here.upper == law.upper
        let isDeferring = scope.defers(reading.sentences[measure.statement.sentence].range)
        return isOtherDay || isDeferring ? min(.warning, measure.parameter.severity) : measure.parameter.severity
    }

    private func issue(_ measure: Measure, _ difference: Bilingual) -> ConflictIssue {
        let parameter = measure.parameter
        let text = reading.document.text
        let here = text.string(measure.quantity.range)
        let law = parameter.law
        let title = rulebook.english.parameter(parameter.id) ?? "figure"
        return ConflictIssue(
            checker: "conflict.parameter", range: measure.statement.extent, severity: severity(of: measure),
            message: Bilingual(
                "\(parameter.title)\(difference.chinese)：本文件为“\(here)”，上位法为\(law.chinese)。",
                "The \(title) is \(difference.english): “\(here)” here, \(law.english) by higher-level law."),
            here: Bilingual(here), law: law, difference: difference, basis: [parameter.basis],
            explanation: ["参数：\(parameter.id)", "触发：“\(text.string(measure.statement.extent))”"])
    }
}
