import NormText

/// The tables of `Rules/` on organs, abolished systems and moved articles.
public struct LawTables: Sendable {
    public var organs: [OrganChange]
    public var organNames: [OrganName]
    public var systems: [AbolishedSystem]
    public var moved: [MovedArticle]
    public var standards: [StandardEdition]

    public init(
        organs: [OrganChange] = [], organNames: [OrganName] = [], systems: [AbolishedSystem] = [],
        moved: [MovedArticle] = [], standards: [StandardEdition] = []
    ) {
        self.organs = organs
        self.organNames = organNames
        self.systems = systems
        self.moved = moved
        self.standards = standards
    }

    /// Reads `organs/renamed.tsv`, `organs/successors.tsv`, `obsolete/systems.tsv`, `citation/moved-articles.tsv` and
    /// `citation/standards.tsv` of a rules folder.
    public static func load(rules folder: String) throws(LawTableError) -> LawTables {
        LawTables(
            organs: try rows(folder + "/organs/renamed.tsv", organ),
            organNames: try rows(folder + "/organs/successors.tsv", organName),
            systems: try rows(folder + "/obsolete/systems.tsv", system),
            moved: try rows(folder + "/citation/moved-articles.tsv", movedArticle),
            standards: try rows(folder + "/citation/standards.tsv", standard))
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
        guard let id = table.cell(row, "id"), let term = table.cell(row, "term"),
            let form = table.cell(row, "form").flatMap(OrganChange.Form.init),
            let successor = table.cell(row, "successor"),
            let since = table.cell(row, "since").flatMap({ CivilDate(iso: $0) })
        else { return nil }
        return OrganChange(
            id: id, term: term, form: form, notAfter: table.cell(row, "not_after")?.listed ?? [],
            notBefore: table.cell(row, "not_before")?.listed ?? [], successor: successor,
            replacement: table.cell(row, "replacement"), since: since, isVerified: isSeen(table, row),
            basis: table.cell(row, "basis") ?? "")
    }

    private static func organName(_ table: TabTable, _ row: [Substring]) -> OrganName? {
        guard let local = table.cell(row, "local"), let national = table.cell(row, "national"),
            let department = table.cell(row, "department")
        else { return nil }
        return OrganName(
            local: local, province: table.cell(row, "province") ?? local, national: national, department: department)
    }

    private static func system(_ table: TabTable, _ row: [Substring]) -> AbolishedSystem? {
        guard let term = table.cell(row, "term"), let since = table.cell(row, "since").flatMap({ CivilDate(iso: $0) })
        else { return nil }
        return AbolishedSystem(
            term: term, variants: table.cell(row, "variants")?.listed ?? [term],
            exceptions: table.cell(row, "except")?.listed ?? [],
            companions: table.cell(row, "beside")?.listed ?? [], since: since,
            successor: table.cell(row, "successor") ?? "", basis: table.cell(row, "basis") ?? "",
            isVerified: isSeen(table, row), isGrave: table.cell(row, "severity") == "error")
    }

    private static func standard(_ table: TabTable, _ row: [Substring]) -> StandardEdition? {
        guard let number = table.cell(row, "number"), let year = table.cell(row, "edition").flatMap({ Int($0) }),
            let since = table.cell(row, "since").flatMap({ CivilDate(iso: $0) }), let title = table.cell(row, "title")
        else { return nil }
        return StandardEdition(
            number: number.filter { $0 != " " }, title: title, year: year, since: since, isVerified: isSeen(table, row))
    }

    private static func movedArticle(_ table: TabTable, _ row: [Substring]) -> MovedArticle? {
        guard let act = table.cell(row, "act"), let since = table.cell(row, "since").flatMap({ CivilDate(iso: $0) }),
            let old = table.cell(row, "old").flatMap({ ArticleReference($0) }),
            let new = table.cell(row, "new").flatMap({ ArticleReference($0) })
        else { return nil }
        return MovedArticle(
            act: act, since: since, old: old, new: new, topic: table.cell(row, "topic")?.listed ?? [], now: [],
            fewestTopics: 1, isVerified: table.cell(row, "verified") == "yes")
    }
}
