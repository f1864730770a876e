import NormText

/// What a text says of its own dates: from when and until when it runs.
struct EffectClauses: Equatable {
    /// 自2026年4月15日起施行
    var effective: CivilDate?
    /// The clause with it, or with 自印发之日起.
    var effectiveRange: Range<Int>?
    /// It takes effect on the day it is issued.
    var isAtOnce = false
    /// 有效期五年
    var validity: Period?
    /// 有效期至2031年6月7日
    var validUntil: CivilDate?
    var validityRange: Range<Int>?
    /// It runs on trial: 自2026年3月1日起试行, 试行期五年.
    var isTrial = false
    /// Some words say from when or how long it runs.
    var saysWhen = false
}
