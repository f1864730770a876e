/// Places strung together: 绵阳市清河县.
enum PlaceNames {
    private static let ends: Set<Character> = ["市", "县", "区", "旗", "州", "盟", "镇", "乡", "道"]

    /// The place and those that hold it, outermost first: 绵阳市, 绵阳市清河县.
    static func outer(of place: String) -> [String] {
        place.indices.compactMap { index in
            let end = place.index(after: index)
            return ends.contains(place[index]) || end == place.endIndex ? String(place[..<end]) : nil
        }
    }
}
