import NormData

/// Tells the level of an organ from its name.
struct OrganLevels: Sendable, Snapshot {
    private let stateCouncil: Set<String>
    private let ministry: Set<String>
    private let provinces: [String]
    private let countyCities: Set<String>
    private let governments: Set<String>

    init(_ file: VocabularyFile) throws {
        let root = file.root
        stateCouncil = Set(try file.words("state-council", of: root))
        ministry = Set(try file.words("ministry", of: root))
        provinces = try file.words("provinces", of: root)
        countyCities = Set(
            try file.words("county-cities", of: root) + file.words("former-county-cities", of: root))
        governments = Set(try file.words("governments", of: root))
    }

    func write(to writer: inout SnapshotWriter) {
        for words in [stateCouncil, ministry, countyCities, governments] { writer.write(words.sorted()) }
        writer.write(provinces)
    }

    init(from reader: inout SnapshotReader) throws {
        stateCouncil = Set(try reader.read([String].self))
        ministry = Set(try reader.read([String].self))
        countyCities = Set(try reader.read([String].self))
        governments = Set(try reader.read([String].self))
        provinces = try reader.read()
    }

    /// The level of an organ, `nil` where its name shows neither a place nor a central organ.
    func level(of name: String) -> DocumentLevel? {
        let name = OrganLevels.withoutPrefix(name)
        if stateCouncil.contains(name) { return .stateCouncil }
        if ministry.contains(name) { return .ministry }
        let isCentralName = name.begins(with: "国家") || name.begins(with: "中国")
        if isCentralName, !OrganLevels.vertical.contains(where: { name.begins(with: $0) }) { return central(name) }
        guard let (place, office) = place(in: name) else { return central(name) }
        let isGovernment = office.isEmpty || governments.contains(office)
        switch place {
        case .province: return isGovernment ? .province : .provinceDepartment
        case .city: return isGovernment ? .city : .cityDepartment
        case .county: return isGovernment ? .county : .countyDepartment
        case .township: return .township
        }
    }

    /// The level of the government of the place that a title begins with (某省公墓管理办法).
    func level(ofPlaceIn title: String) -> DocumentLevel? {
        switch place(in: OrganLevels.withoutPrefix(title))?.place {
        case .province: .province
        case .city: .city
        case .county: .county
        case .township: .township
        case nil: nil
        }
    }

    private func central(_ name: String) -> DocumentLevel? {
        if stateCouncil.contains(name) { return .stateCouncil }
        if ministry.contains(name) { return .ministry }
        if name.begins(with: "国务院") { return name.ends(with: "办公厅") || name.count <= 3 ? .stateCouncil : .ministry }
        if name.begins(with: "全国人民代表大会") || name.begins(with: "全国人大") { return .stateCouncil }
        if name.begins(with: "国家") || name.begins(with: "中国") || name.ends(with: "总局") || name.ends(with: "总署") {
            return .ministry
        }
        for known in ministry where known.count >= 3 && name.begins(with: known) { return .ministry }
        return nil
    }

    private static func withoutPrefix(_ name: String) -> String {
        for prefix in ["中华人民共和国", "中国共产党", "中共"] where name.begins(with: prefix) && name.count > prefix.count + 1 {
            return name == "中共中央" ? name : String(name.dropFirst(prefix.count))
        }
        return name
    }

    // MARK: Places

    /// Organs of the state whose local offices carry its name before that of the place.
    private static let vertical = ["国家税务总局", "国家统计局", "国家金融监督管理总局", "中国人民银行"]

    private enum Place { case province, city, county, township }

    /// The innermost place in the name and what follows it.
    private func place(in name: String) -> (place: Place, office: String)? {
        var found: Place?
        var rest = Substring(name)
        if let tax = OrganLevels.vertical.first(where: { name.begins(with: $0) && name.count > $0.count + 2 }) {
            rest = rest.dropFirst(tax.count)
        }
        if let province = provinces.first(where: { rest.begins(with: $0) }) {
            found = .province
            rest = rest.dropFirst(province.count)
        }
        while let next = nextPlace(in: rest, within: found) {
            found = next.place
            rest = rest[next.end...]
        }
        return found.map { ($0, String(rest)) }
    }

    private func nextPlace(in rest: Substring, within outer: Place?) -> (place: Place, end: Substring.Index)? {
        let letters = Array(rest.unicodeScalars.prefix(24))
        for (index, letter) in letters.enumerated() {
            let before = index > 0 ? letters[index - 1] : nil
            let after = index + 1 < letters.count ? letters[index + 1] : nil
            let next = index + 2 < letters.count ? letters[index + 2] : nil
            guard
                let place = place(
                    letter, before: before, after: after, next: next, length: index, outer: outer, rest: rest)
            else { continue }
            // 花门街道办事处: both characters belong to the place.
            let width = letter == "街" ? index + 2 : index + 1
            return (place, rest.unicodeScalars.index(rest.startIndex, offsetBy: width))
        }
        return nil
    }

    /// The place that ends with a letter; `length` letters of its name stand before it.
    private func place(
        _ letter: Unicode.Scalar, before: Unicode.Scalar?, after: Unicode.Scalar?, next: Unicode.Scalar?, length: Int,
        outer: Place?,
        rest: Substring
    ) -> Place? {
        if outer == .township { return nil }
        let isNamed = length >= 1
        switch letter {
        case "省" where outer == nil: return .province
        case "市":
            guard isNamed || outer == nil && after != "场", !isWordOfCity(after, next) else { return nil }
            if before == "城", length == 1 { return nil }
            guard outer != .county else { return nil }
            if outer == .city || countyCities.contains(String(rest.unicodeScalars.prefix(length + 1))) {
                return .county
            }
            return .city
        case "州" where isNamed && after != "市" && after != "区" && after != "县" && outer != .county && outer != .city:
            return before == "治" || length >= 2 || outer == nil ? .city : nil
        case "盟" where length >= 2 && before != "联" && outer != .county: return .city
        case "县" where outer != .county && after != "级" && after != "区": return .county
        case "旗" where isNamed && outer != .county: return .county
        case "区":
            guard let before else { return outer == nil && after != "域" ? .county : nil }
            if before == "地", after != "性" { return length >= 2 && outer != .city ? .city : nil }
            if "社小校库园林景矿片辖治洪".unicodeScalars.contains(before), before != "矿" || outer == nil {
                return before == "园" && rest.unicodeScalars.contains("管") ? .county : nil
            }
            return outer == .county && !"新发验范税".unicodeScalars.contains(before) ? nil : .county
        case "镇", "乡":
            guard before != "城", after != "市", after != "村" || isNamed, isNamed || outer == nil else { return nil }
            return isNamed || after == "人" || after == "政" || after == "党" || after == "综" ? .township : nil
        case "街" where after == "道" && length >= 1: return .township
        default: return nil
        }
    }

    /// 市场, 市政设施, 市民, 市容: words that begin with 市 and name no city; 市场监督管理局 and 市政府 are offices of one.
    private func isWordOfCity(_ after: Unicode.Scalar?, _ next: Unicode.Scalar?) -> Bool {
        switch after {
        case "场": next != "监" && next != "和"
        case "政": next.map { !"府协务法数研".unicodeScalars.contains($0) } ?? true
        case "民": next.map { !"政族宗防营航兵".unicodeScalars.contains($0) } ?? true
        case "容", "级", "内", "域", "外": true
        default: false
        }
    }
}
