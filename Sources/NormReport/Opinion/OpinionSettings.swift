import NormData
import NormReview
import NormText

/// What the office that gives the opinion adds to it: the section `opinion` of `normcheck.yml` or of a file of its own.
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

    /// Reads the section of a file that may hold what else a `normcheck.yml` says. Throws `DataError`.
    public static func load(_ path: String) throws -> OpinionSettings {
        let file = try DataFile.load(path).fields(Configuration.keys)
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
        return try OpinionSettings(file.require("opinion"), folder: folder)
    }

    /// The section of the `normcheck.yml` nearest to a document; without one nothing is set. Throws `DataError`.
    public static func nearest(to document: String) throws -> OpinionSettings {
        var files = ProjectFiles()
        guard let path = files.find(ProjectFiles.configuration, for: document) else { return OpinionSettings() }
        return try of(configuration: path)
    }

    /// The section of a `normcheck.yml`, where it has one. Throws `DataError`.
    public static func of(configuration path: String) throws -> OpinionSettings {
        let root = try DataFile.load(path)
        guard root.isMapping, try root.fields(Configuration.keys)["opinion"] != nil else { return OpinionSettings() }
        return try load(path)
    }

    /// Reads the section. `folder` (empty, or with `/` at its end) is where the paths of templates start.
    public init(_ node: DataNode, folder: String) throws {
        let fields = try node.fields(Configuration.opinionKeys)
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
