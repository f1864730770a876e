import NormData
import NormText

/// What the office that gives the opinion adds to it: the section `opinion` of a configuration file.
public struct OpinionSettings: Sendable {
    /// 发文机关标志, printed in red over the opinion.
    public var letterhead: String?
    public var number: String?
    /// 主送机关; the issuer of the document where not set.
    public var addressee: String?
    /// 发文机关署名; the letterhead's organ where not set.
    public var signature: String?
    public var reviewer: String?
    public var approver: String?
    /// 成文日期; the day by whose law the review was made where not set.
    public var date: CivilDate?
    /// 抄送机关
    public var copies: [String] = []
    public var templates = OpinionTemplates()

    public init() {}

    private static let keys = [
        "letterhead", "number", "addressee", "signature", "reviewer", "approver", "date", "copies", "templates",
    ]

    /// Reads a file that holds the section `opinion` and nothing else. Throws `DataError`.
    public static func load(_ path: String) throws -> OpinionSettings {
        let file = try DataFile.load(path).fields(["opinion"])
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
        return try OpinionSettings(file.require("opinion"), folder: folder)
    }

    /// Reads the section. `folder` (empty, or with `/` at its end) is where the paths of templates start.
    public init(_ node: DataNode, folder: String) throws {
        let fields = try node.fields(OpinionSettings.keys)
        letterhead = try fields["letterhead"]?.string()
        number = try fields["number"]?.string()
        addressee = try fields["addressee"]?.string()
        signature = try fields["signature"]?.string()
        reviewer = try fields["reviewer"]?.string()
        approver = try fields["approver"]?.string()
        date = try fields["date"]?.date()
        copies = try fields.strings("copies")
        if let node = fields["templates"] { templates = try OpinionTemplates(node, folder: folder) }
    }
}
