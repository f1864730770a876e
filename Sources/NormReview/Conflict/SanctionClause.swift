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

    /// The terms of the conduct before `offset`, together with those of an item of the list that the clause introduces.
    func conduct(before offset: Int, item: Range<Int>? = nil) -> ConductTerms {
        let own = ConductRange.find(in: bytes, period.lowerBound..<max(period.lowerBound, offset))
        let lead = head.map { [ConductRange.find(in: bytes, $0)] } ?? []
        return ConductTerms(bytes, lead + [own] + (item.map { [$0] } ?? []))
    }
}
