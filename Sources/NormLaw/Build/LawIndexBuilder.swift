import FoundationEssentials
import NormData
import NormText

/// Builds the law index from a folder of texts; the same folder always gives the same bytes.
///
/// The folder holds texts in any depth (`law/`, `regulation/`, `department-rule/`, `local/<province>/` tell the rank).
/// Tables beside or above them are used where present: `index.tsv`, `repeals.tsv`, `newer-versions.tsv`.
public struct LawIndexBuilder {
    public struct Output {
        /// The index file.
        public let bytes: [UInt8]
        /// The norm index file.
        public let norms: [UInt8]
        /// The table of articles that revisions moved.
        public let moved: [UInt8]
        public let problems: [LawBuildProblem]
        public let textCount: Int
        public let actCount: Int
    }

    /// One text may not be larger.
    private static let textLimit = 32 << 20

    private let folder: String
    private let facts: String?
    private var problems: [LawBuildProblem] = []
    private var draft = LawIndexDraft()
    private var pathToAct: [String: Int] = [:]
    private var norms = NormIndexBuilder()

    /// - Parameters:
    ///   - folder: the texts, or the folder that holds `texts/` and the tables.
    ///   - facts: a folder with `supplement.tsv`, `aliases.tsv` and `completeness.tsv`, the facts that no text states.
    public static func build(folder: String, facts: String? = nil) -> Output {
        var builder = LawIndexBuilder(folder: folder, facts: facts)
        return builder.run()
    }

    private init(folder: String, facts: String?) {
        self.folder = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
        self.facts = facts
    }

    private mutating func run() -> Output {
        let root = tableFolder()
        let prefix = root == folder ? "" : String(folder.split(separator: "/").last ?? "") + "/"
        let index = rowsByPath(root + "/index.tsv")
        let texts = readTexts(prefix: prefix, index: index)
        for text in texts {
            let act = draft.add(text)
            pathToAct[text.path] = act
        }
        addRepeals(root + "/repeals.tsv", texts: texts)
        addNewerVersions(root + "/newer-versions.tsv")
        if let facts { addFacts(facts) }
        let tables = draft.tables()
        return Output(
            bytes: LawIndexFile.encode(tables), norms: norms.encode(),
            moved: utf8(movedArticles(texts, prefix: prefix)), problems: problems, textCount: texts.count,
            actCount: tables.acts.count)
    }

    private mutating func problem(_ path: String, _ message: String) {
        problems.append(LawBuildProblem(path: path, message: message))
    }

    /// Where the tables are: in the folder itself or in the one above.
    private func tableFolder() -> String {
        let parent = folder.lastIndex(of: "/").map { String(folder[..<$0]) } ?? "."
        let exists = { (path: String) in FileManager.default.fileExists(atPath: path) }
        return !exists(folder + "/index.tsv") && exists(parent + "/index.tsv") ? parent : folder
    }

    // MARK: Texts

    private mutating func readTexts(prefix: String, index: [String: IndexRow]) -> [LawText] {
        let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
        // Of two copies the one in the folder of the higher rank counts.
        let paths = names.filter { $0.hasSuffix(".md") || $0.hasSuffix(".txt") }
            .sorted { (folderRank($0), $0) < (folderRank($1), $1) }
        if paths.isEmpty { problem(folder, "没有找到法规文本（.md 或 .txt）") }
        var texts: [LawText] = []
        var seen: [String: LawText] = [:]
        var used: Set<String> = []
        for path in paths {
            if path.hasSuffix("README.md") || isNotes(path, index: index, prefix: prefix) { continue }
            used.insert(prefix + path)
            guard var text = readText(path, as: prefix + path) else { continue }
            if let row = index[prefix + path] { apply(row, to: &text) }
            let key =
                "\(text.title)\t\(text.region ?? "")\t\(text.dated?.description ?? "")\t\(text.books.first?.name ?? "")"
            if let other = seen[key] {
                problem(
                    text.path, "与 \(other.path) 题名、日期相同" + (other.articles == text.articles ? "" : "而条文不同") + "，已忽略")
                continue
            }
            seen[key] = text
            texts.append(text)
            addNorms(of: text, at: path)
        }
        for path in index.keys.sorted() where !used.contains(path) { problem(path, "index.tsv 列有此文本，但文件不存在") }
        return texts
    }

