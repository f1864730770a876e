import NormDocument
import NormLaw
import NormRules

/// The new numbers that mend the numbering of one level, with the references that follow them.
///
/// Offered only where the text leaves one possibility: the level has one fault, its numbers are printed as numbers of their
/// kind are, and every place that names a number at or behind the fault can be told to mean another act, or exactly one
/// division of this document. A place that may mean either of two divisions, the one that is missing, or nothing that is
/// there, leaves the matter to a person, who knows which division was taken out.
struct Renumbering {
    /// The labels in the order of the text, then the references that follow them.
    let fixes: [TextFix]
    /// References that name no division now and name one afterwards: they were written for the right numbers.
    let cured: [Range<Int>]

    /// - Parameter units: all divisions that number on from each other.
    init?(of units: [DocumentUnit], in reading: DocumentReading) {
        guard units.first?.number == 1, let numbers = Self.numbers(of: units) else { return nil }
        let changed = units.indices.filter { units[$0].number != numbers[$0] }
        let breaks = units.indices.dropFirst().count { !Numbering.follows(units[$0], units[$0 - 1]) }
        guard let first = changed.first, changed.count == 1 || breaks == 1 else { return nil }
        let labels = changed.compactMap { Self.label(units[$0], as: numbers[$0], reading.document) }
        guard labels.count == changed.count,
            let references = Self.references(
                to: units, numbers, from: changed.map { min(units[$0].number, numbers[$0]) }.min() ?? 1,
                closesGap: breaks == 1 && numbers[first] < units[first].number, reading)
        else { return nil }
        fixes = labels + references.changed
        cured = references.cured
    }

    /// 1, 2, 3, …; `nil` where an inserted article (第五条之一) would have to move.
    private static func numbers(of units: [DocumentUnit]) -> [Int]? {
        var numbers: [Int] = []
        for (index, unit) in units.enumerated() {
            if unit.branch > 0 {
                guard numbers.last == unit.number, Numbering.follows(unit, units[index - 1]) else { return nil }
            }
            numbers.append(unit.branch > 0 ? unit.number : (numbers.last ?? 0) + 1)
        }
        return numbers
    }

    private static func label(_ unit: DocumentUnit, as number: Int, _ document: NormativeDocument) -> TextFix? {
        let range = Numbering.labelRange(of: unit)
        guard unit.label == Numbering.label(unit.kind, unit.number), document.text.string(range) == unit.label else {
            return nil
        }
        return TextFix(range: range, replacement: Numbering.label(unit.kind, number))
    }

    // MARK: References

    /// What a place that names a number means.
    private enum Meaning {
        /// One of the divisions.
        case own
        /// Another act, or another list.
        case other
        /// Cannot be told.
        case doubtful
    }

    /// The references that change and those that are cured; `nil` where one cannot be told, or some speak for the old
    /// numbers and some for the new ones.
    private static func references(
        to units: [DocumentUnit], _ numbers: [Int], from lowest: Int, closesGap: Bool, _ reading: DocumentReading
    ) -> (changed: [TextFix], cured: [Range<Int>])? {
        guard let kind = units.first?.kind else { return nil }
        let labels = Set(reading.document.units.filter { $0.kind == kind }.map(\.range.lowerBound))
        var changed: [TextFix] = []
        var cured: [Range<Int>] = []
        for mention in DivisionMention.all(of: kind, in: reading.document.text)
        where mention.number >= lowest && !labels.contains(mention.range.lowerBound) {
            switch meaning(of: mention, among: units, kind, reading) {
            case .other: continue
            case .doubtful: return nil
            case .own: break
            }
            let meant = units.indices.filter { units[$0].number == mention.number && units[$0].branch == 0 }
            if meant.isEmpty {
                guard !closesGap, numbers.contains(mention.number) else { return nil }
                cured.append(mention.range)
            } else {
                guard meant.count == 1, mention.isAlone, let fix = fix(mention, numbers[meant[0]], reading.document)
                else { return nil }
                if numbers[meant[0]] != mention.number { changed.append(fix) }
            }
        }
        return changed.isEmpty || cured.isEmpty ? (changed, cured) : nil
    }

