import NormDocument
import Testing

@testable import NormRules

@Suite struct SentenceReaderTests {
    private func sentences(_ text: String) throws -> (texts: [String], all: [Sentence]) {
        let document = try DocumentReader(vocabulary: RulesFolder.vocabulary.get()).read(
            path: "test.txt", bytes: Array(text.utf8), kind: .normative)
        let all = SentenceReader.sentences(of: document)
        return (all.map { document.text.string($0.range) }, all)
    }

    @Test func endsAtFullStopsAndSemicolons() throws {
        let read = try sentences("第一条 责令改正；拒不改正的，处罚。情节严重的，从重。")
        #expect(read.texts == ["第一条责令改正；", "拒不改正的，处罚。", "情节严重的，从重。"])
        #expect(read.all[0].period == read.all[1].period)
        #expect(read.all[1].period != read.all[2].period)
    }

    @Test func itemsKnowTheHeadThatIntroducesThem() throws {
        let read = try sentences("第一条 应当提供下列材料：\n（一）身份证；\n（二）居住证。\n第二条 其他。")
        let head = try #require(read.texts.firstIndex { $0.hasSuffix("：") })
        let items = read.texts.indices.filter { read.texts[$0].hasPrefix("（") }
        #expect(items.count == 2)
        for item in items { #expect(read.all[item].head == head) }
        #expect(read.all.last?.head == nil)
    }

    @Test func inlineItemsAreSentences() throws {
        let read = try sentences("第一条 下列路段不得施划：（一）消防通道；（二）人行横道。")
        #expect(read.texts.contains("（一）消防通道；"))
        #expect(read.texts.contains("（二）人行横道。"))
    }

    @Test func aTextWithoutEndMarksIsCut() throws {
        let read = try sentences(String(repeating: "长", count: 10_000))
        #expect(read.all.allSatisfy { $0.range.count <= SentenceReader.longestSentence + 3 })
        #expect(read.texts.joined().count == 10_000)
    }
}
