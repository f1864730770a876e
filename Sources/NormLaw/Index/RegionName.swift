/// Names of places as they are strung together: 四川省绵阳市清河县.
enum RegionName {
    private static let ends = utf8Words("自治区", "自治州", "自治县", "省", "市", "州", "盟", "县", "旗", "区")

    /// 四川省, 绵阳市, 清河县.
    static func parts(of region: String) -> [String] {
        let bytes = [UInt8](region.utf8)
        var parts: [String] = []
        var start = 0
        var at = 0
        while at < bytes.count {
            if at > start, let end = bytes.first(of: ends, at: at) {
                at += end.count
                parts.append(bytes.string(start..<at))
                start = at
            } else {
                at += bytes.width(at: at)
            }
        }
        return parts
    }

    private static let leads = utf8Words("自治区", "自治州", "自治县", "省", "市", "州", "盟", "县", "旗")
    private static let notPlaces = utf8Words("城", "都", "上", "下", "全")

    /// Whether a title starts with the name of a place of two to eight characters: 山东省, 洛阳市.
    static func hasLead(_ title: [UInt8]) -> Bool {
        var at = 0
        while at < Swift.min(title.count, 27) {
            if at >= 6, title.first(of: leads, at: at) != nil {
                return !notPlaces.contains { title.has($0, before: at) }
            }
            at += title.width(at: at)
        }
        return false
    }
}
