import NormText

extension NormAmount {
    /// 500元以上2000元以下
    public var words: String {
        let unit =
            switch unit {
            case .yuan: "元"
            case .multiple: "倍"
            default: "%"
            }
        return switch (lower, upper) {
        case (let lower?, let upper?) where lower == upper: "\(lower)\(unit)"
        case (let lower?, let upper?): "\(lower)\(unit)以上\(upper)\(unit)以下"
        case (let lower?, nil): "\(lower)\(unit)以上"
        case (nil, let upper?): "\(upper)\(unit)以下"
        case (nil, nil): ""
        }
    }
}

extension ArticleNorms {
    /// 没收、罚款；罚款500元以上2000元以下: for people who look an article up.
    public var words: String {
        let sums = amounts.map { ($0.isFine ? "罚款" : "") + $0.words }
        return ([measures.words] + sums).filter { !$0.isEmpty }.joined(separator: "；")
            + (refersElsewhere ? "；另援引其他规定" : "")
    }
}
