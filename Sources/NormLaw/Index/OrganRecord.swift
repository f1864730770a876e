/// What `Rules/organs/organs.tsv` says of a kind of organ: levels, competence, successor.
public struct OrganRecord: Sendable, CustomStringConvertible {
    public let name: String
    public let abbreviations: [String]
    /// In Chinese: 国家、省、市、县.
    public let levels: String
    /// In Chinese: whether it may issue normative documents; `nil` where the table does not say.
    public let competence: String?
    public let successor: String?
    public let isVerified: Bool

    private static let levelNames = [
        "national": "国家", "province": "省", "prefecture": "地区", "city": "市", "county": "县", "township": "乡镇",
        "subdistrict": "街道", "county-branch": "派出机构", "zone": "开发区", "vertical": "垂直管理", "military": "军事",
        "all": "各级",
    ]
    private static let competences = [
        "competence:yes": "可以制定行政规范性文件", "competence:yes-within-authorisation": "在法律、法规授权范围内可以制定",
        "competence:conditional": "有法律、法规授权或者经确认的，方可以制定", "competence:no": "不得制定行政规范性文件",
        "competence:no-administrative": "不属于行政机关，不制定行政规范性文件",
    ]

    /// All records; throws where the table cannot be read.
    public static func load(rules folder: String) throws(LawTableError) -> [OrganRecord] {
        let path = folder + "/organs/organs.tsv"
        guard let table = TabTable.read(path) else { throw LawTableError(path: path, message: "无法读取，或不是制表符分隔表") }
        return table.rows.compactMap { row in
            guard let name = table.cell(row, "name"), let kind = table.cell(row, "kind") else { return nil }
            let levels = (table.cell(row, "level") ?? "").listed.map { levelNames[$0] ?? $0 }
            return OrganRecord(
                name: name, abbreviations: table.cell(row, "abbreviations")?.listed ?? [],
                levels: levels.joined(separator: "、"),
                competence: competences.first { kind == $0.key }?.value
                    ?? (kind.hasPrefix("competence:no") ? competences["competence:no-administrative"] : nil),
                successor: table.cell(row, "successor"), isVerified: table.cell(row, "status") == "verified")
        }
    }

    /// Whether a name, after its place, is this organ's: 清河县工商局 is 工商局.
    public func isNamed(in name: String) -> Bool {
        let names = self.name.split { $0 == "/" || $0 == "、" }.map(String.init) + abbreviations
        return names.contains { $0.count >= 2 && name.hasSuffix($0) }
    }

    public var description: String {
        let parts = [levels.isEmpty ? nil : "层级：\(levels)", competence, successor.map { "承继：\($0)" }].compactMap(\.self)
        return "\(name)  " + parts.joined(separator: "；") + (isVerified ? "" : "  依据待核实")
    }
}
