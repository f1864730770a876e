import NormText

/// What tables of rules could not be read.
public struct LawTableError: Error, Equatable, CustomStringConvertible {
    public let path: String
    public let message: String

    public var description: String { "\(path)：\(message)" }
}

/// An organ that was renamed or merged.
public struct OrganChange: Sendable, Equatable {
    /// As old documents write it: 工商局, 法制办, 质监部门.
    public let term: String
    /// Whether it counts only as a member of a list that ends in 部门 (工商、质监、环保等部门).
    public let isListForm: Bool
    public let successor: String
    /// What `term` must read today, where no other reading is possible whatever the place and the level.
    public let replacement: String?
    /// The day of the change at national level.
    public let since: CivilDate
    public let isVerified: Bool
    public let basis: String
}

/// A system that was abolished.
public struct AbolishedSystem: Sendable, Equatable {
    public let term: String
    /// Written words for it.
    public let variants: [String]
    /// Words right after it that make it another thing: 营业税 改征.
    public let exceptions: [String]
    public let since: CivilDate
    public let successor: String
    public let basis: String
    public let isVerified: Bool
    /// Relying on it is unlawful, not only out of date.
    public let isGrave: Bool
}

/// A provision that a revision moved to another article.
public struct MovedArticle: Sendable, Equatable {
    public let act: String
    public let since: CivilDate
    public let old: ArticleReference
    public let new: ArticleReference
    /// Words of which one in the citing sentence shows that the old provision is meant.
    public let topic: [String]
    public let isVerified: Bool
}

/// The tables of `Rules/` on organs, abolished systems and moved articles.
public struct LawTables: Sendable {
    public var organs: [OrganChange]
    public var systems: [AbolishedSystem]
    public var moved: [MovedArticle]

    public init(organs: [OrganChange] = [], systems: [AbolishedSystem] = [], moved: [MovedArticle] = []) {
        self.organs = organs
        self.systems = systems
        self.moved = moved
    }

    /// Reads `organs/renamed.tsv`, `obsolete/systems.tsv` and `citation/moved-articles.tsv` of a rules folder.
    public static func load(rules folder: String) throws(LawTableError) -> LawTables {
        LawTables(
            organs: try rows(folder + "/organs/renamed.tsv", organ),
            systems: try rows(folder + "/obsolete/systems.tsv", system),
            moved: try rows(folder + "/citation/moved-articles.tsv", movedArticle))
    }

    private static func rows<Row>(
        _ path: String, _ make: (TabTable, [Substring]) -> Row?
    ) throws(LawTableError) -> [Row] {
        guard let table = TabTable.read(path) else { throw LawTableError(path: path, message: "无法读取，或不是制表符分隔表") }
        if let line = table.badLines.first { throw LawTableError(path: path, message: "第 \(line) 行列数不符") }
        var rows: [Row] = []
        for cells in table.rows {
            guard let row = make(table, cells) else {
                throw LawTableError(path: path, message: "“\(cells.first ?? "")”一行缺少必填项，或日期、条文号有误")
            }
            rows.append(row)
        }
        return rows
    }

    /// `verified` and `secondary` rows have a source that was seen; `unverified` ones have none.
    private static func isSeen(_ table: TabTable, _ row: [Substring]) -> Bool {
        table.cell(row, "status").map { $0 != "unverified" } ?? false
    }

    private static func organ(_ table: TabTable, _ row: [Substring]) -> OrganChange? {
        guard let term = table.cell(row, "term"), let successor = table.cell(row, "successor"),
            let since = table.cell(row, "since").flatMap({ CivilDate(iso: $0) })
        else { return nil }
        return OrganChange(
            term: term, isListForm: table.cell(row, "form") == "list", successor: successor,
            replacement: table.cell(row, "replacement"), since: since, isVerified: isSeen(table, row),
            basis: table.cell(row, "basis") ?? "")
    }

    private static func system(_ table: TabTable, _ row: [Substring]) -> AbolishedSystem? {
        guard let term = table.cell(row, "term"), let since = table.cell(row, "since").flatMap({ CivilDate(iso: $0) })
        else { return nil }
        return AbolishedSystem(
            term: term, variants: table.cell(row, "variants")?.listed ?? [term],
            exceptions: table.cell(row, "except")?.listed ?? [], since: since,
            successor: table.cell(row, "successor") ?? "", basis: table.cell(row, "basis") ?? "",
            isVerified: isSeen(table, row), isGrave: table.cell(row, "severity") == "error")
    }

    private static func movedArticle(_ table: TabTable, _ row: [Substring]) -> MovedArticle? {
        guard let act = table.cell(row, "act"), let since = table.cell(row, "since").flatMap({ CivilDate(iso: $0) }),
            let old = table.cell(row, "old").flatMap({ ArticleReference($0) }),
            let new = table.cell(row, "new").flatMap({ ArticleReference($0) })
        else { return nil }
        return MovedArticle(
            act: act, since: since, old: old, new: new, topic: table.cell(row, "topic")?.listed ?? [],
            isVerified: table.cell(row, "verified") == "yes")
    }
}
