import Foundation
import NormText
import TestSupport
import Testing

@testable import NormReview

/// Whatever text comes, it is reviewed, and what a finding shows stands in the source at the place it names.
@Suite struct ReviewPropertyTests {
    private static let words = [
        "第一条", "第十二条", "一、", "（一）", "1.", "\n", "。", "，", "；", "：", "处二百元以上五百元以下罚款", "未经批准", "不得", "应当",
        "收取管理费50元", "保证金", "予以扣押", "依照", "《中华人民共和国行政处罚法》", "第十六条", "的规定", "附件", "2026年3月1日",
        "某某县人民政府", "关于印发《办法》的通知", "〔2026〕1号", " ", "　", "— 1 —", "｜", "處", "罰款", "规(guī)定", "１２", "的",
        "Ａ", "\t", "\u{202E}", "\u{FEFF}", "𠮷", "é", "“", "”", "《", "》", "（", "）", "申请人民法院强制执行", "自印发之日起施行",
    ]

    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    private func texts() -> [[UInt8]] {
        var random = SeededGenerator(seed: 7)
        return (0..<150).map { index in
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 1...200, using: &random) {
                bytes += (Self.words.randomElement(using: &random) ?? "").utf8
                if index % 5 == 0, Int.random(in: 0..<20, using: &random) == 0 {
                    bytes.append(UInt8.random(in: 0x80...0xFF, using: &random))
                }
            }
            return bytes
        }
    }

    @Test func quotesStandWhereTheSpansSay() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let texts = texts()
        let paths = try texts.indices.map { index in
            let file = folder.appending(path: "\(index).txt")
            try Data(texts[index]).write(to: file)
            return file.path
        }
        let home = try Home.locate(named: Self.root)
        let options = ReviewOptions(
            asOf: CivilDate(2026, 11, 1) ?? .epoch, level: .county, kind: .normative, encoding: .utf8, jobs: 2)
        let run = try Reviewer(home: home).review(paths: paths, options: options)
        #expect(run.documents.map(\.path) == paths)
        var findings = 0
        for (document, bytes) in zip(run.documents, texts) {
            let source = try TextDecoder(encoding: .utf8).decode(bytes)
            let scalars = Array(String(decoding: source.bytes, as: UTF8.self).unicodeScalars)
            for finding in document.findings {
                guard let span = finding.span, let quote = finding.quote else { continue }
                findings += 1
                try #require(span.start <= span.end && span.end <= scalars.count)
                #expect(Array(quote.unicodeScalars) == Array(scalars[span.start..<span.end]))
            }
        }
        #expect(findings > 100)
    }
}
