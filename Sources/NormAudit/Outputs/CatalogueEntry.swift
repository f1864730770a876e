import NormDocument
import NormReport
import NormReview
import NormRules
import NormText

/// One document as the catalogue shows it.
struct CatalogueEntry: Sendable {
    /// What another document is to this one.
    struct Link: Sendable {
        let kind: Relation.Kind
        /// Whether the other one acts on this one.
        let isIncoming: Bool
        let other: Int
        /// 《…》（number）
        let name: String
        let note: String

        /// 被…废止, 依据…制定
        var label: String {
            switch (kind, isIncoming) {
            case (.repeals, false): "废止"
            case (.repeals, true): "被废止"
            case (.lapses, false): "宣布失效"
            case (.lapses, true): "被宣布失效"
            case (.amends, false): "修改"
            case (.amends, true): "被修改"
            case (.extends, false): "延续效力"
            case (.extends, true): "被延续效力"
            case (.implements, false): "依据"
            case (.implements, true): "被作为依据"
            case (.cites, false): "引用"
            case (.cites, true): "被引用"
            case (.replaces, false): "取代同名旧文件"
            case (.replaces, true): "被同名新文件取代"
            case (.supersedes, false): "取代同一事项旧文件"
            case (.supersedes, true): "被同一事项新文件取代"
            case (.continues, false): "承接上一年度"
            case (.continues, true): "有新年度文件"
            case (.duplicates, false): "重复收录"
            case (.duplicates, true): "另有重复收录"
            case (.resembles, _): "内容雷同"
            case (.contradicts, _): "规定不一致"
            }
        }
    }

    let id: Int
    let summary: DocumentSummary
    let decision: Decision
    let links: [Link]
    /// Place among the documents with the same proposal, from 1.
    let ordinal: Int
    /// Relative to the folder of the outputs; `nil` where there is none.
    let opinion: String?

    init(_ item: DecisionMaker.Case, _ decision: Decision, ordinal: Int) {
        id = item.id
        summary = item.summary
        self.decision = decision
        links = item.relations.map { relation in
            let isIncoming = relation.target == item.id
            let other = isIncoming ? relation.source : relation.target
            return Link(
                kind: relation.kind, isIncoming: isIncoming, other: other, name: item.name(other), note: relation.note)
        }
        self.ordinal = ordinal
        opinion = summary.key.isEmpty ? nil : OpinionFolder.name(path: summary.path, key: summary.key)
    }

    var metadata: DocumentMetadata { summary.metadata }

    /// The reasons in one text.
    var reasons: String { decision.reasons.map(\.text).joined(separator: "；") }

    /// 《…》第…条, with the mark of what was not seen in a text.
    var bases: String {
        var seen: Set<String> = []
        return decision.reasons.flatMap(\.basis).map { basis in
            "《\(basis.law)》\(basis.article ?? "")" + (basis.verified ? "" : "（依据待核实）")
        }.filter { seen.insert($0).inserted }.joined(separator: "；")
    }
}
