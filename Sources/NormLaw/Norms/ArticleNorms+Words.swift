import NormText

extension NormAmount {
    /// 500元以上2000元以下
    public var words: String {
        let unit = NormAmount.unitWords(unit)
        return switch (lower, upper) {
        case (let lower?, let upper?) where lower == upper: "\(lower)\(unit)"
        case (let lower?, let upper?): "\(lower)\(unit)以上\(upper)\(unit)以下"
        case (let lower?, nil): "\(lower)\(unit)以上"
        case (nil, let upper?): "\(upper)\(unit)以下"
        case (nil, nil): ""
        }
    }

    private static func unitWords(_ unit: Quantity.Unit) -> String {
        switch unit {
        case .yuan: "元"
        case .multiple: "倍"
        case .percent: "%"
        case .hour: "小时"
        case .day: "日"
        case .workingDay: "个工作日"
        case .month: "个月"
        case .year: "年"
        case .age: "周岁"
        case .metre: "米"
        case .person: "人"
        case .party: "家"
        case .time: "次"
        case .cycle: "日一次"
        }
    }
}

extension NormAmount {
    /// 500 to 2000 yuan
    public var english: String { Self.english(lower: lower, upper: upper, unit: unit) }

    /// 20 working days; at least 2 times
    public static func english(lower: FixedDecimal?, upper: FixedDecimal?, unit: Quantity.Unit) -> String {
        let number =
            switch (lower, upper) {
            case (let lower?, let upper?) where lower == upper: "\(lower)"
            case (let lower?, let upper?): "\(lower) to \(upper)"
            case (let lower?, nil): "at least \(lower)"
            case (nil, let upper?): "at most \(upper)"
            case (nil, nil): ""
            }
        return unit == .percent ? number + "%" : number + " " + unit.english
    }
}

extension Quantity.Unit {
    fileprivate var english: String {
        switch self {
        case .yuan: "yuan"
        case .multiple: "times"
        case .percent: "%"
        case .hour: "hours"
        case .day: "days"
        case .workingDay: "working days"
        case .month: "months"
        case .year: "years"
        case .age: "years of age"
        case .metre: "metres"
        case .person: "persons"
        case .party: "parties"
        case .time: "times"
        case .cycle: "days from one time to the next"
        }
    }
}

extension Norm {
    /// 拒不改正：责任人员：罚款；罚款500元以上2000元以下
    public var words: String {
        let sums = amounts.map { ($0.isFine ? "罚款" : "") + $0.words } + limits.map(\.words)
        let name =
            switch modality {
            case .sanction: measures.words
            case .prohibition: "不得"
            case .permission: "可以"
            case .duty: "应当"
            }
        let content = ([name] + sums).filter { !$0.isEmpty }.joined(separator: "；")
        return [conditions.words, circle.words, content].filter { !$0.isEmpty }.joined(separator: "：")
    }
}

extension ArticleNorms {
    /// One line for each norm: for people who look an article up.
    public var words: [String] {
        norms.map { norm in
            let place =
                norm.paragraph == 0 ? "" : "第\(norm.paragraph)款" + (norm.item == 0 ? "" : "第\(norm.item)项") + " "
            return place + norm.words
        } + (refersElsewhere ? ["另援引其他规定"] : [])
    }
}
