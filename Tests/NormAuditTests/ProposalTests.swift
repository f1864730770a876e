import NormData
import NormReview
import NormRules
import NormText
import Testing

@testable import NormAudit

@Suite struct ProposalTests {
    private static func table(_ rows: String) throws -> ProposalTable {
        try ProposalTable(DataFile.parse("proposals:\n" + rows, path: "proposals.yml"))
    }

    private static let last = "  - { id: keep, proposal: keep, when: { state: always }, reason: 无 }\n"

    private func decide(
        _ rows: String, findings: [ReviewedFinding] = [], relations: [Relation] = [], problems: [String] = []
    ) throws -> Decision {
        let review = SampleStock.review(title: "清河县{date}办法", number: nil, findings: findings, problems: problems)
        let summary = DocumentSummary(path: "a.txt", key: "k", record: SampleStock.record(review))
        let maker = DecisionMaker(table: try Self.table(rows + Self.last), asOf: SampleStock.day("2026-11-01")) {
            $0.rawValue
        }
        return maker.decide(
            DecisionMaker.Case(
                id: 3, summary: summary, relations: relations, name: { "《{date}\($0)》" }, ends: { $0 == 8 }))
    }

    @Test func firstRowThatHoldsDecides() throws {
        let rows = """
              - { id: old, proposal: lapse, when: { state: expired }, reason: "至{date}" }
              - { id: gone, proposal: abolish, when: { relation: repealed-by }, reason: "被{names}废止" }

            """
        let repealed = [Relation(kind: .repeals, source: 1, target: 3, note: "")]
        let decision = try decide(rows, relations: repealed)
        #expect(decision.proposal == .lapse && decision.reasons.map(\.text) == ["至2023-04-30"])
    }

    /// The value of one place is never read as the name of another.
    @Test func reasonsAreFilledOnce() throws {
        let rows = "  - { id: gone, proposal: abolish, when: { relation: repealed-by }, reason: \"被{names}废止\" }\n"
        let decision = try decide(rows, relations: [Relation(kind: .repeals, source: 1, target: 3, note: "")])
        #expect(decision.reasons.map(\.text) == ["被《{date}1》废止"])
    }

    @Test func extensionEndsAnExpiry() throws {
        let rows = """
              - { id: old, proposal: lapse, when: { state: expired }, reason: 到期 }
              - { id: longer, proposal: remark, when: { state: extended }, reason: "由{names}延续" }

            """
        let decision = try decide(rows, relations: [Relation(kind: .extends, source: 4, target: 3, note: "")])
        #expect(decision.proposal == .keep && decision.reasons.map(\.id) == ["keep", "longer"])
    }

    /// One article of nine.
    @Test(arguments: [(11, Proposal.amend), (12, .keep)]) func shareOfArticlesCounts(_ share: Int, _ expected: Proposal)
        throws
    {
        let rows = """
              - id: bad
                proposal: amend
                when: { findings: { categories: [PENALTY], severity: error, share: \(share) } }
                reason: "{articles}，{share}%"

            """
        let decision = try decide(rows, findings: [SampleStock.finding, SampleStock.finding])
        #expect(decision.proposal == expected)
        if expected == .amend { #expect(decision.reasons.first?.text == "第六条，11%") }
    }

    @Test func onlyWhatEndsDragsAlong() throws {
        let rows = "  - { id: rests, proposal: amend, when: { relation: rests-on-ended }, reason: \"{names}\" }\n"
        let both = [7, 8].map { Relation(kind: .implements, source: 3, target: $0, note: "") }
        #expect(try decide(rows, relations: both).reasons.map(\.text) == ["《{date}8》"])
        #expect(try decide(rows, relations: Array(both.prefix(1))).proposal == .keep)
    }

    @Test func successorTellsReplacedFromGone() throws {
        let rows = """
              - { id: gone, proposal: abolish, when: { founding: all-repealed, successor: no }, reason: 无承继 }
              - { id: replaced, proposal: amend, when: { founding: all-repealed, successor: yes }, reason: "{acts}" }

            """
        #expect(try decide(rows).reasons.map(\.text) == ["《中华人民共和国合同法》（由《中华人民共和国民法典》承继）"])
    }

    @Test(arguments: [
        ("  - { id: a, proposal: burn, when: { state: expired }, reason: x }\n" + last, "burn"),
        ("  - { id: a, proposal: keep, when: { phase: full }, reason: x }\n" + last, "phase"),
        ("  - { id: a, proposal: keep, when: { state: old }, reason: x }\n" + last, "old"),
        ("  - { id: a, proposal: keep, when: { findings: { categories: [POEM] } }, reason: x }\n" + last, "POEM"),
        ("  - { id: a, proposal: keep, when: { state: expired } }\n" + last, "reason"),
        (last + last, "keep"), ("  - { id: a, proposal: keep, when: { state: expired }, reason: x }\n", "always"),
    ]) func faultsPointIntoTheTable(_ rows: String, _ word: String) throws {
        do {
            _ = try Self.table(rows)
            Issue.record("no error")
        } catch let error as DataError {
            #expect("\(error)".contains(word) && "\(error)".contains("proposals.yml"))
        }
    }
}
