import NormDocument
import NormLaw
import NormRules
import NormText

/// Finds what a document adds to a closed list of the law: a condition, a document to be handed in, a measure.
struct ListChecker {
    /// A list of the law is the one that is meant where it holds so much of the head and of each item but those added.
    private static let sameHead = 0.33
    private static let sameItem = 0.55
    /// What is added has so little in common with it.
    private static let foreign = 0.30
    /// At least so many items have to be the law's, and no more than so many added.
    private static let fewestKnown = 1
    private static let mostAdded = 2
    private static let mostItems = 30
    private static let fewestTerms = 3
    /// And of what is added so many, or it is a mere heading (食品安全).
    private static let fewestAdded = 4

    let reading: DocumentReading
    let higher: HigherLaw

    func issues() -> [ConflictIssue] {
        guard higher.rank == .normative else { return [] }
        return reading.sentences.indices.flatMap { index in
            lists(at: index).flatMap { issues($0) }
        }
    }

    private struct List {
        let head: Range<Int>
        let items: [Range<Int>]
        let kind: ListReader.Kind
    }

    private func lists(at index: Int) -> [List] {
        let bytes = reading.document.text.bytes
        let sentence = reading.sentences[index].range
        if let kind = ListReader.kind(ofHead: sentence, in: bytes) {
            let items = reading.sentences[(index + 1)...].prefix(Self.mostItems).filter { $0.head == index }
            return items.count > 1 ? [List(head: sentence, items: items.map(\.range), kind: kind)] : []
        }
        return ListReader.enumeration(in: bytes, sentence).map {
            [List(head: $0.head, items: $0.items, kind: $0.kind)]
        } ?? []
    }

    private func issues(_ list: List) -> [ConflictIssue] {
        let bytes = reading.document.text.bytes
        let items = list.items.filter { ConductTerms(bytes, $0).terms.count >= Self.fewestTerms }
        guard items.count > 1 else { return [] }
        let parts = ([list.head] + items).map { ConductTerms(bytes, $0) }
        var best: (match: ListMatch, added: [Int])?
        for match in higher.norms.lists(parts) where match.kind == list.kind {
            let shares = match.shares
            let added = items.indices.filter {
                shares[$0 + 1] <= Self.foreign && parts[$0 + 1].terms.count >= Self.fewestAdded
            }
            let known = items.indices.filter { shares[$0 + 1] >= Self.sameItem }
            // A list of the same law that holds all of them keeps the document.
            if shares[0] >= Self.sameHead, added.isEmpty, known.count * 2 >= items.count { return [] }
            guard best == nil, shares[0] >= Self.sameHead, !added.isEmpty, added.count <= Self.mostAdded,
                known.count > Self.fewestKnown || known.count + added.count == items.count && !known.isEmpty,
                known.count >= added.count, higher.binding(match.conduct) != nil
            else { continue }
            best = (match, added)
        }
        guard let best, let (act, _) = higher.binding(best.match.conduct) else { return [] }
        return best.added.map { issue(items[$0], list.kind, best.match.conduct, act) }
    }

    private func issue(
        _ item: Range<Int>, _ kind: ListReader.Kind, _ match: ConductMatch, _ act: Act
    ) -> ConflictIssue {
        let name = match.name(in: act)
        let words = reading.document.text.string(item)
        let what = kind.name
        return ConflictIssue(
            checker: "conflict.list", range: item, severity: .warning,
            message: Bilingual(
                "\(name.chinese)列明了\(what.chinese)，其中没有“\(words)”，请与该条对照。",
                "\(name.english) lists the \(what.english); “\(words)” is none of them. Compare the two."),
            here: Bilingual(words),
            law: Bilingual("列明的\(what.chinese)中没有这一项", "not among the \(what.english) listed").said(by: name),
            difference: Bilingual("增加\(what.chinese)", "adds to the \(what.english)"),
            basis: [match.basis(in: act)],
            explanation: ["相似度：\(match.likeness)"])
    }
}

extension ListReader.Kind {
    fileprivate var name: Bilingual {
        switch self {
        case .conditions: Bilingual("条件", "conditions")
        case .documents: Bilingual("材料", "documents")
        case .measures: Bilingual("措施", "measures")
        }
    }
}
