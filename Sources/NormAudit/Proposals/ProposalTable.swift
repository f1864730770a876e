import NormData
import NormRules

/// The table by which proposals are made, `Rules/audit/proposals.yml`.
struct ProposalTable: Sendable {
    let rows: [ProposalRow]

    /// Throws `DataError`.
    init(rules folder: String) throws { try self.init(DataFile.load(folder + "/audit/proposals.yml")) }

    init(_ root: DataNode) throws {
        let list = try root.fields(["proposals"]).require("proposals")
        rows = try list.list().map { try ProposalTable.row($0) }
        guard let last = rows.last, last.state == .always, last.proposal != nil else {
            throw list.error("最后一行的条件应为 state: always，并且有建议")
        }
        var seen: Set<String> = []
        for (row, node) in zip(rows, try list.list()) where !seen.insert(row.id).inserted {
            throw node.error("“\(row.id)”重复")
        }
    }

    private static func row(_ node: DataNode) throws -> ProposalRow {
        let fields = try node.fields(["id", "proposal", "when", "reason", "basis"])
        let proposal = try fields.require("proposal")
        let isRemark = try proposal.string() == "remark"
        let when = try fields.require("when").fields(["state", "relation", "founding", "successor", "findings"])
        guard try !fields.require("when").entries().isEmpty else { throw try fields.require("when").error("没有条件") }
        return ProposalRow(
            id: try fields.string("id"), proposal: isRemark ? nil : try proposal.value(Proposal.self),
            state: try when["state"]?.value(ProposalRow.State.self),
            link: try when["relation"]?.value(ProposalRow.Link.self),
            founding: try when["founding"]?.value(ProposalRow.Founding.self),
            hasSuccessor: try when["successor"].map { try $0.string() == "yes" },
            findings: try when["findings"].map { try findings($0) }, reason: try fields.string("reason"),
            basis: try fields["basis"]?.list().map { try basis($0) } ?? [])
    }

    private static func findings(_ node: DataNode) throws -> ProposalRow.Findings {
        let fields = try node.fields(["rules", "categories", "severity", "confidence", "share", "count"])
        return ProposalRow.Findings(
            rules: Set(try fields.strings("rules")),
            categories: Set(try fields["categories"]?.list().map { try $0.value(NormRules.Category.self) } ?? []),
            severity: try fields["severity"]?.value(Severity.self) ?? .info,
            confidence: try fields["confidence"]?.value(Confidence.self) ?? .low,
            share: try fields["share"]?.int() ?? 0, count: try fields["count"]?.int() ?? 1)
    }

    private static func basis(_ node: DataNode) throws -> LegalBasis {
        let fields = try node.fields(["law", "article", "verified"])
        return LegalBasis(
            law: try fields.string("law"), article: try fields["article"]?.string(),
            verified: try fields["verified"]?.bool() ?? true)
    }
}
