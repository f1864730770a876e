import Foundation

/// Runs the built program as a user does.
enum Program {
    struct Outcome {
        let status: Int32
        let output: String
        let errors: String

        /// The output as JSON.
        var json: [String: Any] {
            get throws { try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any] ?? [:] }
        }

        var documents: [[String: Any]] {
            get throws { try json["documents"] as? [[String: Any]] ?? [] }
        }
    }

    /// The tests stand in the folder where the program was built.
    static let folder = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()

    static let repository = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static let sample = "Corpus/samples/city-appearance.txt"

    static func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Outcome {
        try launch(folder.appending(path: "normcheck"), arguments, environment: environment)
    }

    /// Runs a script of the repository, without standard input; output goes to files, so that no pipe can fill up.
    static func launch(
        _ executable: URL, _ arguments: [String], environment: [String: String] = [:]
    ) throws -> Outcome {
        try withFolder { folder in
            let files = ["output", "errors"].map { folder.appending(path: $0) }
            for file in files { try Data().write(to: file) }
            let process = Process()
            process.executableURL = executable
            process.arguments = arguments
            process.currentDirectoryURL = repository
            process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
            process.standardInput = FileHandle.nullDevice
            process.standardOutput = try FileHandle(forWritingTo: files[0])
            process.standardError = try FileHandle(forWritingTo: files[1])
            try process.run()
            process.waitUntilExit()
            let texts = try files.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
            return Outcome(status: process.terminationStatus, output: texts[0], errors: texts[1])
        }
    }

    /// A folder that is gone afterwards.
    static func withFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appending(path: "normcheck-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try body(folder)
    }
}
