import NormDocument
import NormReport
import NormRules

/// The charts of the dashboard.
struct DashboardCharts {
    private static let mostIssuers = 12
    private static let mostHeatRows = 20
    private static let mostActs = 12
    private static let mostYears = 26

    let totals: StockTotals
    /// Numbers of issuers and of repealed acts in the data of the page.
    let issuers: [String: Int]
    let acts: [String: Int]

    private var words: Words { CatalogueColumn.words }

    func sections() -> String {
        [
            section("清理建议", proposals), section("问题类别（有问题的文件数）", categories), section("制定机关（文件最多的）", byIssuer),
            section("年份", byYear), section("机关层级", byLevel), section("依靠最多的已废止法律法规", repealedActs),
            section("热力图：制定机关 × 问题类别（错误和警告的条数）", heat, style: "wide"),
        ].joined(separator: "\n")
    }

    private func section(_ title: String, _ chart: String?, style: String = "") -> String {
        "<section class=\"card \(style)\"><h2>\(title)</h2>\(chart ?? "<p class=\"nothing\">没有数据</p>")</section>"
    }

    private func stacked(_ counts: [Proposal: Int]) -> [SVGChart.Segment] {
        Proposal.allCases.map { SVGChart.Segment(style: $0.rawValue, name: $0.name, value: counts[$0] ?? 0) }
    }

    private var proposals: String? {
        let bars = Proposal.allCases.compactMap { proposal -> SVGChart.Bar? in
            guard let count = totals.proposals[proposal] else { return nil }
            return SVGChart.Bar(
                label: proposal.name, filter: "proposal:\(proposal.rawValue)",
                segments: [SVGChart.Segment(style: proposal.rawValue, name: proposal.name, value: count)])
        }
        return bars.isEmpty ? nil : SVGChart.bars(bars, labelWidth: 110, title: "按清理建议")
    }

    private var categories: String? {
        let bars = NormRules.Category.allCases.compactMap { category -> SVGChart.Bar? in
            guard let counts = totals.categories[category] else { return nil }
            return SVGChart.Bar(
                label: words.name(category), filter: "category:\(category.rawValue)",
                segments: [Severity.error, .warning].map {
                    SVGChart.Segment(style: "\($0)", name: words.name($0), value: counts[$0] ?? 0)
                })
        }
        return bars.isEmpty ? nil : SVGChart.bars(bars, labelWidth: 150, title: "按问题类别")
    }

    private var byIssuer: String? {
        let order = totals.issuers.map { (name: $0.key, counts: $0.value, total: $0.value.values.reduce(0, +)) }
            .sorted { ($1.total, $0.name) < ($0.total, $1.name) }
        let bars = order.prefix(Self.mostIssuers).map {
            SVGChart.Bar(label: $0.name, filter: "issuer:\(issuers[$0.name] ?? -1)", segments: stacked($0.counts))
        }
        return bars.isEmpty ? nil : SVGChart.bars(Array(bars), labelWidth: 210, title: "按制定机关")
    }

    /// The last years one by one, what is older in one column.
    private var byYear: String? {
        guard let last = totals.years.keys.max(), let first = totals.years.keys.min() else { return nil }
        let from = max(first, last - Self.mostYears + 1)
        var bars: [SVGChart.Bar] = []
        let older = totals.years.filter { $0.key < from }.values.reduce(into: [Proposal: Int]()) {
            $0.merge($1, uniquingKeysWith: +)
        }
        if !older.isEmpty { bars.append(SVGChart.Bar(label: "更早", filter: "before:\(from)", segments: stacked(older))) }
        bars += (from...last).map {
            SVGChart.Bar(label: String($0), filter: "year:\($0)", segments: stacked(totals.years[$0] ?? [:]))
        }
        return SVGChart.columns(bars, title: "按年份")
    }

    private var byLevel: String? {
        let bars = DocumentLevel.allCases.compactMap { level -> SVGChart.Bar? in
            totals.levels[level].map {
                SVGChart.Bar(label: words.name(level), filter: "level:\(level.rawValue)", segments: stacked($0))
            }
        }
        return bars.isEmpty ? nil : SVGChart.bars(bars, labelWidth: 170, title: "按机关层级")
    }

    private var repealedActs: String? {
        let order = totals.repealedActs.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        let bars = order.prefix(Self.mostActs).map { act, count in
            SVGChart.Bar(
                label: act.hasPrefix("中华人民共和国") ? String(act.dropFirst(7)) : act, filter: "act:\(acts[act] ?? -1)",
                segments: [SVGChart.Segment(style: "abolish", name: "文件", value: count)])
        }
        return bars.isEmpty ? nil : SVGChart.bars(Array(bars), labelWidth: 230, title: "依靠最多的已废止法律法规")
    }

    private var heat: String? {
        let order = totals.heat.map { (name: $0.key, counts: $0.value, total: $0.value.values.reduce(0, +)) }
            .sorted { ($1.total, $0.name) < ($0.total, $1.name) }
        let rows = order.prefix(Self.mostHeatRows).map { row in
            (
                label: row.name,
                cells: NormRules.Category.allCases.map { category in
                    SVGChart.Cell(
                        value: row.counts[category] ?? 0,
                        filter: "issuer:\(issuers[row.name] ?? -1),category:\(category.rawValue)")
                }
            )
        }
        guard !rows.isEmpty else { return nil }
        return SVGChart.heatMap(
            rows: Array(rows), columns: NormRules.Category.allCases.map { words.name($0) }, title: "制定机关和问题类别")
    }
}
