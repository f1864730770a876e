/// What the folder of a text says of its rank: law/, regulation/, judicial/, department-rule/, local/<province>/.
enum FolderRank {
    static func rank(of path: String) -> (rank: NormRank?, isJudicial: Bool, region: String?) {
        let parts = path.split(separator: "/")
        for (index, part) in parts.dropLast().enumerated() {
            switch part {
            case "law": return (parts.contains("宪法") ? .constitution : .law, false, nil)
            case "regulation": return (.administrativeRegulation, false, nil)
            case "judicial": return (.normative, true, nil)
            case "department-rule": return (.departmentRule, false, nil)
            case "local": return (.localRegulation, false, index + 2 < parts.count ? String(parts[index + 1]) : nil)
            case "other": return (.normative, false, nil)
            default: continue
            }
        }
        return (nil, false, nil)
    }

    /// The names of ranks in an index table.
    static func rank(named level: some StringProtocol) -> (rank: NormRank, isJudicial: Bool)? {
        switch level {
        case "constitution": (.constitution, false)
        case "law": (.law, false)
        case "administrative-regulation": (.administrativeRegulation, false)
        case "local-regulation": (.localRegulation, false)
        case "department-rule": (.departmentRule, false)
        case "local-rule": (.localRule, false)
        case "judicial-interpretation": (.normative, true)
        case "other", "normative": (.normative, false)
        default: nil
        }
    }
}
