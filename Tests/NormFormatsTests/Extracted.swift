import Foundation
import NormDocument
import NormText

@testable import NormFormats

extension ExtractedText {
    /// The lines of the text.
    var lines: [String] {
        source.string(0..<source.bytes.count).split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
    }

    /// The paragraphs, without the white space between their pieces.
    var paragraphs: [String] {
        output.paragraphs.map { $0.pieces.map { $0.text ?? source.string($0.source) }.joined() }
    }

    var problems: [String] { output.problems.map(\.message) }
}

func read(_ bytes: [UInt8], name: String = "draft", limits: FormatLimits = FormatLimits()) throws -> ExtractedText {
    try FormatReader(limits: limits).read(bytes, name: name)
}

func read(html: String) throws -> ExtractedText { try read(Array(html.utf8), name: "page.html") }

/// The folder of the package.
let packageFolder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

/// Data of others that the package does not carry; tests that need it are skipped where it is absent.
let formatSamples =
    ProcessInfo.processInfo.environment["NORMCHECK_SHARED"].map { $0 + "/formats" }
    ?? packageFolder.deletingLastPathComponent().appending(path: "shared/formats").path()

func contents(_ path: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(filePath: path))) }
