import Foundation
import Testing

@testable import NormReport

@Suite struct PhrasebookTests {
    @Test(arguments: [
        ("文件不存在", "no such file"),
        (
            "a.yml:3:5: 不认识的键“rulez”，是否指“rules”？\n  | rulez: x\n  | ^",
            "a.yml:3:5: there is no key “rulez”; did you mean “rules”?\n  | rulez: x\n  | ^"
        ),
        (
            "normcheck: 办法.docx: 文件包有误：xl/a.xml 的校验和不符",
            "normcheck: 办法.docx: the package is faulty: the checksum of xl/a.xml does not match"
        ),
        ("超过上限 file-size：70，上限 64", "over the cap file-size: 70, at most 64"),
        (
            "没有可读的文字：扫描件，3 页都只有图像，请先作文字识别",
            "no text that can be read: a scan: all 3 pages are pictures; please recognise the text first"
        ),
        ("谁也没有写过的话", "谁也没有写过的话"), ("plain: text", "plain: text"), ("", ""),
    ])
    func complaintsInEnglish(_ chinese: String, _ english: String) {
        #expect(Phrasebook.text(chinese, in: .english) == english)
        #expect(Phrasebook.text(chinese, in: .chinese) == chinese)
    }

    /// Every place where a reader of files or of the project complains has its phrase.
    @Test func everyComplaintHasItsPhrase() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let folders = ["NormData", "NormFormats", "NormReview/Project"]
        let paths = folders.flatMap { folder -> [URL] in
            let place = root.appending(path: "Sources/\(folder)")
            return (FileManager.default.enumerator(at: place, includingPropertiesForKeys: nil)?.allObjects as? [URL])?
                .filter { $0.pathExtension == "swift" } ?? []
        }
        #expect(paths.count > 100)
        var missing: [String] = []
        for path in paths {
            let source = try String(contentsOf: path, encoding: .utf8)
            for match in source.matches(of: Self.complaint) {
                // What stands for a value may be anything.
                let text = String(match.output.text).replacing(/\\\((?:[^()]|\([^()]*\))*\)/, with: "X").replacing(
                    "\\\"", with: "\"")
                guard text.unicodeScalars.contains(where: { $0.properties.isIdeographic }) else { continue }
                let english = Phrasebook.text(text, in: .english)
                if english.unicodeScalars.contains(where: { $0.properties.isIdeographic }) {
                    missing.append("\(path.lastPathComponent): \(text)")
                }
            }
        }
        #expect(missing == [])
    }

    private static var complaint: Regex<(Substring, text: Substring)> {
        /(?:error\(|message: |DocumentProblem\(|\.(?:container|noText|converter|unsupported|encrypted|unreadable)\(|remarks\.append\(|problems\.append\()\s*"(?<text>(?:[^"\\\n]|\\\((?:[^()\n]|\([^()\n]*\))*\)|\\.)*)"/
    }
}