    private static func fix(
        _ mention: DivisionMention, _ number: Int, _ document: NormativeDocument
    ) -> TextFix? {
        let text = document.text
        guard text.string(mention.numeral) == ChineseNumber.string(mention.number) else { return nil }
        let before = text.string(mention.range.lowerBound..<mention.numeral.lowerBound)
        let behind = text.string(mention.numeral.upperBound..<mention.range.upperBound)
        return TextFix(range: mention.range, replacement: before + ChineseNumber.string(number) + behind)
    }

    private static func meaning(
        of mention: DivisionMention, among units: [DocumentUnit], _ kind: UnitKind, _ reading: DocumentReading
    ) -> Meaning {
        let at = mention.range.lowerBound
        guard let citation = reading.citation(at: at) else { return .doubtful }
        guard citation.isInternal else { return names(reading.document, citation) ? .doubtful : .other }
        guard let own = units.first else { return .doubtful }
        let part = part(of: at, reading.document)
        if part != self.part(of: own.range.lowerBound, reading.document) {
            let isDivided = reading.document.units.contains {
                $0.kind == kind && self.part(of: $0.range.lowerBound, reading.document) == part
            }
            return isDivided ? .other : .doubtful
        }
        switch kind {
        case .article: return citation.anchor == .thisDocument && isOwn(citation, reading) ? .own : .doubtful
        case .item: return meaning(ofItem: at, in: citation, among: own, reading)
        default: return .doubtful
        }
    }

    /// 第六条第（四）项, 前款第三项, 第（二）项: the article that holds the item.
    private static func meaning(
        ofItem at: Int, in citation: Citation, among own: DocumentUnit, _ reading: DocumentReading
    ) -> Meaning {
        guard let index = own.parent, reading.document.units.indices.contains(index),
            case let article = reading.document.units[index], article.kind == .article
        else { return .doubtful }
        switch citation.anchor {
        case .thisDocument, .thisArticle:
            guard let cited = citation.articles.first(where: { $0.range.contains(at) }) else { return .doubtful }
            if cited.number > 0, (cited.number, cited.branch) != (article.number, article.branch) { return .other }
            if cited.number > 0 { return isOwn(citation, reading) ? .own : .doubtful }
        case .preceding where !reading.document.text.string(citation.range).contains("条"): break
        default: return .doubtful
        }
        var unit = reading.document.unit(at: at)
        while let inner = unit, reading.document.units[inner].kind > .article {
            unit = reading.document.units[inner].parent
        }
        return unit == index ? .own : .other
    }

    /// 本办法第七条, or 第七条 in a sentence that names no other act; 本法 and 本条例 are mostly quoted from the acts that say so.
    private static func isOwn(_ citation: Citation, _ reading: DocumentReading) -> Bool {
        let words = reading.document.text.string(citation.range)
        if words.hasPrefix("本") { return !["本法", "本条例", "本条"].contains(where: words.hasPrefix) }
        guard let index = reading.sentenceIndex(at: citation.range.lowerBound) else { return false }
        let sentence = reading.sentences[index].range
        return !reading.citations.contains { !$0.isInternal && sentence.contains($0.range.lowerBound) }
    }

    /// 《办法》 or the title of an instrument that the notice issues.
    private static func names(_ document: NormativeDocument, _ citation: Citation) -> Bool {
        guard let title = citation.fullTitle else { return false }
        let own = [document.metadata.title] + document.parts.map(\.title) + document.metadata.attachments
        return own.compactMap(\.self).contains { $0.contains(title) || title.contains($0) }
    }

    private static func part(of offset: Int, _ document: NormativeDocument) -> Int? {
        document.parts.lastIndex { $0.range.contains(offset) }
    }
}

extension DocumentReading {
    /// The citation that holds a byte of the text.
    func citation(at offset: Int) -> Citation? {
        let index = citations.partitionIndex { $0.range.lowerBound > offset } - 1
        return citations.indices.contains(index) && citations[index].range.contains(offset) ? citations[index] : nil
    }
}
