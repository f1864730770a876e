import NormText

/// The acts of an index under construction.
struct LawIndexDraft {
    struct Version {
        var dated: CivilDate?
        var effective: CivilDate?
        var articles: [LawText.Article]
        var books: [LawText.Book]
        var hasGaps: Bool
    }

    struct Ending: Hashable {
        var date: CivilDate
        var by: String
        var isVerified: Bool
    }

    struct Act {
        var title: String
        var rank: NormRank
        var isJudicial = false
        var isVerified = true
        var issuer: String?
        var region: String?
        var number: String?
        var adopted: CivilDate?
        var versions: [Version] = []
        var endings: [Ending] = []
        var aliases: [String] = []
    }

    private struct Identity: Hashable {
        let key: [UInt8]
        let region: String
    }

    private(set) var acts: [Act] = []
    private var byIdentity: [Identity: Int] = [:]
    var completeness: [LawIndexRecords.Completeness] = []

    /// The act of a title; created where there is none.
    private mutating func act(title: String, rank: NormRank, region: String?) -> Int {
        let identity = Identity(key: TitleKey.make(title), region: region ?? "")
        if let known = byIdentity[identity] { return known }
        acts.append(Act(title: title, rank: rank, region: region))
        byIdentity[identity] = acts.count - 1
        return acts.count - 1
    }

    /// Adds a text as a version of its act and returns the act.
    mutating func add(_ text: LawText) -> Int {
        let id = act(title: text.title, rank: text.rank ?? .normative, region: text.region)
        let act = acts[id]
        acts[id].isJudicial = text.isJudicial
        acts[id].issuer = act.issuer ?? text.issuer
        acts[id].number = text.documentNumber ?? act.number
        acts[id].adopted = [act.adopted, text.adopted].compactMap(\.self).min()
        acts[id].aliases += text.aliases
        if let same = act.versions.firstIndex(where: { $0.dated == text.dated }) {
            // The books of a code are one version.
            acts[id].versions[same].articles += text.articles
            acts[id].versions[same].books += text.books
            if acts[id].versions[same].effective == nil { acts[id].versions[same].effective = text.effective }
        } else {
            acts[id].versions.append(
                Version(
                    dated: text.dated, effective: text.start, articles: text.articles, books: text.books,
                    hasGaps: text.hasGaps))
        }
        return id
    }

    /// A newer version whose words no source holds.
    mutating func addVersion(dated: CivilDate, of known: Int?, title: String, rank: NormRank) {
        let id = known ?? act(title: title, rank: rank, region: nil)
        guard !acts[id].versions.contains(where: { $0.dated.map { $0 >= dated } == true }) else { return }
        acts[id].versions.append(Version(dated: dated, effective: dated, articles: [], books: [], hasGaps: true))
    }

    /// A repeal by an act. Its own former version under the same title is no repeal, nor can lower law repeal higher.
    mutating func addRepeal(of title: String, by repealing: Int, on date: CivilDate) {
        let by = acts[repealing]
        let key = TitleKey.make(title)
        guard !Self.isGeneric(title, key: key), key != TitleKey.make(by.title) else { return }
        let national = byIdentity[Identity(key: key, region: "")]
        let local = by.region.flatMap { byIdentity[Identity(key: key, region: $0)] }
        let id = local ?? (by.region == nil ? national : nil)
        let ending = Ending(date: date, by: by.title, isVerified: true)
        if let id {
            guard by.rank >= acts[id].rank, !isLater(acts[id], than: date), !acts[id].endings.contains(ending) else {
                return
            }
            acts[id].endings.append(ending)
        } else {
            let rank = RankByName.rank(ofTitle: utf8(title)) ?? by.rank
            let new = act(title: title, rank: min(rank, by.rank), region: by.region)
            if !acts[new].endings.contains(ending) { acts[new].endings.append(ending) }
        }
    }

    /// 暂行办法 alone names no act; 中华人民共和国民法通则 does.
    private static func isGeneric(_ title: String, key: [UInt8]) -> Bool {
        key.count < 6
            || key.count <= 12 && RankByName.rank(ofTitle: key) != .law && !title.hasPrefix("中华人民共和国")
    }

    /// An act enacted again under its title after a repeal lives on.
    private func isLater(_ act: Act, than date: CivilDate) -> Bool {
        act.adopted.map { $0 > date } ?? false
    }

    mutating func addAlias(_ alias: String, of title: String) -> Bool {
        guard let id = byIdentity[Identity(key: TitleKey.make(title), region: "")] else { return false }
        acts[id].aliases.append(alias)
        return true
    }

    mutating func addSupplement(
        title: String, rank: NormRank, aliases: [String], number: String?, issuer: String?, dated: CivilDate?,
        effective: CivilDate?, repealed: CivilDate?, repealedBy: String?, isVerified: Bool
    ) {
        let isNew = byIdentity[Identity(key: TitleKey.make(title), region: "")] == nil
        let id = act(title: title, rank: rank, region: nil)
        if isNew { acts[id].isVerified = isVerified }
        acts[id].aliases += aliases
        acts[id].number = acts[id].number ?? number
        acts[id].issuer = acts[id].issuer ?? issuer
        if let dated {
            acts[id].adopted = [acts[id].adopted, dated].compactMap(\.self).min()
            if !acts[id].versions.contains(where: { $0.dated == dated }) {
                acts[id].versions.append(
                    Version(dated: dated, effective: effective ?? dated, articles: [], books: [], hasGaps: true))
            }
        }
        if let repealed {
            acts[id].endings.append(Ending(date: repealed, by: repealedBy ?? "", isVerified: isVerified))
        }
    }
}
