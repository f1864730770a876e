import NormDocument
import NormText

/// Finds names of abolished organs and systems on which a document relies.
struct PastNames: Sendable {
    private enum Past: Sendable {
        case organ(OrganChange)
        case system(AbolishedSystem)
    }

    private let pasts: [Past]
    private let terms: TermTable

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
    }

    func issues(in context: CitationContext) -> [CitationIssue] {
        var issues: [CitationIssue] = []
        var seen: Set<[Int]> = []
        for hit in terms.hits(in: context.bytes, range: 0..<context.bytes.count) {
            guard let kind = kind(of: hit, in: context), context.isContent(hit.range.lowerBound),
                seen.insert([context.unit(at: hit.range.lowerBound), hit.term]).inserted
            else { continue }
            let issue = CitationIssue(kind, range: hit.range)
            if let last = issues.last, let list = joined(last, issue, context.bytes) {
                issues[issues.count - 1] = list
            } else {
                issues.append(issue)
            }
        }
        return issues
    }

    /// 工商、质监、环保等部门 is one problem: organs of one list with only 、 and other names between.
    private func joined(_ left: CitationIssue, _ right: CitationIssue, _ bytes: [UInt8]) -> CitationIssue? {
        guard case .renamedOrgan(let first) = left.kind, case .renamedOrgan(let second) = right.kind else { return nil }
        let gap = left.range.upperBound..<right.range.lowerBound
        guard gap.count <= 60, bytes.has(Self.pause, at: gap.lowerBound), bytes.has(Self.pause, before: gap.upperBound),
            !Self.breaks.contains(where: { bytes.contains($0, in: gap) })
        else { return nil }
        return CitationIssue(.renamedOrgan(first + second), range: left.range.lowerBound..<right.range.upperBound)
    }

    private func kind(of hit: TermTable.Hit, in context: CitationContext) -> CitationIssue.Kind? {
        switch pasts[hit.term] {
        case .organ(let organ):
            organ.since <= context.date && isReliedOn(organ, at: hit.range, context) ? .renamedOrgan([organ]) : nil
        case .system(let system):
            system.since <= context.date && isReliedOn(system, at: hit.range, context) ? .abolishedSystem(system) : nil
        }
    }

    // MARK: Organs

    private static let former = ["原", "原县", "原市", "原省", "原区", "原国家", "原来的", "撤销的", "撤销"].map(utf8)
    private static let renaming = ["更名为", "改为", "并入", "划入", "整合", "职责划", "不再保留", "组建"].map(utf8)
    private static let memberEnds = ["部门", "局", "单位", "机关"].map(utf8)
    private static let pause = utf8("、")
    private static let lists = ["、", "和", "及", "与", "或", "等"].map(utf8)
    private static let breaks = ["，", "。", "；", "\n", "："].map(utf8)

    private func isReliedOn(_ organ: OrganChange, at range: Range<Int>, _ context: CitationContext) -> Bool {
        let bytes = context.bytes
        if Self.former.contains(where: { bytes.has($0, before: range.lowerBound) }) || context.isQuoted(range) {
            return false
        }
        if isFormerPlace(range, bytes) { return false }
        let clause = context.clause(around: range)
        if Self.renaming.contains(where: { bytes.contains($0, in: clause) }) { return false }
        return !organ.isListForm || isMember(range, bytes)
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

    // MARK: Systems

    private static let clearedBefore = [
        "不得", "严禁", "禁止", "取消", "停止", "不再", "废止", "清理", "原", "整治", "查处", "杜绝", "撤销", "免征", "改革",
    ].map(utf8)
    private static let clearedAfter = [
        "废止", "取消", "停止", "不再", "改革", "停征", "已于", "制度改为", "改为", "补助资金清退", "终止",
    ].map(utf8)

    private func isReliedOn(_ system: AbolishedSystem, at range: Range<Int>, _ context: CitationContext) -> Bool {
        let bytes = context.bytes
        if system.exceptions.contains(where: { bytes.has(utf8($0), at: range.upperBound) }) { return false }
        let clause = context.clause(around: range)
        let before = clause.lowerBound..<range.lowerBound
        let after = range.upperBound..<clause.upperBound
        return !Self.clearedBefore.contains { bytes.contains($0, in: before) }
            && !Self.clearedAfter.contains { bytes.contains($0, in: after) }
    }
}
