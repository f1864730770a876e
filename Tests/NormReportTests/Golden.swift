import Foundation
import Testing

/// Files that hold what an output was when it was last looked at.
enum Golden {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

    static func expect(_ text: String, _ file: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let golden = folder.appending(path: file)
        if ProcessInfo.processInfo.environment["NORMCHECK_UPDATE_GOLDEN"] != nil {
            try Data(text.utf8).write(to: golden)
        }
        let expected = try String(decoding: Data(contentsOf: golden), as: UTF8.self)
        #expect(text == expected, sourceLocation: sourceLocation)
    }
}
