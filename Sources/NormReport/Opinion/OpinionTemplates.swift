import FoundationEssentials
import NormData

/// Where the templates of the opinion lie.
public struct OpinionTemplates: Sendable {
    /// The folder of the templates that come with the program.
    public var folder = "Templates"
    private var own: [Kind: String] = [:]

    public enum Kind: String, Sendable, CaseIterable {
        case markdown, html, docx

        fileprivate var name: String {
            switch self {
            case .markdown: "opinion.md.mustache"
            case .html: "opinion.html.mustache"
            case .docx: "opinion.docx"
            }
        }
    }

    /// A template that cannot be used.
    struct Failure: Error, CustomStringConvertible {
        let path: String
        let cause: String

        var description: String { "模板 \(path)：\(cause)" }
    }

    public init() {}

    init(_ node: DataNode, folder: String) throws {
        let fields = try node.fields(Kind.allCases.map(\.rawValue))
        for kind in Kind.allCases {
            guard let path = try fields[kind.rawValue]?.string() else { continue }
            own[kind] = path.hasPrefix("/") ? path : folder + path
        }
    }

    /// The office's own template, or the one of the program.
    func path(_ kind: Kind) -> String { own[kind] ?? standard(kind) }

    /// The template by which a text format shows the blocks of a section: `{{> blocks}}`.
    func blocks(_ kind: Kind) -> String {
        folder + "/" + (kind == .html ? "blocks.html.mustache" : "blocks.md.mustache")
    }

    /// The page that shows a document with its findings in place.
    var view: String { folder + "/annotated.html.mustache" }

    func standard(_ kind: Kind) -> String { folder + "/" + kind.name }

    static func read(_ path: String) throws -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Failure(path: path, cause: "无法读取")
        }
        return Array(data)
    }
}
