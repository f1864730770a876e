import NormDocument
import NormLaw
import NormRules
import NormText

/// Compares ages, distances and time limits of a clause with those of the article that it cites.
struct CitedLimitChecker {
    let reading: DocumentReading
    let higher: HigherLaw

    func issues() -> [ConflictIssue] { reading.citations.compactMap(issue) }

    private enum Side {
        /// The organ may take no longer.
        case organ
        /// The party may not have less.
        case party
        /// The law knows one figure.
        case fixed

        var difference: Bilingual {
            switch self {
            case .organ: Bilingual("长于法定期限", "longer than the law allows")
            case .party: Bilingual("短于法定期限", "shorter than the law grants")
            case .fixed: Bilingual("与法定数值不同", "other than the lawful figure")
            }
        }
    }

    private static let organWords = [
        "作出", "答复", "办结", "审查", "审批", "告知", "送达", "公布", "颁发", "受理", "移送", "移交", "处理", "公开", "批准",
    ].map { Array($0.utf8) }
    private static let partyWords = ["申请", "起诉", "诉讼", "提出", "缴纳", "复议", "陈述", "申诉", "异议", "退货", "复核", "复查"].map {
        Array($0.utf8)
    }

    private func issue(_ citation: Citation) -> ConflictIssue? {
        let index = reading.sentences.partitionIndex { $0.range.upperBound > citation.range.lowerBound }
        guard citation.role == .clauseBasis || citation.role == .mention, index < reading.sentences.count,
            citation.articles.count == 1, let cited = higher.provisions(of: [citation], includesProcedure: true)
        else { return nil }
        let bytes = reading.document.text.bytes
        let sentence = reading.sentences[index].range
        let after = min(citation.range.upperBound, sentence.upperBound)..<sentence.upperBound
        let quantities = QuantityScanner.quantities(in: bytes, after).filter { isLimit($0.unit) && !$0.isExclusive }
        guard quantities.count == 1, let here = quantities.first else { return nil }
        let limits = cited.norms.flatMap(\.limits).filter { kind($0.unit) == kind(here.unit) }
        guard let side = side(of: here, after), !limits.isEmpty,
            limits.allSatisfy({ breaks(here, $0, side) })
        else { return nil }
        let ranges = limits.rangeWords
        let words = reading.document.text.string(here.range)
        return ConflictIssue(
            checker: "conflict.cited-limit", range: here.range, severity: .error,
            message: Bilingual(
                "与所援引的条文不一致：本文件为“\(words)”，\(cited.name.chinese)为\(ranges.chinese)。",
                "The figure differs from the article cited: “\(words)” here, \(ranges.english) in \(cited.name.english)."
            ),
            here: Bilingual(words), law: cited.saying(ranges), difference: side.difference,
            basis: cited.basis, explanation: [])
    }

    private func isLimit(_ unit: Quantity.Unit) -> Bool { kind(unit) != nil }

    /// Periods, ages and distances are compared among themselves.
    private func kind(_ unit: Quantity.Unit) -> Int? {
        switch unit {
        case .hour, .day, .workingDay, .month, .year: 0
        case .age: 1
        case .metre: 2
        case .yuan, .multiple, .percent: nil
        }
    }

    private func side(of here: Quantity, _ after: Range<Int>) -> Side? {
        guard kind(here.unit) == 0 else { return .fixed }
        let bytes = reading.document.text.bytes
        let tail = here.range.upperBound..<min(after.upperBound, here.range.upperBound + 45)
        if Self.organWords.contains(where: { bytes.contains($0, in: tail) }) { return .organ }
        return Self.partyWords.contains { bytes.contains($0, in: tail) } ? .party : nil
    }

    private func breaks(_ here: Quantity, _ law: NormAmount, _ side: Side) -> Bool {
        guard let value = law.upper ?? law.lower else { return false }
        let quantity = Quantity(lower: value, upper: value, comparator: .exact, unit: law.unit, range: here.range)
        let direction: LegalParameter.Direction = side == .organ ? .maxAdmin : side == .party ? .minParty : .exact
        let outcome = ParameterComparison.compare(here, with: quantity, direction: direction)
        return outcome == .above || outcome == .below
    }
}
