/// Who has to do what a clause demands, or may do what it allows.
public enum Actor: UInt8, Sendable, CaseIterable {
    case unknown
    /// An organ of the administration.
    case organ
    /// Somebody whom the administration deals with.
    case party

    private static let organs = utf8Words(
        "部门", "机关", "局", "人民政府", "委员会", "登记机构", "经办机构", "管理机构", "管理中心", "受理机构", "主管机构", "执法人员")
    private static let parties = utf8Words(
        "当事人", "申请人", "单位", "企业", "经营者", "个人", "用户", "消费者", "职工", "劳动者", "业主", "被征收人", "公民", "供应商", "投标人", "信访人",
        "法人", "农民", "村民", "居民", "老年人", "残疾人", "监护人", "代理人", "使用人", "承包方", "承租人", "旅游者", "患者")
    /// 村民委员会 is no organ, 居民委员会 neither.
    private static let selfGoverning = utf8Words("村民委员会", "居民委员会", "业主委员会")

    /// The one named last in a range.
    public static func last(in bytes: [UInt8], _ range: Range<Int>) -> Actor {
        func end(_ words: [[UInt8]]) -> Int {
            words.compactMap { word in bytes.lastIndex(of: word, in: range).map { $0 + word.count } }.max() ?? -1
        }
        let (organ, party) = (end(organs), max(end(parties), end(selfGoverning)))
        return organ == party ? (organ < 0 ? .unknown : .party) : organ > party ? .organ : .party
    }
}