    private func folderRank(_ path: String) -> Int { (FolderRank.rank(of: path).rank ?? .normative).rawValue }

    /// Where an index table exists, Markdown files beside `texts/` are notes, not law.
    private func isNotes(_ path: String, index: [String: IndexRow], prefix: String) -> Bool {
        !index.isEmpty && index[prefix + path] == nil && !(prefix + path).hasPrefix("texts/")
    }

    private mutating func readText(_ path: String, as name: String) -> LawText? {
        guard let bytes = FileBytes.read(folder + "/" + path, limit: Self.textLimit) else {
            problem(name, "无法读取或过大")
            return nil
        }
        guard bytes.contains(where: { $0 > 0x20 }) else {
            problem(name, "空文件")
            return nil
        }
        guard String(validating: bytes, as: UTF8.self) != nil else {
            problem(name, "不是 UTF-8 文本")
            return nil
        }
        let text = LawTextReader.read(bytes, path: name)
        if text.title.isEmpty {
            problem(name, "没有题名")
            return nil
        }
        return text
    }

    /// Judicial interpretations and texts below the hierarchy give no powers.
    private mutating func addNorms(of text: LawText, at path: String) {
        guard !text.isJudicial, text.rank.map({ $0 > .normative }) == true,
            let bytes = FileBytes.read(folder + "/" + path, limit: Self.textLimit)
        else { return }
        norms.add(text, bytes: bytes)
    }

    // MARK: Revisions

    /// The rows of `MovedArticleTable`: each version of an act compared with the one before it.
    private func movedArticles(_ texts: [LawText], prefix: String) -> String {
        let whole = texts.filter { !$0.hasGaps && $0.books.isEmpty && $0.dated != nil && !$0.articles.isEmpty }
        let acts = Dictionary(grouping: whole) { "\($0.title)\t\($0.region ?? "")" }
        var rows: [String] = []
        for (_, versions) in acts where versions.count > 1 {
            let versions = versions.sorted { PackedDate.pack($0.dated) < PackedDate.pack($1.dated) }
            for (old, new) in zip(versions, versions.dropFirst()) {
                guard let since = new.start,
                    let before = FileBytes.read(folder + "/" + old.path.dropFirst(prefix.count), limit: Self.textLimit),
                    let after = FileBytes.read(folder + "/" + new.path.dropFirst(prefix.count), limit: Self.textLimit)
                else { continue }
                rows += ArticleMatcher.moves(from: before, to: after)
                    .map { MovedArticleTable.line($0, act: new.title, since: since) }
            }
        }
        rows.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        return MovedArticleTable.header + rows.joined()
    }

    // MARK: Tables

    private struct IndexRow {
        let table: TabTable
        let cells: [Substring]

        func cell(_ column: String) -> String? { table.cell(cells, column) }
    }

    private mutating func table(_ path: String, columns: [String]) -> TabTable? {
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        guard let table = TabTable.read(path), columns.allSatisfy(table.has) else {
            problem(path, "不是所需的制表符分隔表（列：\(columns.joined(separator: "、"))）")
            return nil
        }
        for line in table.badLines { problem(path, "第 \(line) 行列数不符，已忽略") }
        return table
    }

    private mutating func rowsByPath(_ path: String) -> [String: IndexRow] {
        guard let table = table(path, columns: ["path", "title"]) else { return [:] }
        var rows: [String: IndexRow] = [:]
        for cells in table.rows {
            let row = IndexRow(table: table, cells: cells)
            guard let name = row.cell("path") else { continue }
            if rows.updateValue(row, forKey: name) != nil { problem(path, "\(name) 重复列出") }
        }
        return rows
    }

