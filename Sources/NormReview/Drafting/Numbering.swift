import NormDocument
import NormLaw
import NormRules
import NormText

/// Numbers that are left out or come twice among the divisions of one level (第七条 followed by 第九条).
///
/// A gap counts only where the numbers before and behind it run on in order: otherwise it is more likely that a line was
/// not read as a division, or that a list begins anew.
enum Numbering {
    /// A longer gap is a quotation or a list of another kind.
    private static let longestGap = 3

    /// A fault, and what would mend it where one thing can.
    private struct Fault {
        let issue: CheckerIssue
        let renumbering: Renumbering?
    }

    static func issues(in reading: DocumentReading) -> [CheckerIssue] { faults(in: reading).map(\.issue) }

    /// The new numbers by which a reference that names nothing comes to name a division.
    static func fixes(curing reference: Range<Int>, in reading: DocumentReading) -> [TextFix] {
        faults(in: reading).lazy.compactMap(\.renumbering).first {
            $0.cured.contains { reference.contains($0.lowerBound) }
        }?.fixes ?? []
    }

    private static func faults(in reading: DocumentReading) -> [Fault] {
        let document = reading.document
        // An amending decision numbers its own points and quotes the articles of another document.
        let title = document.metadata.title ?? ""
        guard !["修改", "修正", "修订"].contains(where: { title.holds($0) }) else { return [] }
        let sequences = sequences(of: document)
        let others = runOver(sequences, document) + doubled(document)
        return sequences.flatMap { faults(in: $0, reading) } + others.map { Fault(issue: $0, renumbering: nil) }
    }

    /// Bytes of a number that may stand twice.
    private static let longestLabel = 24

    /// 第十二条第十二条 at the beginning of a paragraph.
    private static func doubled(_ document: NormativeDocument) -> [CheckerIssue] {
        let text = document.text
        return document.blocks.compactMap { block in
            let start = block.range.lowerBound
            guard block.role == .body, mayBeDoubled(text.bytes, start) else { return nil }
            let words = text.string(start..<min(block.range.upperBound, start + 2 * longestLabel))
            let isArticle = words.hasPrefix("第")
            guard isArticle || words.hasPrefix("（"), let end = words.firstIndex(of: isArticle ? "条" : "）") else {
                return nil
            }
            let label = words[...end]
            let rest = words[label.endIndex...].drop(while: \.isWhitespace)
            guard label.utf8.count <= longestLabel, rest.hasPrefix(label) else { return nil }
            let second = start + words.utf8.count - rest.utf8.count
            return CheckerIssue(
                "drafting.\(isArticle ? "article" : "item")-duplicate", range: second..<second + label.utf8.count,
                message: Bilingual("序号“\(label)”连写两次", "the number “\(label)” is printed twice"))
        }
    }

    /// Whether what a number begins with comes again within the bytes of two numbers.
    private static func mayBeDoubled(_ bytes: [UInt8], _ start: Int) -> Bool {
        let mark = bytes.has(ordinal, at: start) ? ordinal : bracket
        let rest = min(start + mark.count, bytes.count)..<min(bytes.count, start + 2 * longestLabel)
        return bytes.has(mark, at: start) && bytes.contains(mark, in: rest)
    }

    private static let ordinal = utf8("第")
    private static let bracket = utf8("（")

    /// A list under a heading that numbers on from the list under the heading before, where the others begin with one.
    private static func runOver(_ sequences: [[DocumentUnit]], _ document: NormativeDocument) -> [CheckerIssue] {
        let lists = sequences.filter { list in
            list.first.map { unit in
                unit.kind == .item && unit.parent.map { document.units[$0].kind == .heading } == true
            } == true
        }
        guard lists.filter({ $0.first?.number == 1 }).count >= max(2, lists.count / 2) else { return [] }
        return zip(lists, lists.dropFirst()).compactMap { before, list in
            guard let first = list.first, let last = before.last, first.number > 1, first.number == last.number + 1
            else { return nil }
            return CheckerIssue(
                "drafting.item-gap", range: labelRange(of: first),
                message: Bilingual(
                    "此处另起一部分，序号应当从“（一）”编起，却接编“\(first.label)”", "a new list begins with “\(first.label)” instead of one"
                ))
        }
    }

    /// Divisions that number on from each other, each sequence in reading order.
    private static func sequences(of document: NormativeDocument) -> [[DocumentUnit]] {
        struct Place: Hashable {
            let part: Int
            let kind: UnitKind
            let parent: Int?
        }
        var places: [Place: Int] = [:]
        var sequences: [[DocumentUnit]] = []
        // Headings of a chapter that does not begin with 一、 go on from those of the chapter before.
        var joined: [Place: Place] = [:]
        var lastOfHeadings: Place?
        var part = 0
        // A list is mostly followed by its own next number.
        var last: (place: Place, sequence: Int)?
        for unit in document.units where unit.kind <= .item {
            while part + 1 < document.parts.count, document.parts[part + 1].range.lowerBound <= unit.range.lowerBound {
                part += 1
            }
            // Articles run on through chapters.
            let own = Place(part: part, kind: unit.kind, parent: unit.kind == .article ? nil : unit.parent)
            if let last, last.place == own, unit.kind != .heading {
                sequences[last.sequence].append(unit)
                continue
            }
            if unit.kind == .heading, unit.number > 1, joined[own] == nil, places[own] == nil, let lastOfHeadings,
                lastOfHeadings.part == part
            {
                joined[own] = lastOfHeadings
            }
            let place = joined[own] ?? own
            if unit.kind == .heading { lastOfHeadings = place }
            let sequence = places[place] ?? sequences.count
            if sequence == sequences.count {
                places[place] = sequence
                sequences.append([])
            }
            sequences[sequence].append(unit)
            last = (place, sequence)
        }
        return sequences
    }

