import FoundationEssentials
import NormDocument
import NormText
import Testing

@testable import NormReview

/// Documents and labels outside the repository, where they are at hand.
enum SharedDocuments {
    static let folder: String? = {
        let named = ProcessInfo.processInfo.environment["NORMCHECK_SHARED"]
        return [named, "\(Fixtures.root)/../shared", "\(Fixtures.root)/../../shared"].compactMap { $0 }
            .first { FileManager.default.fileExists(atPath: "\($0)/eval/dev") }
    }()

    /// `nil` where there is no such file.
    static func text(_ name: String) -> String? {
        folder.flatMap { FileManager.default.contents(atPath: "\($0)/eval/\(name)") }
            .map { String(decoding: $0, as: UTF8.self) }
    }

    /// Reads a text as well as these tests need: title, number, signature and date by their looks.
    static func document(_ name: String) throws -> NormativeDocument {
        let lines = try #require(text(name), "\(name)").split(separator: "\n").map { $0.filter { !$0.isWhitespace } }
            .filter { !$0.isEmpty }
        var document = HandDocument()
        document.title = lines.prefix(6).first { $0.contains("关于") || $0.hasSuffix("通告") || $0.hasSuffix("的意见") }
        document.number = lines.prefix(6).first { line in
            line.count < 25 && line.hasSuffix("号") && line.contains { "〔[（(".contains($0) }
        }
        let dateLine = lines.lastIndex { $0.count < 16 && $0.hasSuffix("日") && !DateWords.dates(in: $0).isEmpty }
        document.written = dateLine.flatMap { DateWords.dates(in: lines[$0]).last }.map { "\($0)" }
        if let dateLine, dateLine > 0, lines[dateLine - 1].count < 40, !lines[dateLine - 1].contains("。") {
            document.issuer = lines[dateLine - 1]
        }
        document.paragraphs = lines.filter { ![document.title, document.number, document.issuer].contains($0) }
        return try document.build()
    }
}
