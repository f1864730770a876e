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
            guard isPlace(hit, in: context), !context.isListedTitle(hit.range), let kind = kind(of: hit, in: context)
            else { continue }
            let issue = CitationIssue(kind, range: hit.range, places: [context.place(of: hit.range)])
            found.add(issue, name: name(of: hit), givesTask: givesTask(hit, context), bytes: context.bytes)
        }
        return found.issues
    }

    /// The system that the title of an instrument names.
    func system(inTitle title: String, asOf date: CivilDate) -> AbolishedSystem? {
        let bytes = utf8(title)
        for hit in terms.hits(in: bytes, range: 0..<bytes.count) {
            guard case .system(let system) = pasts[hit.term], system.since <= date, system.companions.isEmpty,
                !system.exceptions.contains(where: { bytes.has(utf8($0), at: hit.range.upperBound) })
            else { continue }
            return system
        }
        return nil
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
            let naming = PastOrgan.Naming(change: organ, place: context.place(of: hit.range))
            return .renamedOrgan([PastOrgan(change: organ, successor: successor, places: [naming])])
        case .system(let system):
            guard system.since <= context.date, isReliedOn(system, at: hit.range, context) else { return nil }
            return .abolishedSystem(system)
        }
    }

    /// Names count in the content; those of addressees where the document is younger than the change.
    private func isPlace(_ hit: TermTable.Hit, in context: CitationContext) -> Bool {
        if context.isContent(hit.range.lowerBound) { return true }
        guard case .organ(let organ) = pasts[hit.term] else { return false }
        return context.isAddressee(hit.range.lowerBound) && context.isYounger(than: organ.since)
    }

    // MARK: Organs

    private static let tasks = [
        "由", "报", "向", "经", "会同", "负责", "应当", "批准", "审批", "审核", "查处", "处罚", "办理", "核发", "受理", "监督", "配合", "牵头",
    ].map(utf8)

    private static let requirements = ["不得", "方可", "申领", "申办", "领取", "办理", "缴纳", "征收", "收取"].map(utf8)

    /// Whether the clause gives the organ something to do, or makes something depend on the system, and does not only
    /// name it.
    private func givesTask(_ hit: TermTable.Hit, _ context: CitationContext) -> Bool {
        let clause = context.clause(around: hit.range)
        let sentence = clause.lowerBound..<context.sentence(around: hit.range).upperBound
        switch pasts[hit.term] {
        case .organ: return Self.tasks.contains { context.bytes.contains($0, in: clause) }
        case .system:
            let end = context.bytes.firstIndex(of: utf8("；"), in: sentence) ?? sentence.upperBound
            return Self.requirements.contains { context.bytes.contains($0, in: clause.lowerBound..<end) }
        }
    }

    private static let leads = ["根据", "按照", "依据", "遵照"].map(utf8)
    private static let wishes = ["要求", "部署", "安排", "通知", "精神", "意见", "文件", "方案"].map(utf8)

    /// 根据县环保局的要求: named as the author of what led to the document.
    private func isOrigin(_ range: Range<Int>, _ context: CitationContext) -> Bool {
        let clause = context.clause(around: range)
        return context.bytes.first(of: Self.leads, at: clause.lowerBound) != nil
            && Self.wishes.contains { context.bytes.contains($0, in: range.upperBound..<clause.upperBound) }
    }

    private static let former = ["原", "原县", "原市", "原省", "原区", "原国家", "原来的", "撤销的", "撤销"].map(utf8)
    /// 企业环保部门 is no organ of the state.
    private static let enterprises = ["企业", "公司", "集团", "工厂", "本单位", "单位内部", "各单位", "医院", "学校"].map(utf8)
    /// 原 is no mark of the past in these.
    private static let otherOrigins = ["草原", "高原", "平原", "太原", "中原", "还原", "原则", "原因", "原料", "原件", "原材料"].map(utf8)
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
        if Self.former.contains(where: { bytes.has($0, before: range.lowerBound) }) { return false }
        if context.isQuoted(range) { return organ.form == .national && context.isIssuerInTitle(range, organ.since) }
        if isFormerPlace(range, bytes) || isOrigin(range, context) || context.isAuthor(range) || context.isPast(range) {
            return false
        }
        if organ.isAnyLevel, Self.enterprises.contains(where: { bytes.has($0, before: range.lowerBound) }) {
            return false
        }
        let clause = context.clause(around: range)
        if organ.isAnyLevel, bytes.first(of: Self.enterprises, at: clause.lowerBound) != nil { return false }
        if isIssuer(organ, context) { return false }
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

    /// An old document whose issuer bears the name: what it is called now is no matter of a clause.
    private func isIssuer(_ organ: OrganChange, _ context: CitationContext) -> Bool {
        context.isOlder(than: organ.since) && context.document.metadata.issuer?.hasSuffix(organ.term) == true
    }

    /// 监察部 after punctuation or 由, but not the end of 公司监察部.
    private func startsName(_ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
        let start = range.lowerBound
        guard start > 0 else { return true }
        let isLetter = (0xE4...0xE9).contains(bytes[bytes.previous(start, start: 0)])
        return !isLetter || Self.nationalLeads.contains { bytes.has($0, before: start) }
    }

    /// 原清河县工商局, 原“暂住证”: 原 at most eight characters before.
    private func isFormerPlace(_ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
        var at = range.lowerBound
        for _ in 0..<8 where at > 0 {
            at = bytes.previous(at, start: 0)
            if bytes.first(of: Self.breaks + [Self.pause], at: at) != nil { return false }
            if bytes.has(Self.former[0], at: at), !isOtherOrigin(at, bytes) {
                return true
            }
        }
        return false
    }

    private func isOtherOrigin(_ at: Int, _ bytes: [UInt8]) -> Bool {
        Self.otherOrigins.contains { bytes.has($0, at: at) || at >= 3 && bytes.has($0, at: at - 3) }
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
        "不得", "严禁", "禁止", "取消", "停止", "不再", "废止", "清理", "整治", "查处", "杜绝", "撤销", "免征", "改革", "无需", "不需",
        "无须", "不必", "不要求", "不用", "解除",
    ].map(utf8)
    private static let clearedAfter = [
        "废止", "取消", "停止", "不再", "改革", "停征", "已于", "制度改为", "改为", "补助资金清退", "终止",
    ].map(utf8)

    private func isReliedOn(_ system: AbolishedSystem, at range: Range<Int>, _ context: CitationContext) -> Bool {
        let bytes = context.bytes
        if system.exceptions.contains(where: { bytes.has(utf8($0), at: range.upperBound) })
            || context.isInInstrumentTitle(range) || context.isPast(range) || isFormerPlace(range, bytes)
        {
            return false
        }
        if !system.companions.isEmpty {
            let sentence = context.sentence(around: range)
            guard system.companions.contains(where: { bytes.contains(utf8($0), in: sentence) }) else { return false }
        }
        let clause = context.clause(around: range)
        let before = clause.lowerBound..<range.lowerBound
        let after = range.upperBound..<clause.upperBound
        return !Self.clearedBefore.contains { bytes.contains($0, in: before) }
            && !Self.clearedAfter.contains { bytes.contains($0, in: after) }
    }
}
