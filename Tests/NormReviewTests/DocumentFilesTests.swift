import Foundation
import Testing

@testable import NormReview

@Suite struct DocumentFilesTests {
    private func withFolder(_ files: [String], _ body: (URL) throws -> Void) throws {
        let root = FileManager.default.temporaryDirectory.appending(path: "normcheck-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: root) }
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
        for file in files {
            let url = root.appending(path: file)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data("文".utf8).write(to: url)
        }
        try body(root)
    }

    private func names(_ root: URL) -> [String] {
        DocumentFiles.find([root.path]).map { String($0.path.dropFirst(root.path.count + 1)) }
    }

    @Test func foldersAreWalkedInSortedOrder() throws {
        try withFolder([
            "b.txt", "a/z.md", "a/b.XML", "a.akn", "a.dossier.yml", "image.png", ".hidden.txt", ".git/x.txt",
        ]) {
            #expect(names($0) == ["a/b.XML", "a/z.md", "a.akn", "b.txt"])
        }
    }

    @Test func loopsOfLinksEnd() throws {
        try withFolder(["a/x.txt", "b/y.txt"]) { root in
            let link = { (name: String, target: String) in
                try FileManager.default.createSymbolicLink(
                    atPath: root.appending(path: name).path, withDestinationPath: target)
            }
            try link("a/up", "..")
            try link("a/self", "self")
            try link("b/a", "../a")
            #expect(names(root) == ["a/x.txt", "b/y.txt"])
        }
    }

    @Test func danglingLinkToADocumentIsAProblem() throws {
        try withFolder(["x.txt"]) { root in
            try FileManager.default.createSymbolicLink(
                atPath: root.appending(path: "gone.txt").path, withDestinationPath: "nowhere")
            let entries = DocumentFiles.find([root.path])
            #expect(entries.map { $0.problem != nil } == [true, false])
        }
    }

    @Test func namedPathsAreTakenAsTheyAre() throws {
        try withFolder(["x.dat", "empty/readme.png"]) { root in
            let paths = ["x.dat", "empty", "missing.txt"].map { root.appending(path: $0).path }
            let entries = DocumentFiles.find(paths + ["/dev/null", paths[0]])
            #expect(entries.map(\.path) == paths + ["/dev/null", paths[0]])
            #expect(entries.map(\.problem) == [nil, "文件夹中没有可以审核的文件", "文件不存在", "不是普通文件", nil])
        }
    }
}
