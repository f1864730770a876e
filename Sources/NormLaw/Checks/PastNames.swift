import NormDocument
import NormText

/// Finds names of abolished organs and systems on which a document relies: one issue for each, at its first place.
struct PastNames: Sendable {
    private enum Past: Sendable {
        case organ(OrganChange)
        case system(AbolishedSystem)
    }

    private let pasts: [Past]
    private let terms: TermTable
    private let organs: OrganIndex

    init(_ tables: LawTables) {
        var pasts: [Past] = []
        var words: [(word: String, term: Int)] = []
        for organ in tables.organs {
            words.append((organ.term, pasts.count))
            pasts.append(.organ(organ))
        }
        for system in tables.systems {
            for variant in system.variants { words.append((variant, pasts.count)) }
            pasts.append(.system(system))
        }
        self.pasts = pasts
        terms = TermTable(words)
        organs = OrganIndex(tables)
    }

    func issues(in context: CitationContext) -> [CitationIssue] {
        let hits = terms.hits(in: context.bytes, range: 0..<context.bytes.count)
        var found = PastFindings()
        let described = Set(hits.lazy.filter { isDescribed($0, in: context) }.map { name(of: $0) })
        for hit in hits where !described.contains(name(of: hit)) {
            guard context.isContent(hit.range.lowerBound), !context.isListedTitle(hit.range),
                let kind = kind(of: hit, in: context)
            else { continue }
            found.add(CitationIssue(kind, range: hit.range), name: name(of: hit), bytes: context.bytes)
        }
        return found.issues
    }

    /// What makes hits the same organ or system.
    private func name(of hit: TermTable.Hit) -> String {
        switch pasts[hit.term] {
        case .organ(let organ): organ.id
        case .system(let system): "\(system.term)\(system.isGrave)"
        }
    }

    private func kind(of hit: TermTable.Hit, in context: CitationContext) -> CitationIssue.Kind? {
        switch pasts[hit.term] {
        case .organ(let organ):
            guard organ.since <= context.date, isReliedOn(organ, at: hit.range, context) else { return nil }
            let level = level(of: organ, at: hit.range, context)
            let successor = organs.successor(of: organ, level: level, asOf: context.date)
            return .renamedOrgan([PastOrgan(change: organ, successor: successor, count: 1)])
        case .system(let system):
            guard system.since <= context.date, isReliedOn(system, at: hit.range, context) else { return nil }
            return .abolishedSystem(system, count: 1)
        }
    }

    // MARK: Organs

    private static let former = ["原", "原县", "原市", "原省", "原区", "原国家", "原来的", "撤销的", "撤销"].map(utf8)
    private static let renaming = ["更名为", "改为", "并入", "划入", "整合", "职责划", "不再保留", "组建"].map(utf8)
    private static let memberEnds = ["部门", "局", "单位", "机关"].map(utf8)
    private static let pause = utf8("、")
    private static let lists = ["、", "和", "及", "与", "或", "等"].map(utf8)
    private static let breaks = ["，", "。", "；", "\n", "："].map(utf8)
    /// What may stand right before the name of an organ of the State Council.
    private static let nationalLeads = [
        "国务院", "国家", "中国", "共和国", "由", "经", "报", "向", "和", "与", "及", "会同", "商", "或", "按", "按照", "送", "请", "对", "据",
        "根据", "在", "即", "为", "是",
    ].map(utf8)

    private func isReliedOn(_ organ: OrganChange, at range: Range<Int>, _ context: CitationContext) -> Bool {
        let bytes = context.bytes
        if organ.notAfter.contains(where: { bytes.has(utf8($0), before: range.lowerBound) })
            || organ.notBefore.contains(where: { bytes.has(utf8($0), at: range.upperBound) })
        {
            return false
        }
        if Self.former.contains(where: { bytes.has($0, before: range.lowerBound) }) || context.isQuoted(range) {
            return false
        }
        if isFormerPlace(range, bytes) || context.isAuthor(range) { return false }
        let clause = context.clause(around: range)
        if Self.renaming.contains(where: { bytes.contains($0, in: clause) }) { return false }
        return switch organ.form {
        case .name: true
        case .list: isMember(range, bytes)
        case .national: startsName(range, bytes)
        }
    }

