import FoundationEssentials
import NormText

@testable import NormDocument

/// The folder of the package.
let packageFolder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path()

/// Data of others that the package does not carry; tests that need it are skipped where it is absent.
let sharedFolder =
    ProcessInfo.processInfo.environment["NORMCHECK_SHARED"] ?? packageFolder + "/../shared"

let hasSharedFolder = FileManager.default.fileExists(atPath: sharedFolder + "/eval/dev")

func fixtureReader() throws -> DocumentReader {
    DocumentReader(vocabulary: try Vocabulary.load(from: packageFolder + "/Rules"))
}

func read(_ text: String, path: String = "draft.txt") throws -> NormativeDocument {
    try fixtureReader().read(path: path, bytes: Array(text.utf8))
}

func contents(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(filePath: path)))
}

extension NormativeDocument {
    /// The texts of the blocks of a role.
    func texts(_ role: BlockRole) -> [String] { blocks.filter { $0.role == role }.map { text.string($0.range) } }

    /// The labels from the outermost unit to the given one.
    func path(ofUnit index: Int?) -> [String] {
        var labels: [String] = []
        var at = index
        while let unit = at.map({ units[$0] }) {
            labels.insert(unit.label, at: 0)
            at = unit.parent
        }
        return labels
    }

    /// The labels that lead to the paragraph that begins with `start`.
    func path(ofParagraph start: String) -> [String]? {
        blocks.first { text.string($0.range).hasPrefix(start) }.map { path(ofUnit: $0.unit) }
    }
}
