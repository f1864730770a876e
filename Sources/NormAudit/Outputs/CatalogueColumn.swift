import NormReport
import NormRules
import NormText

/// The columns of the catalogue as a table.
enum CatalogueColumn: CaseIterable, Sendable {
    case number, title, documentNumber, issuer, level, written, effective, validUntil, proposal, reasons, basis
    case conclusion, errors, warnings, links, path, opinion

    enum Value: Sendable {
        case text(String)
        case number(Int)
        case date(CivilDate)
        /// A file beside the catalogue.
        case file(String)
        case empty
    }

    static let words = Words(.chinese)

    var head: String {
        switch self {
        case .number: "序号"
        case .title: "文件名称"
        case .documentNumber: "发文字号"
        case .issuer: "制定机关"
        case .level: "机关层级"
        case .written: "成文日期"
        case .effective: "施行日期"
        case .validUntil: "有效期至"
        case .proposal: "清理建议"
        case .reasons: "理由"
        case .basis: "清理依据"
        case .conclusion: "审核结论"
        case .errors: "错误"
        case .warnings: "警告"
        case .links: "与其他文件的关系"
        case .path: "文件位置"
        case .opinion: "审核意见书"
        }
    }

    /// Characters of the usual font.
    var width: Int {
        switch self {
        case .number, .errors, .warnings: 7
        case .written, .effective, .validUntil, .proposal, .opinion: 12
        case .level, .conclusion: 16
        case .documentNumber: 20
        case .issuer: 22
        case .path, .basis: 32
        case .title, .links: 44
        case .reasons: 60
        }
    }

    func value(_ entry: CatalogueEntry) -> Value {
        let metadata = entry.metadata
        return switch self {
        case .number: .number(entry.ordinal)
        case .title: .text(entry.summary.name)
        case .documentNumber: text(metadata.documentNumber)
        case .issuer: text(metadata.issuer)
        case .level: text(metadata.level.map { Self.words.name($0) })
        case .written: date(metadata.written)
        case .effective: date(metadata.effective)
        case .validUntil: date(metadata.validUntil)
        case .proposal: .text(entry.decision.proposal.name)
        case .reasons: .text(entry.reasons)
        case .basis: .text(entry.bases)
        case .conclusion: .text(Self.words.name(entry.summary.conclusion))
        case .errors: .number(entry.summary.count(.error))
        case .warnings: .number(entry.summary.count(.warning))
        case .links: .text(links(entry))
        case .path: .text(entry.summary.path)
        case .opinion: entry.opinion.map { .file($0) } ?? .empty
        }
    }

    private func text(_ text: String?) -> Value { text.map { .text($0) } ?? .empty }
    private func date(_ date: CivilDate?) -> Value { date.map { .date($0) } ?? .empty }

    private static let mostLinks = 10

    private func links(_ entry: CatalogueEntry) -> String {
        let shown = entry.links.prefix(Self.mostLinks).map { link in
            "\(link.label)\(link.name)" + (link.note.isEmpty ? "" : "（\(link.note)）")
        }.joined(separator: "；")
        return entry.links.count > Self.mostLinks ? "\(shown)等\(entry.links.count)项" : shown
    }
}