    private static func faults(in units: [DocumentUnit], _ reading: DocumentReading) -> [Fault] {
        let issues = units.indices.dropFirst().compactMap { issue(at: $0, in: units, reading.document) }
        // The sequence is mended as a whole, or not.
        let renumbering = issues.isEmpty ? nil : Renumbering(of: units, in: reading)
        return issues.map { Fault(issue: $0.with(fixes: renumbering?.fixes ?? []), renumbering: renumbering) }
    }

    private static func issue(
        at index: Int, in units: [DocumentUnit], _ document: NormativeDocument
    ) -> CheckerIssue? {
        let unit = units[index]
        guard unit.branch == 0, unit.number > 1 else { return nil }
        if let issue = outOfOrder(at: index, in: units) ?? misprinted(at: index, in: units) { return issue }
        let isLast = index + 1 == units.count
        guard runsOn(to: index - 1, in: units), isLast || follows(units[index + 1], unit) else { return nil }
        return issue(at: unit, after: units[index - 1], document)
    }

    /// 八、 behind 九、 and 十、: a number that was there before the last one, in a sequence without gaps until then.
    private static func outOfOrder(at index: Int, in units: [DocumentUnit]) -> CheckerIssue? {
        let unit = units[index]
        guard unit.number < units[index - 1].number, (0..<index).allSatisfy({ units[$0].number == $0 + 1 }),
            // The list goes on from where it was, or ends: another list would begin with one.
            index + 1 == units.count || units[index + 1].number > units[index - 1].number
        else { return nil }
        return CheckerIssue(
            "drafting.\(name(unit.kind))-duplicate", range: labelRange(of: unit),
            message: Bilingual(
                "“\(units[index - 1].label)”之后又编“\(unit.label)”，序号重复",
                "“\(unit.label)” comes again after “\(units[index - 1].label)”"))
    }

    /// 五、五、七、 or 五、七、七、: the number of a neighbour, where the one between the neighbours belongs.
    private static func misprinted(at index: Int, in units: [DocumentUnit]) -> CheckerIssue? {
        guard index + 1 < units.count else { return nil }
        let (previous, unit, next) = (units[index - 1], units[index], units[index + 1])
        guard previous.branch == 0, next.branch == 0, next.number == previous.number + 2,
            unit.number == previous.number || unit.number == next.number, runsOn(to: index - 1, in: units)
        else { return nil }
        let right = label(unit.kind, previous.number + 1)
        return CheckerIssue(
            "drafting.\(name(unit.kind))-duplicate", range: labelRange(of: unit),
            message: Bilingual(
                "序号“\(unit.label)”重复，按前后顺序此处应为“\(right)”",
                "the number “\(unit.label)” comes twice; by its neighbours it should be “\(right)” here"))
    }

    static func labelRange(of unit: DocumentUnit) -> Range<Int> {
        unit.range.lowerBound..<unit.range.lowerBound + unit.label.utf8.count
    }

    private static func issue(
        at unit: DocumentUnit, after previous: DocumentUnit, _ document: NormativeDocument
    ) -> CheckerIssue? {
        let range = labelRange(of: unit)
        if unit.number == previous.number, previous.branch == 0 {
            return CheckerIssue(
                "drafting.\(name(unit.kind))-duplicate", range: range,
                message: Bilingual("序号“\(unit.label)”重复", "the number “\(unit.label)” comes twice"))
        }
        let missing = previous.number + 1..<max(previous.number + 1, unit.number)
        guard !missing.isEmpty, missing.count <= longestGap,
            !missing.contains(where: { isPrinted(label(unit.kind, $0), between: previous, unit, document) })
        else { return nil }
        let names = missing.map { "“\(label(unit.kind, $0))”" }.joined()
        return CheckerIssue(
            "drafting.\(name(unit.kind))-gap", range: range,
            message: Bilingual(
                "序号由“\(previous.label)”跳至“\(unit.label)”，缺\(names)",
                "the numbers run from “\(previous.label)” to “\(unit.label)” without \(names)"))
    }

    static func follows(_ unit: DocumentUnit, _ previous: DocumentUnit) -> Bool {
        unit.number == previous.number + 1 || unit.number == previous.number && unit.branch == previous.branch + 1
    }

    private static func runsOn(to index: Int, in units: [DocumentUnit]) -> Bool {
        index == 0 ? units[0].number == 1 : follows(units[index], units[index - 1])
    }

    /// The number stands in the text between its neighbours, so it is there but was not read as a division.
    private static func isPrinted(
        _ label: String, between previous: DocumentUnit, _ unit: DocumentUnit, _ document: NormativeDocument
    ) -> Bool {
        document.text.string(previous.range.lowerBound..<unit.range.lowerBound).holds(label)
    }

    static func label(_ kind: UnitKind, _ number: Int) -> String {
        let number = ChineseNumber.string(number)
        return switch kind {
        case .part: "第\(number)编"
        case .chapter: "第\(number)章"
        case .section: "第\(number)节"
        case .article: "第\(number)条"
        case .heading: "\(number)、"
        default: "（\(number)）"
        }
    }

    private static func name(_ kind: UnitKind) -> String {
        switch kind {
        case .part, .chapter, .section: "chapter"
        case .article: "article"
        case .heading: "heading"
        default: "item"
        }
    }
}
