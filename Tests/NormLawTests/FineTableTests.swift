import Foundation
import NormData
import NormText
import Testing

@testable import NormLaw

/// `Tests/Corpus/fines-300.tsv`: the fines of 300 articles of national law that mention fines, drawn at random and read by
/// hand, one range a line. Rows of the kind `none` mention fines without imposing one; `fine` without figures imposes a
/// fine that the article does not measure.
@Suite struct FineTableTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    private static let folder: String? = [
        ProcessInfo.processInfo.environment["NORMCHECK_SHARED"], root.appending(path: "../shared").path,
    ].compactMap { $0.map { $0 + "/law" } }.first { FileManager.default.fileExists(atPath: $0 + "/index.tsv") }

    private struct Article: Hashable {
        let law: String
        let version: String
        let article: String
    }

    private struct Fine: Hashable, CustomStringConvertible {
        let paragraph: String
        let item: String
        let lower: String
        let upper: String
        let unit: String

        var description: String { "款\(paragraph)项\(item) \(lower)–\(upper) \(unit)" }
    }

    private struct Entry {
        var fines: [Fine] = []
        var bases: [String] = []
        var imposesFine = false
    }

    private static func table() throws -> [Article: Entry] {
        let table = try #require(TabTable.read(root.appending(path: "Tests/Corpus/fines-300.tsv").path))
        var entries: [Article: Entry] = [:]
        for row in table.rows {
            let cell = { table.cell(row, $0) ?? "" }
            let article = Article(law: cell("law"), version: cell("version"), article: cell("article"))
            var entry = entries[article] ?? Entry()
            if cell("kind") == "fine" { entry.imposesFine = true }
            if !cell("unit").isEmpty {
                entry.fines.append(
                    Fine(
                        paragraph: cell("paragraph"), item: cell("item"), lower: cell("min"), upper: cell("max"),
                        unit: cell("unit")))
                entry.bases.append(cell("base"))
            }
            entries[article] = entry
        }
        return entries
    }

    /// The paths of the texts by title and date of the version.
    private static func paths(_ folder: String) throws -> [String: String] {
        let index = try #require(TabTable.read(folder + "/index.tsv"))
        var paths: [String: String] = [:]
        for row in index.rows {
            guard let title = index.cell(row, "title"), let path = index.cell(row, "path") else { continue }
            let version = path.split(separator: "(").last?.prefix(10) ?? ""
            paths[title + "\t" + version] = folder + "/" + path
        }
        return paths
    }

    private static func read(_ article: Article, _ paths: [String: String]) throws -> Entry {
        let path = try #require(paths[article.law + "\t" + article.version], "\(article)")
        let bytes = try #require(FileBytes.read(path, limit: 1 << 24))
        let number = try #require(ArticleReference(article.article))
        let ranges = LawTextReader.articles(in: bytes)
        let range = try #require(ranges.first { $0.number == number.number && $0.branch == number.branch }?.range)
        let reader = ArticleReader(bytes, depth: .sanctions) { _, _ in nil }
        var entry = Entry()
        for norm in reader.read(range)?.norms.norms ?? [] {
            if norm.measures.contains(.fine) { entry.imposesFine = true }
            for fine in norm.fines {
                entry.fines.append(
                    Fine(
                        paragraph: String(norm.paragraph), item: norm.item == 0 ? "" : String(norm.item),
                        lower: fine.lower?.description ?? "", upper: fine.upper?.description ?? "",
                        unit: fine.unit == .yuan ? "yuan" : fine.unit == .multiple ? "multiple" : "percent"))
                entry.bases.append(name(of: fine.base))
            }
        }
        return entry
    }

    private static func name(of base: NormAmount.Base) -> String {
        switch base {
        case .unknown: ""
        case .illegalGain: "gain"
        case .goodsValue: "goods"
        case .price: "price"
        case .freight: "freight"
        case .cost: "cost"
        case .loss: "loss"
        case .tax: "tax"
        case .salary: "income"
        case .turnover: "turnover"
        case .amount: "amount"
        case .area: "area"
        }
    }

    @Test func theTableHolds300Articles() throws { #expect(try Self.table().count == 300) }

    @Test(.enabled(if: folder != nil, "the texts of the law are not at hand"))
    func extractionAgreesWithTheTable() throws {
        let folder = try #require(Self.folder)
        let paths = try Self.paths(folder)
        var ranges = (right: 0, all: 0)
        var bases = (right: 0, all: 0)
        var wrong: [String] = []
        for (article, expected) in try Self.table() {
            let found = try Self.read(article, paths)
            ranges.all += max(expected.fines.count, 1)
            if found.fines == expected.fines, !expected.imposesFine || found.imposesFine {
                ranges.right += max(expected.fines.count, 1)
                for (left, right) in zip(expected.bases, found.bases) where !left.isEmpty && left != "other" {
                    bases.all += 1
                    if left == right { bases.right += 1 } else { wrong.append("\(article): \(left)–\(right)") }
                }
            } else {
                wrong.append("\(article): \(expected.fines) read as \(found.fines)")
            }
        }
        let report = wrong.sorted().joined(separator: "\n")
        print("fine ranges \(ranges.right) of \(ranges.all), bases \(bases.right) of \(bases.all)\n\(report)")
        #expect(Double(ranges.right) >= 0.98 * Double(ranges.all), "\(report)")
        #expect(Double(bases.right) >= 0.95 * Double(bases.all), "\(report)")
    }
}
