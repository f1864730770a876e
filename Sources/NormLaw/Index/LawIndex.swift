import NormData
import NormText

/// The acts of the law base: titles, versions, articles, repeals. Immutable, to be shared by all threads.
public struct LawIndex: Sendable {
    let storage: LawIndexStorage

    private var rows: LawIndexTables { storage.rows }

    /// Reads an index file written by `normcheck law build`.
    public static func load(path: String) throws(LawIndexError) -> LawIndex {
        guard let bytes = FileBytes.read(path, limit: 1 << 28) else { throw .unreadable(path: path) }
        return try LawIndex(bytes: bytes, path: path)
    }

    /// `path` names the file in errors.
    public init(bytes: [UInt8], path: String = "law index") throws(LawIndexError) {
        storage = LawIndexStorage(try LawIndexFile.decode(bytes, path: path))
    }

    init(_ tables: LawIndexTables) { storage = LawIndexStorage(tables) }

    public var actCount: Int { rows.acts.count }

    /// In the order of their titles.
    public var acts: some Collection<Act> { rows.acts.indices.lazy.map { Act(tables: storage, id: $0) } }

    /// The act that a title names: full or short, with or without 中华人民共和国, 《》 and （试行）.
    ///
    /// - Parameters:
    ///   - asOf: the day for which completeness is judged.
    ///   - region: the place of the citing organ, `四川省绵阳市清河县`; it tells which of several local acts is meant.
    public func resolve(title: String, asOf date: CivilDate, region: String? = nil) -> Resolution {
        var key = TitleKey.make(title)
        while true {
            let found = acts(named: key)
            if !found.isEmpty { return choose(found, region: region) }
            if let region, let act = localAct(key, region: region) { return .act(act) }
            guard let shorter = TitleKey.withoutClosingParenthesis(key) else { break }
            key = shorter
        }
        let rank = RankByName.rank(ofTitle: [UInt8](title.utf8))
        return .unknown(rank: rank, isCertain: isComplete(for: title, key: key, rank: rank, asOf: date))
    }

    /// The act that bears a document number, `国办发〔2018〕37号`.
    public func resolve(documentNumber: String) -> Act? {
        let found = acts(named: TitleKey.make(documentNumber))
        return found.count == 1 ? found.first : nil
    }

    /// Whether an act has an article, a paragraph and an item on a day.
    public func article(
        _ act: Act, number: Int, branch: Int = 0, paragraph: Int? = nil, item: Int? = nil, asOf date: CivilDate
    ) -> ArticleAnswer {
        guard let version = act.version(asOf: date), version.isArticlesKnown else { return .unknown }
        guard let size = version.size(ofArticle: number, branch: branch) else {
            return .noArticle(last: version.lastArticle)
        }
        if let paragraph, paragraph > size.paragraphs { return .noParagraph(count: size.paragraphs) }
        if let item, item > size.items { return .noItem(count: size.items) }
        return .exists
    }

    /// Acts whose title holds all words, shortest title first.
    public func search(_ words: [String], limit: Int = 50) -> [Act] {
        let words = words.map { TitleKey.make($0) }
        let keys = storage.titleKeys
        let found = keys.indices.filter { id in words.allSatisfy { keys[id].contains($0, in: keys[id].indices) } }
        let order = found.sorted { (length(of: $0), $0) < (length(of: $1), $1) }
        return order.prefix(limit).map { Act(tables: storage, id: $0) }
    }

    /// Titles that differ least from one that no act bears, nearest first. Reads all titles: for findings only.
    public func nearest(to title: String, limit: Int = 3) -> [String] {
        let wanted = Array(String(decoding: TitleKey.make(title), as: UTF8.self).unicodeScalars)
        let most = Swift.max(1, wanted.count / 3)
        var found: [(distance: Int, id: Int)] = []
        for (id, key) in storage.titleKeys.enumerated() {
            guard abs(key.count / 3 - wanted.count) <= most else { continue }
            let other = Array(String(decoding: key, as: UTF8.self).unicodeScalars)
            let distance = Spelling.distance(wanted, other, limit: most)
            if distance <= most { found.append((distance, id)) }
        }
        let order = found.sorted { ($0.distance, $0.id) < ($1.distance, $1.id) }
        return order.prefix(limit).map { Act(tables: storage, id: $0.id).title }
    }

