import NormDocument
import NormLaw
import NormRules
import NormText

/// The clause of a document that attaches a sanction, with what stands around it.
struct SanctionClause {
    /// The sentences joined by ； up to this one, its head included where it is an item of a list.
    let period: Range<Int>
    let sentence: Range<Int>
    let head: Range<Int>?
    let readings: [ProvisionReader.Reading]
    private let bytes: [UInt8]

    /// No period that a person wrote has more; a text without full stops is cut into many.
    private static let mostSentences = 40

    init(_ reading: DocumentReading, sentence index: Int) {
        bytes = reading.document.text.bytes
        let sentence = reading.sentences[index]
        var first = index
        let earliest = max(0, index - Self.mostSentences)
        while first > earliest, reading.sentences[first - 1].period == sentence.period { first -= 1 }
        self.sentence = sentence.range
        period = reading.sentences[first].range.lowerBound..<sentence.range.upperBound
        head = reading.head(of: sentence)
        readings = ProvisionReader.sanctions(in: bytes, sentence.range)
    }

    private static let subjects: [(words: [[UInt8]], circle: NormCircle)] = [
        (["个人违反", "个人有下列", "个人有前款"].map { Array($0.utf8) }, .individual),
        (["单位违反", "单位有下列", "企业违反", "单位有前款"].map { Array($0.utf8) }, .organisation),
    ]

    /// Whom the sentence is about from its start: 个人违反本办法…; nobody in particular where it names more than one.
    var subject: NormCircle {
        let named = Self.subjects.filter { entry in entry.words.contains { bytes.contains($0, in: sentence) } }
        return named.count == 1 ? named[0].circle : []
    }

    /// The norm that holds a range of the sentence.
    func norm(at range: Range<Int>) -> Norm? {
        readings.first { $0.amountRanges.contains(range) }?.norm ?? readings.first { $0.range.overlaps(range) }?.norm
    }

    /// The circumstances that the clause or its head names before `offset`.
    func conditions(before offset: Int) -> NormCondition {
        var found = ProvisionReader.conditions(in: bytes, period.lowerBound..<max(period.lowerBound, offset))
        if let head { found.formUnion(ProvisionReader.conditions(in: bytes, head)) }
        return found
    }

    /// What goes on with the conduct before: other circumstances of it, other people that answer for it.
    private static let continuing = utf8Words(
        "情节", "货值", "违法所得", "后果", "责任人员", "负责人", "主管人员", "单位", "个人", "其中", "上述", "前款", "前述", "造成", "导致", "拒不", "拒绝改正",
        "逾期", "屡教", "再次", "两次", "经营额", "价值", "构成", "尚不", "并处", "并可", "依法", "涉及", "属于")
    private static let comma = utf8("，")
    private static let fewestTerms = 8

    /// The conduct of a sentence that stands behind a ； and begins anew: …处一万元罚款；在经营中丧失条件的，处五千元罚款.
    private func newConduct(before offset: Int) -> Range<Int>? {
        guard sentence.lowerBound > period.lowerBound, offset > sentence.lowerBound else { return nil }
        let own = ConductRange.find(in: bytes, sentence.lowerBound..<offset)
        let lead = own.lowerBound..<(bytes.firstIndex(of: Self.comma, in: own) ?? own.upperBound)
        guard own.upperBound < offset, ConductTerms(bytes, lead).terms.count >= Self.fewestTerms,
            !Self.continuing.contains(where: { bytes.contains($0, in: lead) })
        else { return nil }
        return own
    }

    /// The terms of the conduct before `offset`, together with those of an item of the list that the clause introduces.
    func conduct(before offset: Int, item: Range<Int>? = nil) -> ConductTerms {
        let own =
            newConduct(before: offset)
            ?? ConductRange.find(in: bytes, period.lowerBound..<max(period.lowerBound, offset))
        let lead = head.map { [ConductRange.find(in: bytes, $0)] } ?? []
        return ConductTerms(bytes, lead + [own] + (item.map { [$0] } ?? []))
    }
}
