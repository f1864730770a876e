import NormText

/// Things that no list of terms can hold; patterns name them like concepts: `{amount}`. The raw value is the term's index.
enum BuiltInToken: Int, CaseIterable, Sendable {
    /// 五百元以上二千元以下, 3万元
    case amount
    /// 三十日, 十个工作日
    case duration
    /// 百分之三, 5%
    case percent
    /// 货值金额三倍
    case multiple
    /// 十六周岁
    case age
    /// 二百米
    case distance
    /// 两人, 三名
    case persons
    /// 三家
    case parties
    /// 两次
    case times
    /// 每季度
    case cycle
    /// 《某法》第三条, 国办发〔2018〕37号
    case citation
    /// The document's own place by name, also in the name of an organ or a business: 澄江 in 澄江水务公司
    case place
    /// 澄江市范围内; a kind of `local` beside 本市
    case insidePlace
    /// 澄江市以外; a kind of `outside` beside 市外
    case outsidePlace

    var name: String {
        switch self {
        case .amount: "amount"
        case .duration: "duration"
        case .percent: "percent"
        case .multiple: "multiple"
        case .age: "age"
        case .distance: "distance"
        case .persons: "persons"
        case .parties: "parties"
        case .times: "times"
        case .cycle: "cycle"
        case .citation: "citation"
        case .place: "own-place"
        case .insidePlace: "local.place"
        case .outsidePlace: "outside.place"
        }
    }

    /// What is assumed of each beside the frequencies of terms in the examples of rules.
    static let usualFrequency = 100

    /// The token that a mention of the document's place is.
    init(_ mention: OwnPlaces.Mention) {
        switch mention {
        case .name: self = .place
        case .inside: self = .insidePlace
        case .outside: self = .outsidePlace
        }
    }

    /// The token that a quantity is.
    init(_ unit: Quantity.Unit) {
        switch unit {
        case .yuan: self = .amount
        case .multiple: self = .multiple
        case .percent: self = .percent
        case .age: self = .age
        case .metre: self = .distance
        case .person: self = .persons
        case .party: self = .parties
        case .time: self = .times
        case .cycle: self = .cycle
        case .hour, .day, .workingDay, .month, .year: self = .duration
        }
    }
}
