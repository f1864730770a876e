import Foundation
import NormText
import Testing

@testable import NormReview

/// A folder with drafts and project files, gone afterwards.
final class ProjectFolder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "normcheck-\(UUID().uuidString)")
            .resolvingSymlinksInPath()
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func path(_ name: String) -> String { url.appending(path: name).path }

    func write(_ text: String, to name: String) throws {
        let file = url.appending(path: name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    /// Checks what lies in the folder by the law of 2026-11-01.
    func check(_ names: String..., change: (inout DraftCheck.Options) -> Void = { _ in }) throws -> ReviewRun {
        var options = DraftCheck.Options(
            review: ReviewOptions(asOf: CivilDate(2026, 11, 1) ?? .epoch, level: .county, kind: .normative))
        change(&options)
        var check = DraftCheck(home: try Home.locate(named: Fixtures.root), options: options)
        return try check.run(names.map(path))
    }

    /// Runs git in the folder, away from the settings of its user.
    func git(_ arguments: String...) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments =
            ["git", "-C", url.path, "-c", "user.name=D", "-c", "user.email=d@example.invalid"] + arguments
        process.standardOutput = FileHandle.nullDevice
        process.environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("GIT_") }
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "git \(arguments)")
    }
}

extension ReviewRun {
    /// The rules of the findings that count, in order.
    var rules: [String] { documents.flatMap(\.findings).map(\.finding.rule) }
}
