import NormDocument
import NormText

/// Reads a dossier strictly: what does not belong is named with its place, what can be read is read.
public struct DossierReader: Sendable {
    public enum Format: Sendable {
        case yaml, xml
    }

    /// Larger files are no dossier.
    static let sizeLimit = 256 * 1024

    private let schema: DossierSchema

    public init(schema: DossierSchema) { self.schema = schema }

    /// - Returns: The dossier as far as it could be read; `nil` where nothing could, with the reason in `errors`.
    public func read(_ bytes: [UInt8], format: Format = .yaml) -> (dossier: Dossier?, errors: [DossierError]) {
        do throws(DossierError) {
            guard bytes.count <= Self.sizeLimit else {
                throw DossierError(line: 1, column: 0, key: "", message: "文件超过\(Self.sizeLimit / 1024)KB，不是程序档案")
            }
            let root =
                switch format {
                case .yaml: try DossierYAML.parse(bytes)
                case .xml: try DossierXML.parse(bytes)
                }
            var builder = DossierBuilder(schema: schema)
            builder.read(root)
            return (builder.dossier, builder.errors)
        } catch {
            return (nil, [error])
        }
    }
}
