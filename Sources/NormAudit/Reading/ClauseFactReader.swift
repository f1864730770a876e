import NormDocument
import NormLaw
import NormRules
import NormText

/// Reads what the clauses of a document fix: sums, periods, competent organs.
///
/// The subject of a fact is its clause without the value, the numbering and the words without which it says the same.
/// A subject of nothing but words of procedure (收到申请之日起…内作出决定) counts within one matter only.
struct ClauseFactReader {
    private static let most = 400
    private static let ends = ["，", "。", "；", "：", "\n"].map(utf8)
    private static let dropped = ["《", "》", "（", "）", "、", "“", "”", "的"].map(utf8)
    private static let by = utf8("由")
    private static let competent = utf8("负责")
    /// Bytes of the subject: three characters within a matter, five for all documents, four of them not of procedure.
    private static let leastOfMatter = 9
    private static let leastOfAll = 15
    private static let leastSpecific = 12
    private static let longest = 240

    let reading: DocumentReading
    let vocabulary: AuditVocabulary
    let matter: String?
    let place: [UInt8]

    private var names: OrganName { OrganName(vocabulary: vocabulary) }
    private var bytes: [UInt8] { reading.document.text.bytes }

    func facts() -> [ClauseFact] {
        var found = organs()
        let quantities = QuantityScanner.quantities(in: bytes, 0..<bytes.count)
        for quantity in quantities {
            guard found.count < Self.most else { break }
            if let fact = fact(quantity) { found.append(fact) }
        }
        return found
    }

    // MARK: Sums and periods

    private func fact(_ quantity: Quantity) -> ClauseFact? {
        guard !quantity.isExclusive, let kind = ClauseFactReader.kind(quantity.unit),
            let index = reading.sentenceIndex(at: quantity.range.lowerBound)
        else { return nil }
        let sentence = content(reading.sentences[index])
        guard sentence.contains(quantity.range.lowerBound) else { return nil }
        var clause = self.clause(around: quantity.range, in: sentence)
        if vocabulary.ownClauses.contains(where: { bytes.contains($0, in: clause) }) { return nil }
        var subject = self.subject(clause, without: quantity.range)
        if subject.count < Self.leastOfAll, clause.lowerBound > sentence.lowerBound {
            // 随地吐痰的，处五十元罚款: the clause before says what for.
            let before = Swift.max(sentence.lowerBound, bytes.previous(clause.lowerBound, start: sentence.lowerBound))
            clause = self.clause(around: before..<before, in: sentence).lowerBound..<clause.upperBound
            subject = self.subject(clause, without: quantity.range)
        }
        return fact(kind, subject, value: value(quantity), clause, sentence: index)
    }

    private func fact(
        _ kind: ClauseFact.Kind, _ subject: [UInt8], value: String, _ clause: Range<Int>, sentence: Int
    ) -> ClauseFact? {
        guard subject.count <= Self.longest else { return nil }
        var hash = StableHash()
        hash.add(kind.rawValue.utf8)
        hash.separate()
        let specific = vocabulary.genericWords.strip(names.withoutActor(subject)).count
        if subject.count < Self.leastOfAll || specific < Self.leastSpecific {
            guard subject.count >= Self.leastOfMatter, let matter else { return nil }
            hash.add(matter.utf8)
            hash.separate()
        }
        hash.add(subject)
        return ClauseFact(
            kind: kind, subject: hash.integer, value: value, words: reading.document.text.string(clause),
            article: reading.document.label(ofUnit: reading.sentences[sentence].unit))
    }

    private static func kind(_ unit: Quantity.Unit) -> ClauseFact.Kind? {
        switch unit {
        case .yuan, .multiple, .percent, .metre, .age, .person, .party, .time, .cycle: .figure
        case .hour, .day, .workingDay, .month, .year: .period
        }
    }

    private func value(_ quantity: Quantity) -> String {
        let bounds = [quantity.lower, quantity.upper].map { $0?.description ?? "" }.joined(separator: "-")
        return "\(quantity.comparator) \(bounds) \(quantity.unit)"
    }

    // MARK: Competent organs

    /// 由县公安局负责犬只管理, 犬只管理由县公安局负责, 县公安局负责犬只管理工作.
    private func organs() -> [ClauseFact] {
        var found: [ClauseFact] = []
        for (index, item) in reading.sentences.enumerated() {
            let sentence = content(item)
            guard found.count < Self.most, let at = bytes.firstIndex(of: Self.competent, in: sentence) else { continue }
            let clause = self.clause(around: at..<at + 6, in: sentence)
            if vocabulary.ownClauses.contains(where: { bytes.contains($0, in: clause) }) { continue }
            let by = bytes.lastIndex(of: Self.by, in: clause.lowerBound..<at)
            let organ = Array(bytes[(by.map { $0 + 3 } ?? clause.lowerBound)..<at])
            let before = by.map { clause.lowerBound..<$0 } ?? clause.lowerBound..<clause.lowerBound
            guard names.isOrgan(organ), let core = names.core(organ, place: place) else { continue }
            let subject = stripped(Array(bytes[before]) + Array(bytes[(at + 6)..<clause.upperBound]))
            if let fact = fact(.organ, subject, value: core, clause, sentence: index) { found.append(fact) }
        }
        return found
    }

    // MARK: Clauses

    /// A sentence without the number of its unit.
    private func content(_ sentence: Sentence) -> Range<Int> {
        guard let unit = sentence.unit.map({ reading.document.units[$0] }),
            unit.range.lowerBound == sentence.range.lowerBound
        else { return sentence.range }
        return Swift.min(
            sentence.range.upperBound, sentence.range.lowerBound + unit.label.utf8.count)..<sentence.range.upperBound
    }

    private func clause(around range: Range<Int>, in sentence: Range<Int>) -> Range<Int> {
        var start = Swift.min(range.lowerBound, sentence.upperBound)
        while start > sentence.lowerBound {
            let previous = bytes.previous(start, start: sentence.lowerBound)
            if bytes.first(of: Self.ends, at: previous) != nil { break }
            start = previous
        }
        var end = Swift.max(start, range.upperBound)
        while end < sentence.upperBound, bytes.first(of: Self.ends, at: end) == nil { end += bytes.width(at: end) }
        return start..<Swift.min(end, sentence.upperBound)
    }

    private func subject(_ clause: Range<Int>, without quantity: Range<Int>) -> [UInt8] {
        let quantity = quantity.clamped(to: clause)
        return stripped(
            Array(bytes[clause.lowerBound..<quantity.lowerBound])
                + Array(bytes[quantity.upperBound..<clause.upperBound]))
    }

    private func stripped(_ text: [UInt8]) -> [UInt8] {
        var bare: [UInt8] = []
        var at = 0
        while at < text.count {
            if let mark = text.first(of: Self.dropped + Self.ends, at: at) {
                at += mark.count
            } else {
                let end = Swift.min(text.count, at + text.width(at: at))
                bare += text[at..<end]
                at = end
            }
        }
        return vocabulary.functionWords.strip(bare)
    }
}