    /// The level that the words before an organ show, else that of the issuer.
    private func level(of organ: OrganChange, at range: Range<Int>, _ context: CitationContext) -> OrganLevel {
        if organ.form == .national { return .national }
        if organ.form == .list || organ.isAnyLevel { return .any }
        let lead = context.bytes.string(Swift.max(0, range.lowerBound - 9)..<range.lowerBound)
        return OrganLevel(lead: lead) ?? OrganLevel(context.document.metadata.level)
    }

    /// 监察部 after punctuation or 由, but not the end of 公司监察部.
    private func startsName(_ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
        let start = range.lowerBound
        guard start > 0 else { return true }
        let isLetter = (0xE4...0xE9).contains(bytes[bytes.previous(start, start: 0)])
        return !isLetter || Self.nationalLeads.contains { bytes.has($0, before: start) }
    }

    /// 原清河县工商局: 原 at most eight characters before.
    private func isFormerPlace(_ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
        var at = range.lowerBound
        for _ in 0..<8 where at > 0 {
            at = bytes.previous(at, start: 0)
            if bytes.first(of: Self.breaks + [Self.pause], at: at) != nil { return false }
            if bytes.has(Self.former[0], at: at) { return true }
        }
        return false
    }

    /// 工商 in 工商、质监、环保等部门: beside 、 and in a list that ends in 部门.
    private func isMember(_ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
        let isBeside = bytes.first(of: Self.lists, at: range.upperBound) != nil
        let isAfterPause = bytes.has(Self.pause, before: range.lowerBound)
        let endsHere = bytes.first(of: Self.memberEnds, at: range.upperBound) != nil
        guard isBeside && bytes.has(Self.pause, at: range.upperBound) || isAfterPause && (isBeside || endsHere) else {
            return false
        }
        var at = range.upperBound
        let most = min(bytes.count, at + 90)
        while at < most, bytes.first(of: Self.breaks, at: at) == nil {
            if bytes.first(of: Self.memberEnds, at: at) != nil { return true }
            at += bytes.width(at: at)
        }
        return false
    }

    private static let shortFor = ["（以下简称", "（以下称", "（以下统称", "(以下简称", "(以下称", "(以下统称"].map(utf8)
    private static let described = ["职责的部门", "工作的部门", "职责的机构", "工作的机构", "职能的部门", "职能的机构", "职责的机关"].map(utf8)

    /// 履行工商行政管理职责的部门（以下称工商行政管理部门）: the document means whoever has the task.
    private func isDescribed(_ hit: TermTable.Hit, in context: CitationContext) -> Bool {
        guard case .organ = pasts[hit.term] else { return false }
        return Self.shortFor.contains { word in
            context.bytes.has(word, before: hit.range.lowerBound)
                && Self.described.contains { context.bytes.has($0, before: hit.range.lowerBound - word.count) }
        }
    }

    // MARK: Systems

    private static let clearedBefore = [
        "不得", "严禁", "禁止", "取消", "停止", "不再", "废止", "清理", "原", "整治", "查处", "杜绝", "撤销", "免征", "改革", "无需", "不需",
        "无须", "不必", "不要求", "不用",
    ].map(utf8)
    private static let clearedAfter = [
        "废止", "取消", "停止", "不再", "改革", "停征", "已于", "制度改为", "改为", "补助资金清退", "终止",
    ].map(utf8)

    private func isReliedOn(_ system: AbolishedSystem, at range: Range<Int>, _ context: CitationContext) -> Bool {
        let bytes = context.bytes
        if system.exceptions.contains(where: { bytes.has(utf8($0), at: range.upperBound) })
            || context.isInInstrumentTitle(range)
        {
            return false
        }
        let clause = context.clause(around: range)
        let before = clause.lowerBound..<range.lowerBound
        let after = range.upperBound..<clause.upperBound
        return !Self.clearedBefore.contains { bytes.contains($0, in: before) }
            && !Self.clearedAfter.contains { bytes.contains($0, in: after) }
    }
}
