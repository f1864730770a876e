import NormReport
import NormReview
import NormRules
import NormText

/// Writes all outputs of an audit but the opinions. Chunks come in order, one at a time.
final class CatalogueWriter: @unchecked Sendable {
    // Used by one thread at a time: `OrderedWork` takes in order.
    static let files = [
        "catalogue.xlsx", "catalogue.csv", "catalogue.md", "notice.md", "documents.ndjson", "dashboard.html",
    ]

    private let tool: ReviewRun.Tool
    private let asOf: CivilDate
    private let json: OutputFile
    private let csv: OutputFile
    private let markdown: OutputFile
    private let notice: OutputFile
    private let workbook: Workbook
    private let lists: SpooledSections
    private let notices: SpooledSections
    private let dashboard: Dashboard
    private(set) var totals = StockTotals()

    /// Throws `AuditError`.
    init(folder: String, tool: ReviewRun.Tool, asOf: CivilDate) throws {
        self.tool = tool
        self.asOf = asOf
        json = try OutputFile(folder + "/documents.ndjson")
        csv = try OutputFile(folder + "/catalogue.csv")
        markdown = try OutputFile(folder + "/catalogue.md")
        notice = try OutputFile(folder + "/notice.md")
        workbook = try Workbook(folder + "/catalogue.xlsx")
        lists = SpooledSections(folder + "/catalogue.md")
        notices = SpooledSections(folder + "/notice.md")
        dashboard = try Dashboard(folder + "/dashboard.html", tool: tool, asOf: asOf)
        try csv.write(CSVTable.head)
    }

    func add(_ chunk: CatalogueChunk) throws {
        totals.add(chunk.totals)
        try json.write(chunk.json)
        try csv.write(chunk.csv)
        for proposal in Proposal.allCases {
            if let sheet = chunk.sheets[proposal] { try workbook.add(sheet.rows, count: sheet.count, to: proposal) }
            if let list = chunk.lists[proposal] { try lists.append(list, to: proposal) }
            if let list = chunk.notices[proposal] { try notices.append(list, to: proposal) }
        }
        // The amendments stand after all lists: `excluded` has no list of its own in the notice.
        if !chunk.amendments.isEmpty { try notices.append(chunk.amendments, to: .excluded) }
        try dashboard.add(chunk.entries)
    }

    func finish() throws {
        try json.finish()
        try csv.finish()
        try workbook.finish(summary: summary)
        try finishMarkdown()
        try finishNotice()
        try dashboard.finish(totals)
    }

    private var versions: [(String, String)] {
        [
            ("审核基准日", asOf.description), ("工具", "normcheck \(tool.version)"), ("规则库", tool.rules),
            ("法规索引", tool.law),
        ]
    }

    private var summary: [(String, String)] {
        var lines = [("行政规范性文件清理目录", ""), ("文件总数", String(totals.documents))]
        lines += Proposal.allCases.map { ($0.name, String(totals.proposals[$0] ?? 0)) }
        lines += [("", " "), ("问题类别（有问题的文件数）", "")]
        for category in NormRules.Category.allCases where totals.categories[category] != nil {
            let counts = totals.categories[category] ?? [:]
            lines.append(
                (CatalogueColumn.words.name(category), "错误 \(counts[.error] ?? 0)，警告 \(counts[.warning] ?? 0)"))
        }
        lines += [("", " "), ("版本", "")] + versions
        return lines
            + [("说明", "本目录由规则引擎按上列版本生成，清理建议供审核人员复核后采用。")]
    }

    private func finishMarkdown() throws {
        try markdown.write("# 行政规范性文件清理目录\n\n")
        try markdown.write("共 \(totals.documents) 件：")
        try markdown.write(
            Proposal.allCases.filter { totals.proposals[$0] != nil }.map { "\($0.name) \(totals.proposals[$0] ?? 0) 件" }
                .joined(separator: "，") + "。\n\n")
        try markdown.write("| 项目 | 内容 |\n| --- | --- |\n")
        for (label, value) in versions { try markdown.write("| \(label) | \(value) |\n") }
        for proposal in Proposal.allCases where totals.proposals[proposal] != nil {
            try markdown.write("\n## \(proposal.name)（\(totals.proposals[proposal] ?? 0) 件）\n\n\(CatalogueText.head)")
            try lists.move(proposal, to: markdown)
        }
        try markdown.write("\n清理建议供审核人员复核后采用；理由逐条见各文件的审核意见书。\n")
        try markdown.finish()
    }

    private static let ordinals = ["一", "二", "三", "四", "五", "六"]

    /// Source of the three catalogues and of the consequence: 国发〔2008〕17号（十五）.
    private func finishNotice() throws {
        try notice.write("# 关于行政规范性文件清理结果的公告（草案）\n\n")
        try notice.write(
            "根据《国务院关于加强市县政府依法行政的决定》（国发〔2008〕17号）关于定期清理行政规范性文件的要求，"
                + "〔制定机关〕对截至\(chinese(asOf))的行政规范性文件进行了清理，现将结果公告如下。\n\n")
        let parts: [(Proposal, String)] = [
            (.keep, "继续有效的行政规范性文件"), (.abolish, "废止的行政规范性文件"), (.lapse, "宣布失效的行政规范性文件"),
            (.amend, "需要修改的行政规范性文件（修改决定公布前继续有效）"), (.unresolved, "尚待核查的文件（公告前须处理完毕）"),
        ]
        let present = parts.filter { totals.proposals[$0.0] != nil }
        for (number, (proposal, title)) in present.enumerated() {
            try notice.write(
                "## \(Self.ordinals[number])、\(title)（\(totals.proposals[proposal] ?? 0) 件）\n\n\(CatalogueText.noticeHead)"
            )
            try notices.move(proposal, to: notice)
            try notice.write("\n")
        }
        try notice.write("未列入继续有效目录的行政规范性文件，不得作为行政管理的依据。\n\n〔制定机关〕\n\n〔公布日期〕\n")
        if totals.proposals[.amend] != nil {
            try notice.write("\n---\n\n# 关于修改部分行政规范性文件的决定（草案）\n\n")
            try notice.write("〔制定机关〕决定对下列 \(totals.proposals[.amend] ?? 0) 件行政规范性文件的部分条款予以修改。\n\n")
            try notices.move(.excluded, to: notice)
            try notice.write("本决定自〔施行日期〕起施行。\n\n〔制定机关〕\n\n〔公布日期〕\n")
        }
        try notice.finish()
    }

    private func chinese(_ date: CivilDate) -> String { "\(date.year)年\(date.month)月\(date.day)日" }
}
