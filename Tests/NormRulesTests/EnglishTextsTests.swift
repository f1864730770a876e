import NormData
import Testing

@testable import NormRules

@Suite struct EnglishTextsTests {
    /// A text that is missing belongs into `Rules/english`.
    @Test func nothingIsWithoutEnglish() throws {
        let rulebook = try RulesFolder.rulebook.get()
        let english = rulebook.english
        #expect(rulebook.rules.map(\.id).filter { english.rule($0) == nil } == [])
        let ids = Set(rulebook.rules.map(\.id))
        let acts = rulebook.acts.map(\.id).filter { !$0.hasPrefix("parameter.") && !ids.contains($0) }
        #expect(acts.filter { english.act($0) == nil } == [])
        let defences = Set(rulebook.rules.flatMap(\.defences)).subtracting([Defence.citedBasis]).sorted()
        #expect(defences.filter { english.defence($0) == nil } == [])
        #expect(rulebook.allParameters.map(\.id).filter { english.parameter($0) == nil } == [])
    }

    /// Names of acts, defences and parameters that are gone; the rules of procedure are known further on.
    @Test func noNameIsLeftOver() throws {
        let rulebook = try RulesFolder.rulebook.get()
        let known = Set(
            rulebook.acts.map { "acts \($0.id)" } + rulebook.frames.map { "defences \($0.id)" }
                + rulebook.allParameters.map { "parameters \($0.id)" })
        #expect(rulebook.english.ids.filter { !$0.hasPrefix("rules ") && !known.contains($0) } == [])
    }

    @Test func textsAreFoundAfterASnapshot() throws {
        let texts = EnglishTexts([
            .rule: ["a/b": ["Problem.", "Suggestion."], "a/c": ["Only one"]], .act: ["x": ["an act"], "y": ["z"]],
        ])
        var writer = SnapshotWriter()
        writer.write(texts)
        var reader = SnapshotReader(writer.bytes)
        for texts in [texts, try reader.read(EnglishTexts.self)] {
            #expect(texts.rule("a/b") == EnglishTexts.OfRule(problem: "Problem.", suggestion: "Suggestion."))
            #expect(texts.rule("a/c") == nil && texts.rule("a") == nil && texts.rule("") == nil)
            #expect(texts.act("x") == "an act" && texts.act("z") == nil && texts.defence("x") == nil)
        }
        #expect(EnglishTexts.none.rule("a/b") == nil)
    }

    /// 立法法第十二条: what not even the State Council may be empowered to lay down cannot be waived.
    @Test func reservedMattersCannotBeWaived() throws {
        let reserved = try RulesFolder.rulebook.get().rules.filter { !$0.isSuppressible }
        for id in ["penalty/detain", "coercion/person", "authority/criminal-liability", "authority/judiciary"] {
            #expect(reserved.contains { $0.id == id }, "\(id)")
        }
        #expect(reserved.allSatisfy { $0.severity == .error })
    }
}
