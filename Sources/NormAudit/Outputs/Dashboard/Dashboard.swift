import NormDocument
import NormReport
import NormReview
import NormRules
import NormText

/// The dashboard: one HTML file without any other, charts as inline SVG, the documents as compact data that the page
/// shows as far as it is scrolled.
final class Dashboard {
    private let file: OutputFile
    private let tool: ReviewRun.Tool
    private let asOf: CivilDate
    private var isFirst = true
    private var issuers = NumberedNames()
    private var rules = NumberedNames()
    private var acts = NumberedNames()

    /// Throws `AuditError`.
    init(_ path: String, tool: ReviewRun.Tool, asOf: CivilDate) throws {
        self.tool = tool
        self.asOf = asOf
        file = try OutputFile(path)
        try file.write(DashboardPage.start(asOf: asOf, tool: tool))
        try file.write("<script type=\"application/json\" id=\"data\">{\"documents\":[")
    }

    func add(_ entries: [CatalogueEntry]) throws {
        for entry in entries {
            if !isFirst { try file.write(",\n") }
            isFirst = false
            try file.write(row(entry))
        }
    }

    func finish(_ totals: StockTotals) throws {
        try file.write("],\"issuers\":" + list(issuers.names) + ",\"rules\":" + list(rules.names))
        try file.write(",\"acts\":" + list(acts.names) + ",\"labels\":" + labels + "}</script>\n")
        try file.write("<main id=\"charts\">")
        try file.write(DashboardCharts(totals: totals, issuers: issuers.numbers, acts: acts.numbers).sections())
        try file.write("</main>\n" + DashboardPage.end)
        try file.finish()
    }

    /// One document as an array; the order is that of `F` in the script.
    private func row(_ entry: CatalogueEntry) -> [UInt8] {
        var writer = JSONWriter(indented: false)
        let summary = entry.summary
        let marks = summary.marks.map { mark -> (Int, Int, String) in
            (
                rules.number(of: "\(mark.category.rawValue)|\(mark.title)"),
                Severity.allCases.firstIndex(of: mark.severity) ?? 0, mark.article ?? ""
            )
        }
        writer.list { writer in
            writer.item { $0.string(summary.name) }
            writer.item { $0.string(entry.metadata.documentNumber ?? "") }
            writer.item { $0.number(issuers.number(of: entry.metadata.issuer ?? StockTotals.unknownIssuer)) }
            writer.item { $0.number(entry.metadata.level.flatMap { DocumentLevel.allCases.firstIndex(of: $0) } ?? -1) }
            writer.item { $0.number(summary.year ?? 0) }
            writer.item { $0.number(Proposal.allCases.firstIndex(of: entry.decision.proposal) ?? 0) }
            writer.item { $0.number(summary.count(.error)) }
            writer.item { $0.number(summary.count(.warning)) }
            writer.item { $0.string(summary.path) }
            writer.item { $0.string(entry.opinion ?? "") }
            writer.item { writer in writer.array(entry.decision.reasons) { $0.string($1.text) } }
            writer.item { writer in
                writer.array(marks) { writer, mark in
                    writer.list { writer in
                        writer.item { $0.number(mark.0) }
                        writer.item { $0.number(mark.1) }
                        writer.item { $0.string(mark.2) }
                    }
                }
            }
            writer.item { writer in
                writer.array(entry.links) { writer, link in
                    writer.list { writer in
                        writer.item { $0.string(link.label) }
                        writer.item { $0.number(link.other) }
                        writer.item { $0.string(link.note) }
                    }
                }
            }
            writer.item { writer in writer.array(summary.repealedActs) { $0.number(acts.number(of: $1)) } }
            writer.item { $0.string(entry.metadata.effective?.description ?? "") }
            writer.item { $0.string(entry.metadata.validUntil?.description ?? "") }
        }
        return Dashboard.inScript(writer.bytes)
    }

    private func list(_ names: [String]) -> String {
        var writer = JSONWriter(indented: false)
        writer.array(names) { $0.string($1) }
        return String(decoding: Dashboard.inScript(writer.bytes), as: UTF8.self)
    }

    /// The names of what is kept as numbers.
    private var labels: String {
        var writer = JSONWriter(indented: false)
        let words = CatalogueColumn.words
        writer.object { writer in
            writer.key("proposals") { writer in
                writer.array(Proposal.allCases) { writer, proposal in
                    writer.list { writer in
                        writer.item { $0.string(proposal.rawValue) }
                        writer.item { $0.string(proposal.name) }
                    }
                }
            }
            writer.key("levels") { writer in
                writer.array(DocumentLevel.allCases) { writer, level in
                    writer.list { writer in
                        writer.item { $0.string(level.rawValue) }
                        writer.item { $0.string(words.name(level)) }
                    }
                }
            }
            writer.key("categories") { writer in
                writer.object { writer in
                    for category in NormRules.Category.allCases { writer.key(category.rawValue, words.name(category)) }
                }
            }
            writer.key("severities") { writer in writer.array(Severity.allCases) { $0.string(words.name($1)) } }
        }
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    /// No text can end the script element or begin a comment in it.
    private static func inScript(_ json: [UInt8]) -> [UInt8] {
        var safe: [UInt8] = []
        safe.reserveCapacity(json.count)
        for byte in json {
            if byte == UInt8(ascii: "<") { safe += "\\u003c".utf8 } else { safe.append(byte) }
        }
        return safe
    }
}
