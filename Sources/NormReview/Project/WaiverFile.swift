import NormData
import NormText

/// `normcheck.waivers.yml`: a list of waivers, each with reason, name and dates.
///
///     - rule: penalty/fine          # or finding: 3f2a9c0d11e2b7a4
///       document: drafts/a.txt
///       article: 第六条              # may be left out
///       reason: 已报市政府同意，待上位法修订
///       who: 张三
///       date: 2026-10-01
///       until: 2027-03-31
enum WaiverFile {
    private static let keys = ["finding", "rule", "document", "article", "reason", "who", "date", "until"]

    /// Throws `DataError` at the first entry that is not a whole waiver.
    static func read(_ path: String) throws -> [Waiver] {
        do {
            return try DataFile.load(path).list().map(waiver)
        } catch let error as DataError where error.line == 0 && error.message == "文件是空的" {
            return []
        }
    }

    private static func waiver(_ node: DataNode) throws -> Waiver {
        let fields = try node.fields(keys)
        let date = try fields.require("date")
        let until = try fields.require("until")
        guard try date.date() <= until.date() else { throw until.error("“until”早于“date”") }
        return Waiver(
            target: try target(fields), document: try fields.string("document"), reason: try fields.string("reason"),
            who: try fields.string("who"), date: try date.date(), until: try until.date(), line: node.place.line)
    }

    private static func target(_ fields: DataFields) throws -> Waiver.Target {
        switch (fields["finding"], fields["rule"]) {
        case (.some(let finding), nil):
            guard fields["article"] == nil else { throw finding.error("“finding”已经指明条款，不再写“article”") }
            return .finding(try fields.string("finding"))
        case (nil, .some): return .rule(try fields.string("rule"), article: try fields["article"]?.string())
        default: throw fields.error("“finding”和“rule”须有一个，且只能有一个")
        }
    }
}
