import NormLaw
import NormRules
import NormText

/// On which side of the law's quantity a clause may stand.
///
/// An organ may be quicker and a party may have longer; what the law bounds on one side is free on the other.
enum LimitSide {
    private static let organWords = utf8Words(
        "作出", "答复", "办结", "审查", "审批", "审核", "告知", "送达", "公布", "颁发", "核发", "发放", "受理", "移送", "移交", "处理", "公开", "批准",
        "办理完毕", "完成", "出具", "退还", "返还", "支付", "审结", "决定")
    private static let partyWords = utf8Words(
        "申请", "起诉", "诉讼", "提出", "缴纳", "复议", "陈述", "申诉", "异议", "退货", "复核", "复查", "复检", "复验", "上诉", "投诉", "领取", "认领",
        "搬迁", "腾空", "选择", "撤回", "申报", "交纳", "缴付", "整改")
    private static let noticeWords = utf8Words(
        "通知", "公告", "告知", "送达", "公布", "催告", "公示", "书面征求", "张贴", "发布")
    private static let within = utf8Words("内", "之内", "以内")
    private static let earlier = utf8Words("前", "以前", "之前")
    private static let reach = 54
    /// 可以延长至三十日, 延长期限不得超过三十日
    private static let extending = utf8("延长")
    private static let extensionReach = 30

    /// The sides on which `here` is bound by `law`; `nil` where nothing follows from the words.
    static func direction(
        of here: Quantity, by law: NormAmount, in bytes: [UInt8], _ sentence: Range<Int>
    ) -> LegalParameter.Direction? {
        let end = here.range.upperBound
        let tail = end..<min(sentence.upperBound, end + reach)
        if here.unit.isPeriod {
            let lead = max(sentence.lowerBound, here.range.lowerBound - extensionReach)..<here.range.lowerBound
            if bytes.contains(extending, in: lead) { return .maxAdmin }
            if bytes.first(of: earlier, at: end, end: sentence.upperBound) != nil {
                return noticeWords.contains { bytes.contains($0, in: tail) } ? .minAdmin : .exact
            }
            let isWithin = within.contains { bytes.has($0, before: end, start: here.range.lowerBound) }
            if isWithin {
                // 满一年, 不少于三十日 bound something else.
                guard law.upper != nil else { return nil }
                return deadline(in: bytes, sentence.lowerBound..<here.range.lowerBound, tail)
            }
        }
        switch (law.lower, law.upper) {
        case (nil, nil): return nil
        case (_, nil): return .floor
        case (nil, _): return .cap
        case (let lower, let upper): return lower == upper ? fixed(here) : nil
        }
    }

    /// Where the law knows one figure, 不少于 and 不超过 in a document bind on one side only.
    private static func fixed(_ here: Quantity) -> LegalParameter.Direction {
        switch (here.lower, here.upper) {
        case (nil, _): .cap
        case (_, nil): .floor
        default: .exact
        }
    }

    private static let organs = utf8Words("部门", "机关", "局", "人民政府", "委员会", "登记机构", "经办机构", "管理机构", "管理中心", "受理机构")
    private static let parties = utf8Words(
        "当事人", "申请人", "单位", "企业", "经营者", "个人", "用户", "消费者", "职工", "劳动者", "业主", "被征收人", "公民", "供应商", "投标人", "信访人")
    private static let applicant = utf8("申请人")

    /// Of a period within which something is done: the verb that comes first tells who has to keep it, or else the one
    /// named last before.
    private static func deadline(
        in bytes: [UInt8], _ lead: Range<Int>, _ tail: Range<Int>
    ) -> LegalParameter.Direction? {
        let organ = organWords.compactMap { bytes.firstIndex(of: $0, in: tail) }.min()
        let party = partyWords.compactMap { firstVerb($0, in: bytes, tail) }.min()
        switch (organ, party) {
        case (nil, nil):
            let organ = organs.compactMap { bytes.lastIndex(of: $0, in: lead) }.max() ?? -1
            let party = parties.compactMap { bytes.lastIndex(of: $0, in: lead) }.max() ?? -1
            return organ == party ? nil : organ > party ? .maxAdmin : .minParty
        case (let organ?, let party?): return organ < party ? .maxAdmin : .minParty
        case (nil, _): return .minParty
        case (_, nil): return .maxAdmin
        }
    }

    /// 向申请人颁发 is no application.
    private static func firstVerb(_ word: [UInt8], in bytes: [UInt8], _ range: Range<Int>) -> Int? {
        guard let at = bytes.firstIndex(of: word, in: range) else { return nil }
        guard bytes.has(applicant, at: at) else { return at }
        return firstVerb(word, in: bytes, at + applicant.count..<max(range.upperBound, at + applicant.count))
    }
}

extension Quantity.Unit {
    /// Units of time.
    var isPeriod: Bool {
        switch self {
        case .hour, .day, .workingDay, .month, .year: true
        case .yuan, .multiple, .percent, .age, .metre: false
        }
    }

    /// Whether both measure the same kind of thing.
    func isComparable(to other: Quantity.Unit) -> Bool { self == other || isPeriod && other.isPeriod }
}
