import Foundation
import Testing

@testable import NormReview

@Suite struct HomeTests {
    /// A folder with the given subfolders, gone after `body`.
    private func withFolder(_ subfolders: [String], _ body: (String) throws -> Void) throws {
        let root = FileManager.default.temporaryDirectory.appending(path: "normcheck-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: root) }
        for folder in subfolders + [""] {
            try FileManager.default.createDirectory(
                at: root.appending(path: folder), withIntermediateDirectories: true)
        }
        try body(root.path)
    }

    @Test func whatIsNamedIsTakenOrRefused() throws {
        try withFolder(["named/Rules/rules", "variable/Rules/rules", "empty"]) { root in
            let variable = root + "/variable"
            let home = try Home.locate(
                named: root + "/named", variable: variable, executable: "/x/y", currentFolder: "/")
            #expect(home.rules == root + "/named/Rules")
            #expect(
                try Home.locate(named: nil, variable: variable, executable: "/x/y", currentFolder: "/").path == variable
            )
            #expect(throws: Home.NotFound(places: [root + "/empty"])) {
                try Home.locate(named: root + "/empty", variable: variable, executable: "/x/y", currentFolder: variable)
            }
        }
    }

    @Test func foldersAboveTheExecutableComeFirst() throws {
        try withFolder(["source/Rules/rules", "source/.build/debug", "here/Rules/rules"]) { root in
            let home = try Home.locate(
                named: nil, variable: "", executable: root + "/source/.build/debug/normcheck",
                currentFolder: root + "/here")
            #expect(home.path == root + "/source")
        }
    }

    @Test func installedProgramFindsItsShare() throws {
        try withFolder(["usr/bin", "usr/share/normcheck/Rules/rules", "here"]) { root in
            let home = try Home.locate(
                named: nil, variable: nil, executable: root + "/usr/bin/normcheck", currentFolder: root + "/here")
            #expect(home.path == root + "/usr/share/normcheck")
        }
    }

    @Test func currentFolderAndThoseAboveItComeLast() throws {
        try withFolder(["work/Rules/rules", "work/drafts/2026"]) { root in
            for folder in ["/work", "/work/drafts/2026"] {
                let home = try Home.locate(
                    named: nil, variable: nil, executable: "/opt/x/normcheck", currentFolder: root + folder)
                #expect(home.path == root + "/work")
            }
        }
    }

    @Test func failureListsThePlaces() throws {
        let failure = #expect(throws: Home.NotFound.self) {
            try Home.locate(named: nil, variable: nil, executable: "/opt/x/bin/normcheck", currentFolder: "/none/a")
        }
        #expect(
            failure?.places == ["/opt/x/bin", "/opt/x", "/opt", "/opt/x/share/normcheck", "/none/a", "/none"])
        #expect(failure?.description.contains("/opt/x/share/normcheck") == true)
    }
}