    /// The table was compiled with care: it wins over what the heading gave.
    private mutating func apply(_ row: IndexRow, to text: inout LawText) {
        let flags = row.cell("flags") ?? ""
        if let title = row.cell("title") {
            if title.hasPrefix(text.title + "·") {
                // A book of a code: the act is the code.
            } else {
                if TitleKey.make(title) != TitleKey.make(text.title) {
                    problem(text.path, "index.tsv 题名为“\(title)”，文本题名为“\(text.title)”")
                }
                text.title = title
            }
        }
        if let level = row.cell("level").flatMap({ FolderRank.rank(named: $0) }) {
            (text.rank, text.isJudicial) = level
        }
        if flags.contains("local-government-rule") { text.rank = .localRule }
        text.hasGaps = flags.contains("not-contiguous") || flags.contains("truncated")
        text.issuer = row.cell("issuer") ?? text.issuer
        text.adopted = row.cell("adopted").flatMap { CivilDate(iso: $0) } ?? text.adopted
        text.dated = row.cell("version_date").flatMap { CivilDate(iso: $0) } ?? text.dated
        text.effective = row.cell("effective").flatMap { CivilDate(iso: $0) } ?? text.effective
        text.aliases = row.cell("aliases")?.listed ?? []
        if flags.contains("header-date-later") { text.dated = [text.dated, text.adopted].compactMap(\.self).max() }
        if let count = row.cell("articles").flatMap({ Int($0) }), count != text.articles.count {
            problem(text.path, "index.tsv 记 \(count) 条，文本有 \(text.articles.count) 条")
        }
    }

    private mutating func addRepeals(_ path: String, texts: [LawText]) {
        guard let table = table(path, columns: ["repealed_title", "repealing_title", "effective"]) else {
            for text in texts {
                for title in text.repeals { addRepeal(of: title, by: text.path, on: text.effective ?? text.dated) }
            }
            return
        }
        for row in table.rows {
            guard let title = table.cell(row, "repealed_title"), let by = table.cell(row, "repealing_path") else {
                continue
            }
            let repealing = pathToAct[by].map { draft.acts[$0] }
            let date = table.cell(row, "effective").flatMap { CivilDate(iso: $0) } ?? repealing?.adopted
            addRepeal(of: title, by: by, on: date)
        }
    }

    private mutating func addRepeal(of title: String, by path: String, on date: CivilDate?) {
        guard let date, let act = pathToAct[path] else { return }
        draft.addRepeal(of: title, by: act, on: date)
    }

    private mutating func addNewerVersions(_ path: String) {
        guard let table = table(path, columns: ["level", "title", "newer_version_date"]) else { return }
        for row in table.rows {
            guard let title = table.cell(row, "title"), let level = table.cell(row, "level"),
                let rank = FolderRank.rank(named: level)?.rank,
                let date = table.cell(row, "newer_version_date").flatMap({ CivilDate(iso: $0) })
            else { continue }
            let known = table.cell(row, "path_in_set").flatMap { pathToAct[$0] }
            draft.addVersion(dated: date, of: known, title: title, rank: rank)
        }
    }

    // MARK: Facts that no text states

    private mutating func addFacts(_ folder: String) {
        if let table = table(folder + "/supplement.tsv", columns: ["title", "level", "verified"]) {
            for row in table.rows { addSupplement(table, row) }
        }
        if let table = table(folder + "/aliases.tsv", columns: ["alias", "title"]) {
            for row in table.rows {
                guard let alias = table.cell(row, "alias"), let title = table.cell(row, "title") else { continue }
                if !draft.addAlias(alias, of: title) { problem(folder + "/aliases.tsv", "没有题名为“\(title)”的法规") }
            }
        }
        if let table = table(folder + "/completeness.tsv", columns: ["level", "since", "until"]) {
            for row in table.rows {
                guard let rank = table.cell(row, "level").flatMap({ FolderRank.rank(named: $0) })?.rank else {
                    continue
                }
                draft.completeness.append(
                    .init(
                        rank: UInt8(rank.rawValue),
                        since: PackedDate.pack(table.cell(row, "since").flatMap { CivilDate(iso: $0) }),
                        until: PackedDate.pack(table.cell(row, "until").flatMap { CivilDate(iso: $0) })))
            }
        }
    }

    private mutating func addSupplement(_ table: TabTable, _ row: [Substring]) {
        guard let title = table.cell(row, "title"), let level = table.cell(row, "level"),
            let rank = FolderRank.rank(named: level)?.rank
        else { return }
        let date = { (column: String) in table.cell(row, column).flatMap { CivilDate(iso: $0) } }
        draft.addSupplement(
            title: title, rank: rank, aliases: table.cell(row, "aliases")?.listed ?? [],
            number: table.cell(row, "number"), issuer: table.cell(row, "issuer"), dated: date("dated"),
            effective: date("effective"), repealed: date("repealed"), repealedBy: table.cell(row, "repealed_by"),
            isVerified: table.cell(row, "verified") == "yes")
    }
}