    /// The act that a miswritten title means: one character stands twice (中华人民共和国国水法), or the name of the
    /// republic is not right (中国人民共和国森林法).
    func act(miswrittenAs title: String) -> Act? {
        let written = Array(title.unicodeScalars)
        let head = String(String.UnicodeScalarView(written.prefix(8)))
        if head.hasPrefix("中"), head.contains("人民"), let nation = written.prefix(8).lastIndex(of: "国") {
            let rest = String(String.UnicodeScalarView(written[(nation + 1)...]))
            if let act = acts(named: TitleKey.make(rest)).first(where: { $0.region == nil }) { return act }
        }
        for index in written.indices.dropFirst() where written[index] == written[index - 1] {
            var other = String.UnicodeScalarView(written[..<index])
            other.append(contentsOf: written[(index + 1)...])
            if let act = acts(named: TitleKey.make(String(other))).first(where: { $0.region == nil }) { return act }
        }
        return nil
    }

    private static let kinds = utf8Words(
        "实施条例", "实施细则", "实施办法", "实施规定", "实施规则", "暂行条例", "条例", "暂行办法", "办法", "暂行规定", "规定", "法")

    /// The one law or administrative regulation that bears almost this name: one character in eight differs, or only the
    /// word for its kind (《突发事件应对条例》 for the law).
    func lookalike(of title: String, asOf date: CivilDate) -> Act? {
        let key = TitleKey.make(title)
        let wanted = Array(String(decoding: key, as: UTF8.self).unicodeScalars)
        let most = wanted.count / 8
        guard most > 0 else { return nil }
        let stem = Self.stem(of: key)
        var best: (distance: Int, acts: [Int]) = (most, [])
        for (id, other) in storage.titleKeys.enumerated()
        where rows.acts[id].rank <= NormRank.administrativeRegulation.rawValue {
            if stem.count >= 15, Self.stem(of: other) == stem, isInForce(id, date) {
                return Act(tables: storage, id: id)
            }
            guard abs(other.count - key.count) <= most * 3 else { continue }
            let scalars = Array(String(decoding: other, as: UTF8.self).unicodeScalars)
            let distance = Spelling.distance(wanted, scalars, limit: best.distance)
            guard distance <= best.distance, isInForce(id, date) else { continue }
            best = distance < best.distance ? (distance, [id]) : (distance, best.acts + [id])
        }
        guard best.acts.count == 1, let id = best.acts.first else { return nil }
        return Act(tables: storage, id: id)
    }

    private func isInForce(_ act: Int, _ date: CivilDate) -> Bool {
        Act(tables: storage, id: act).status(asOf: date).isInForce
    }

    private static func stem(of key: [UInt8]) -> [UInt8] {
        guard let kind = kinds.first(where: { key.has($0, before: key.count) }) else { return key }
        return [UInt8](key.dropLast(kind.count))
    }

    func acts(named key: [UInt8]) -> [Act] {
        guard let string = rows.find(key) else { return [] }
        return rows.acts(named: string).map { Act(tables: storage, id: $0) }
    }

    private func length(of act: Int) -> Int { rows.bytes(of: rows.acts[act].title).count }

    /// National acts come before local ones; among local ones that of the region.
    private func choose(_ found: [Act], region: String?) -> Resolution {
        if found.count == 1, let act = found.first { return .act(act) }
        let national = found.filter { $0.region == nil }
        if let best = national.min(by: { $0.rank > $1.rank }) { return .act(best) }
        let local = found.filter { act in act.region.map { region?.hasPrefix($0) == true } ?? false }
        if local.count == 1, let act = local.first { return .act(act) }
        return .ambiguous(found)
    }

    /// 《省消防条例》, 《市养犬管理条例》, 《消防条例》 in a document of a place stand for the act of that place.
    private func localAct(_ key: [UInt8], region: String) -> Act? {
        let bare = RankByName.localLead(of: key).map { [UInt8](key[$0.count...]) } ?? key
        for place in RegionName.parts(of: region) {
            if let act = acts(named: utf8(place) + bare).first(where: { $0.region != nil }) { return act }
        }
        return nil
    }

    /// Whether the title is one of those of which the index claims to know every act on a day.
    public func isClaimed(title: String, asOf date: CivilDate) -> Bool {
        let key = TitleKey.make(title)
        return isComplete(for: title, key: key, rank: RankByName.rank(ofTitle: [UInt8](title.utf8)), asOf: date)
    }

    private func isComplete(for title: String, key: [UInt8], rank: NormRank?, asOf date: CivilDate) -> Bool {
        guard let rank, RankByName.isUnmistakable([UInt8](title.utf8), rank: rank) else { return false }
        let day = PackedDate.pack(date)
        return rows.completeness.contains { Int($0.rank) == rank.rawValue && $0.since <= day && day <= $0.until }
    }
}
