/// The places that a region or the name of an organ holds: 四川省, 绵阳市, 清河县, 河口镇.
public struct Place: Sendable, Equatable {
    public private(set) var province: String?
    public private(set) var city: String?
    public private(set) var county: String?
    public private(set) var township: String?

    var isEmpty: Bool { province == nil && city == nil && county == nil && township == nil }

    /// A longer suffix stands before a shorter one that ends it.
    private static let suffixes: [(suffix: [Unicode.Scalar], level: Int)] =
        ([
            ("自治州", 1), ("自治县", 2), ("自治旗", 2), ("地区", 1), ("街道", 3),
            ("市", 1), ("州", 1), ("盟", 1), ("县", 2), ("区", 2), ("旗", 2), ("镇", 3), ("乡", 3),
        ] as [(String, Int)]).map { (Array($0.0.unicodeScalars), $0.1) }
    private static let county = Array("县".unicodeScalars)

    /// Reads 四川省绵阳市清河县 or 清河县人民政府 from the left; what follows the last place is ignored.
    public init(_ text: String, provinces: [String]) {
        var rest = Substring(text.prefix(80))
        if let name = provinces.first(where: { rest.hasPrefix($0) }) {
            province = name
            rest = rest.dropFirst(name.count)
        }
        while let (name, level) = Place.first(in: rest) {
            guard set(name, level: level) else { break }
            rest = rest.dropFirst(name.count)
        }
    }

    private mutating func set(_ name: String, level: Int) -> Bool {
        switch level {
        case 1 where city == nil && county == nil: city = name
        case 1 where county == nil && township == nil: county = name
        case 2 where county == nil: county = name
        case 3 where township == nil: township = name
        default: return false
        }
        return true
    }

    private static func first(in text: Substring) -> (String, Int)? {
        // An organ's name starts where the places end: no place name is longer.
        let characters = Array(text.unicodeScalars.prefix(14))
        for index in characters.indices.dropFirst() {
            for (suffix, level) in suffixes {
                // A stem of one character only before 县 (沛县): 州 and 市 stand inside other names (杭州市, 沙市区).
                guard index >= 2 || suffix == county, characters[index...].starts(with: suffix) else { continue }
                var name = String.UnicodeScalarView()
                name.append(contentsOf: characters[..<(index + suffix.count)])
                return (String(name), level)
            }
        }
        return nil
    }
}
