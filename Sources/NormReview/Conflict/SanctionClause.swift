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
        head = sentence.head.map { reading.sentences[$0].range }
        readings = ProvisionReader.sanctions(in: bytes, sentence.range)
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

    /// The terms of the conduct before `offset`, together with those of an item of the list that the clause introduces.
    func conduct(before offset: Int, item: Range<Int>? = nil) -> ConductTerms {
        let own = ConductRange.find(in: bytes, period.lowerBound..<max(period.lowerBound, offset))
        let lead = head.map { [ConductRange.find(in: bytes, $0)] } ?? []
        return ConductTerms(bytes, lead + [own] + (item.map { [$0] } ?? []))
    }
}
