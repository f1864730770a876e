import NormDocument
import NormLaw
import NormText

/// Reads which other documents of a stock a document names, and what it does with them.
struct ReferenceReader {
    /// More are not kept: no honest document names so many.
    private static let most = 2_000
    private static let sentenceEnds = ["。", "\n"].map(utf8)
    private static let clauseEnds = ["。", "\n", "；"].map(utf8)
    private static let colon = utf8("：")

    let document: NormativeDocument
    let citations: [Citation]
    let law: LawIndex
    let asOf: CivilDate
    let region: String?
    let vocabulary: AuditVocabulary
    let title: TitleReading

    private var bytes: [UInt8] { document.text.bytes }

    /// Acts of the law index that stand above normative documents are no part of a stock and are left out.
    func references() -> [Reference] {
        let heads = title.acts ? listHeads() : []
        var found: [Reference] = []
        var seen: Set<String> = []
        for citation in citations.prefix(Self.most) {
            guard citation.anchor == .title || citation.anchor == .number, let reference = reference(citation, heads),
                seen.insert("\(reference.kind)\(reference.title ?? "")\u{1F}\(reference.number ?? "")").inserted
            else { continue }
            found.append(reference)
        }
        return found
    }

    /// The acts on which the document is founded, each once.
    func foundingActs() -> [FoundingAct] {
        var seen: Set<String> = []
        return citations.compactMap { citation in
            guard citation.role == .documentBasis, citation.anchor == .title, let name = citation.fullTitle,
                seen.insert(name).inserted
            else { return nil }
            guard let act = law.resolve(title: name, asOf: asOf, region: region).act else {
                return FoundingAct(title: name, status: .unknown, successor: nil)
            }
            guard case .repealed(let ending) = act.status(asOf: asOf) else {
                return FoundingAct(title: act.title, status: .inForce, successor: nil)
            }
            return FoundingAct(title: act.title, status: .repealed, successor: successor(ending))
        }
    }

    /// A decision that only repeals takes no place.
    private func successor(_ ending: ActEnding) -> String? {
        guard let by = ending.by, !utf8(by).contains(utf8("废止"), in: 0..<by.utf8.count) else { return nil }
        return by
    }

    /// The titles of repealed acts at these places.
    func repealedActs(at ranges: Set<Range<Int>>) -> [String] {
        let titles = citations.filter { ranges.contains($0.range) }.compactMap { citation in
            citation.fullTitle.flatMap { law.resolve(title: $0, asOf: asOf, region: region).act?.title }
        }
        return Array(Set(titles)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private func reference(_ citation: Citation, _ heads: [(start: Int, kind: Relation.Kind?)]) -> Reference? {
        guard citation.role != .ownTitle || title.acts else { return nil }
        let key = citation.fullTitle.map { TitleKey.make($0) }
        if let key {
            guard !vocabulary.genericTitles.contains(key), !isOwn(key) else { return nil }
            if let act = law.resolve(title: citation.fullTitle ?? "", asOf: asOf, region: region).act,
                act.rank > .normative
            {
                return nil
            }
        }
        guard key != nil || citation.documentNumber != nil,
            citation.documentNumber == nil || citation.documentNumber != document.metadata.documentNumber
        else { return nil }
        return Reference(
            kind: kind(of: citation, heads), title: key.map { String(decoding: $0, as: UTF8.self) },
            number: citation.documentNumber, article: article(of: citation))
    }

    private func isOwn(_ key: [UInt8]) -> Bool { title.names.contains(String(decoding: key, as: UTF8.self)) }

    private func article(of citation: Citation) -> String? {
        guard let article = citation.articles.first, article.number > 0 else { return nil }
        return document.text.string(article.range)
    }

    private func kind(of citation: Citation, _ heads: [(start: Int, kind: Relation.Kind?)]) -> Relation.Kind {
        let after = citation.range.upperBound..<end(citation.range.upperBound, Self.sentenceEnds)
        if holds(vocabulary.amending, after) { return .amends }
        if holds(vocabulary.extending, after) { return .extends }
        if citation.role == .repeal { return holds(vocabulary.lapsing, after) ? .lapses : .repeals }
        if let head = heads.last(where: { $0.start < citation.range.lowerBound }), let kind = head.kind,
            citation.role != .documentBasis, citation.role != .clauseBasis
        {
            return kind
        }
        return citation.role == .documentBasis ? .implements : .cites
    }

    private func holds(_ words: [[UInt8]], _ range: Range<Int>) -> Bool {
        words.contains { bytes.contains($0, in: range) }
    }

    private func end(_ start: Int, _ marks: [[UInt8]]) -> Int {
        let most = Swift.min(bytes.count, start + 300)
        var at = start
        while at < most, bytes.first(of: marks, at: at) == nil { at += bytes.width(at: at) }
        return Swift.min(at, most)
    }

    // MARK: Lists of documents

    /// Where the title, a heading or a sentence that ends with ： says what becomes of the documents named after it;
    /// `nil` ends such a list.
    private func listHeads() -> [(start: Int, kind: Relation.Kind?)] {
        document.blocks.compactMap { block in
            guard block.role == .title || isHead(block.range) else { return nil }
            return (block.range.lowerBound, head(block.range))
        }
    }

    /// A line that introduces a list: it ends with ：, or is short and ends no sentence.
    private func isHead(_ range: Range<Int>) -> Bool {
        if bytes.has(Self.colon, before: range.upperBound) { return true }
        return range.count <= 120 && !bytes.has(Self.sentenceEnds[0], before: range.upperBound)
            && !bytes.contains(utf8("《"), in: range)
    }

    /// The kind whose word stands last: 决定废止和宣布失效下列文件 says 失效 of what follows only where nothing nearer does.
    private func head(_ range: Range<Int>) -> Relation.Kind? {
        var best: (at: Int, kind: Relation.Kind)?
        for (kind, words) in vocabulary.listHeads {
            for word in words {
                guard let at = bytes.lastIndex(of: word, in: range), at + word.count > (best?.at ?? -1) else {
                    continue
                }
                best = (at + word.count, kind)
            }
        }
        return best?.kind
    }
}
