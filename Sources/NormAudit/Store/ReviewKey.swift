import NormData
import NormFormats
import NormReview

/// Names a review by everything on which it depends: the document, its dossier, the rules, the law, the day, the tool.
struct ReviewKey: Sendable {
    /// Changes with the form of the records and with what cards hold.
    private static let format = "1"

    private let context: String

    /// - Parameter law: bytes of further facts on which reviews rest.
    init(tool: ReviewRun.Tool, options: ReviewOptions, law: [UInt8]) {
        context = [
            Self.format, tool.version, tool.rules, tool.law, Digest.sha256(law), options.asOf.description,
            options.level?.rawValue ?? "", options.kind?.rawValue ?? "", options.encoding?.rawValue ?? "",
            FormatLimit.allCases.map { String(options.limits[$0]) }.joined(separator: " "),
        ].joined(separator: "\n")
    }

    /// 64 hexadecimal digits.
    ///
    /// - Parameters:
    ///   - path: its ending tells the format.
    ///   - dossier: `nil` where there is none.
    func make(path: String, document: [UInt8], dossier: [UInt8]?) -> String {
        let ending = path.lastIndex(of: ".").map { path[$0...].lowercased() } ?? ""
        let parts = [
            context, ending.contains("/") ? "" : ending, Digest.sha256(document),
            dossier.map { Digest.sha256($0) } ?? "",
        ]
        return Digest.sha256(Array(parts.joined(separator: "\n").utf8))
    }
}
