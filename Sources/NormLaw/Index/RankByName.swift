/// What a title tells of the rank of an act that the index does not hold.
///
/// Source of the naming rules: 中华人民共和国立法法, 行政法规制定程序条例 (2017) 第五条, 规章制定程序条例 (2017) 第七条.
enum RankByName {
    /// How a document names an act of its own place: 《省消防条例》.
    private static let localLeads = utf8Words("我省", "我市", "本省", "本市", "我县", "全省", "全市", "省", "市")

    private static let market = utf8("市场")

    static func localLead(of key: [UInt8]) -> [UInt8]? {
        key.has(market, at: 0) ? nil : key.first(of: localLeads, at: 0)
    }

    private static let notLaws = utf8Words(
        "办法", "方法", "做法", "书法", "使用法", "服用法", "疗法", "说法", "兵法", "语法", "算法", "看法", "执法", "普法", "司法")
    private static let law = utf8("法")
    private static let code = utf8("法典")
    private static let regulation = utf8("条例")
    private static let ofLaw = utf8Words("法实施条例", "法实施细则")
    private static let implementing = utf8Words("法办法", "法实施办法", "法规定", "法若干规定")
    private static let stateCouncil = utf8Words("国务院办公厅", "国务院", "国办发", "国发", "国函", "国办函")
    private static let republic = utf8("中华人民共和国")
    private static let party = utf8Words("中国共产党", "中共", "党", "军", "人民解放军")
    private static let rules = utf8Words("办法", "规定", "细则", "规则", "决定")
    private static let notice = utf8Words("通知", "意见", "方案", "公告", "通告", "批复", "函", "纲要", "规划", "指南", "目录", "清单", "标准")

    static func rank(ofTitle title: [UInt8]) -> NormRank? {
        let key = TitleKey.make(title)
        let bare = TitleKey.withoutClosingParenthesis(key) ?? key
        if notice.contains(where: { bare.has($0, before: bare.count) }) { return .normative }
        if isLaw(bare) { return .law }
        let isLocal = RegionName.hasLead(bare) || localLead(of: bare) != nil
        if bare.has(regulation, before: bare.count) || ofLaw.contains(where: { bare.has($0, before: bare.count) }) {
            if isLocal { return .localRegulation }
            return party.contains { bare.has($0, at: 0) } ? nil : .administrativeRegulation
        }
        if stateCouncil.contains(where: { bare.has($0, at: 0) }) { return .normative }
        // A province's 实施《…法》办法 is made by its congress.
        if isLocal, implementing.contains(where: { bare.has($0, before: bare.count) }) { return .localRegulation }
        guard rules.contains(where: { bare.has($0, before: bare.count) }) else { return nil }
        return isLocal ? .localRule : .departmentRule
    }

    /// Whether the name can be nothing else: 《…法》, 《中华人民共和国…条例》, 《…法实施条例》.
    static func isUnmistakable(_ title: [UInt8], rank: NormRank) -> Bool {
        let key = TitleKey.make(title)
        switch rank {
        case .law: return key.count <= 60
        case .administrativeRegulation:
            return title.contains(republic, in: 0..<title.count) || ofLaw.contains { key.has($0, before: key.count) }
        default: return false
        }
    }

    private static let implementingNation = utf8Words("法实施办法", "法实施规定", "法实施规则")

    /// 《税收征收管理法实施办法》: what implements a law, by a name that names no place.
    static func isImplementing(_ title: String) -> Bool {
        let key = TitleKey.make(title)
        return !RegionName.hasLead(key) && localLead(of: key) == nil
            && implementingNation.contains { key.has($0, before: key.count) }
    }

    private static func isLaw(_ key: [UInt8]) -> Bool {
        guard key.has(law, before: key.count) || key.has(code, before: key.count), key.count >= 6 else { return false }
        return !notLaws.contains { key.has($0, before: key.count) }
    }
}
