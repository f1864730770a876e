import NormText
import Testing
import Yams

@testable import NormReview

@Suite("Dossiers of the corpus")
struct ProcedureCorpusTests {
    @Test("The corpus is there and large enough")
    func size() throws {
        #expect(try DossierCase.load().count >= 180)
        #expect(Set(DossierCase.all.map(\.name)).count == DossierCase.all.count)
    }

    @Test("Every verdict is right", arguments: DossierCase.all)
    func verdict(_ dossier: DossierCase) throws {
        let found = try dossier.found()
        #expect(found == dossier.findings.sorted())
        let steps = try dossier.review().steps
        for (key, verdict) in dossier.verdicts {
            #expect(steps.first { $0.key == key }?.verdict.rawValue == verdict, "\(key)")
        }
    }

    @Test("A dossier in order stays so in every year that the calendar knows", arguments: -9...0)
    func shiftedByYears(years: Int) throws {
        let calendar = try Fixtures.rules.get().calendar
        #expect(calendar.years.contains(2024 + years))
        for (name, node) in DossierCase.bases where name != "draft" {
            let dossier = try DossierCase(name: name, node: node.shifted(years: years), asOf: "\(2026 + years)-11-01")
            let found = try dossier.found()
            #expect(found == [], "\(name) \(years)")
        }
    }

    @Test("Without a step that is due, exactly its absence is found", arguments: DossierCase.bases.map(\.name))
    func missingStep(base: String) throws {
        let node = try #require(DossierCase.bases.first { $0.name == base }?.node)
        let due: Set = [
            "consultation", "competition_review", "legality_review", "deliberation", "signing", "registration",
            "publication", "filing", "expert_review", "risk_assessment",
        ]
        guard base != "draft" else { return }
        for step in node["steps"]?.mapping?.keys.compactMap(\.string) ?? [] {
            var without = node
            without.set(step, to: nil)
            let found = try DossierCase(name: base, node: without, asOf: "2026-11-01").found()
            let isDue = due.contains(step) && !(step == "consultation" && base == "urgent")
            let rule = "procedure/\(step.split(separator: "_").joined(separator: "-"))-missing"
            #expect(found == (isDue ? ["steps.\(step) \(rule)"] : []), "\(base) without \(step)")
        }
    }

    @Test("The steps of a draft have latest days, counted back from the planned effective date")
    func draft() throws {
        let draft = try #require(DossierCase.all.first { $0.name == "草案后续步骤待办" })
        let due = try draft.review().steps.filter { $0.verdict == .due }.map {
            "\($0.key) \($0.due?.description ?? "")"
        }
        #expect(
            due == [
                "legality_review 2027-01-30", "deliberation 2027-01-30", "signing 2027-01-30",
                "registration 2027-01-30", "publication 2027-01-30", "interpretation ", "filing 2027-02-15",
            ])
        let filing = try draft.review().steps.first { $0.key == "filing" }
        #expect(filing?.note.contains("2027年没有节假日数据") == true)
    }
}
