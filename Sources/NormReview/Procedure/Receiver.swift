/// The organ with which a document is to be filed.
struct Receiver {
    /// For a reader: 绵阳市人民政府, or 上一级人民政府 where the region does not tell.
    let title: String
    private let place: String?
    private let accept: [String]
    private let issuer: String?

    /// - Parameters:
    ///   - code: `next-higher-government`, `own-government`, `own-congress`, `none`, or the organ's name.
    ///   - accept: How the names of organs end that receive for it.
    /// - Returns: `nil` where nothing is to be filed.
    init?(code: String, accept: [String], context: ProcedureCase) {
        guard code != "none" else { return nil }
        self.accept = accept
        issuer = context.issuer
        let (own, higher) = Receiver.places(context)
        switch code {
        case "next-higher-government":
            place = higher
            title = higher.map { "\($0)人民政府" } ?? "上一级人民政府"
        case "own-government":
            place = own
            title = own.map { "\($0)人民政府" } ?? "本级人民政府"
        case "own-congress":
            place = own
            title = own.map { "\($0)人民代表大会常务委员会" } ?? "本级人民代表大会常务委员会"
        default:
            place = nil
            title = code
        }
    }

    func matches(_ name: String) -> Bool {
        if name == title { return true }
        guard accept.contains(where: { name.contains($0) }), name != issuer else { return false }
        guard let place else { return true }
        // 市人民政府, 上一级人民政府 and 绵阳市司法局 all name the place well enough.
        let kind = place.last.map(String.init) ?? ""
        let stem = place.count > 2 ? String(place.dropLast()) : place
        return name.contains(stem) || name.hasPrefix("上一级") || name.hasPrefix("本级")
            || accept.contains { name == kind + $0 }
    }

    /// The place of the issuer's own government and the one above it.
    private static func places(_ context: ProcedureCase) -> (own: String?, higher: String?) {
        let place = context.place
        switch context.facts["level"] {
        case "province", "province-department": return (place.province, nil)
        case "city", "city-department": return (place.city, place.province)
        case "county", "county-department":
            guard let county = place.county else { return (place.city, nil) }
            let municipality = place.province.flatMap { $0.hasSuffix("市") ? $0 : nil }
            return (county, place.city ?? municipality)
        case "township": return (place.township, place.county ?? place.city)
        default: return (nil, nil)
        }
    }
}
