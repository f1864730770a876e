import Testing

@testable import NormRules

@Suite struct PatternTests {
    /// The texts that `pattern` finds in `text`; the lexicon knows `organ` and `deny`.
    private func found(_ pattern: String, in text: String) throws -> [String] {
        var builder = LexiconBuilder()
        builder.add(terms: ["公安局", "镇政府"], to: "organ.government")
        builder.add(exceptions: ["不得不"], to: "deny")
        builder.add(terms: ["不得", "不予"], to: "deny")
        var table = PatternTableBuilder()
        table.add(try PatternParser.parse(pattern, lexicon: &builder))
        let lexicon = builder.build()
        let act = Act(id: "test", title: "test", patterns: 0..<1, exceptions: 0..<0)
        let lengths = (0..<lexicon.termCount).map { lexicon.matcher.term($0).count }
        let matcher = PatternMatcher(
            table: table.build(acts: [act], frames: [], frequencies: lengths, lengths: lengths),
            termCount: lexicon.termCount)
        let bytes = Array(text.utf8)
        let hits = HitBuffer()
        var matches: [PatternMatch] = []
        bytes.withUnsafeBufferPointer { bytes in
            lexicon.find(in: bytes, to: hits)
            matcher.begin(SentenceView(bytes: bytes, range: 0..<bytes.count, hits: hits.hits))
            var candidates: [UInt32] = []
            matcher.actCandidates(into: &candidates)
            for pattern in candidates { matcher.match(Int(pattern), heedsNegation: true, to: &matches) }
        }
        return matches.map { String(decoding: bytes[$0.focus], as: UTF8.self) }
    }

    @Test(arguments: [
        ("吊销执照", "对其吊销执照。", ["吊销执照"]),
        ("吊销[其]执照", "对其吊销“执照”。", ["吊销“执照"]),
        ("{organ}批准", "须经镇政府批准。", ["镇政府批准"]),
        ("{organ.government}批准", "须经公安局批准。", ["公安局批准"]),
        ("经~批准", "经县里有关方面批准。", ["经县里有关方面批准"]),
        ("经~批准", "经过，批准。", []),
        ("经…批准", "经过，批准。", ["经过，批准"]),
        ("经~3批准", "经一二三批准。经一二三四批准。", ["经一二三批准"]),
        ("(吊销|收回)执照", "收回执照或者吊销执照。", ["收回执照", "吊销执照"]),
        ("收回[其]执照", "收回其执照，收回执照。", ["收回其执照", "收回执照"]),
        ("收取费用", "不收取费用，也不再收取费用；收取费用。", ["收取费用"]),
        ("向~收取", "向经营者不收取。", []),
        ("不~收取", "不得向经营者收取。", ["不得向经营者收取"]),
        ("收回[其|该]执照", "收回该执照。", ["收回该执照"]),
        ("罚款!(决定|收缴)", "罚款决定，罚款收缴，罚款。", ["罚款"]),
        ("未经批准…<{deny}施工>", "未经批准，不得施工。", ["不得施工"]),
        ("{deny}受理", "不得不受理。", []),
        ("不得不受理", "不得不受理。", ["不得不受理"]),
        ("不得~2受理", "不得先受理。", ["不得先受理"]),
    ])
    func notation(pattern: String, text: String, expected: [String]) throws {
        #expect(try found(pattern, in: text) == expected)
    }

    @Test(arguments: [
        ("", "空文本"), ("[罚款]", "空文本"), ("处", "两个字以上"), ("{nowhere}批准", "没有概念"), ("罚款~", "间隔结尾"),
        ("~罚款", "间隔开头"), ("(罚款", "缺少“)”"), ("罚款)", "多余的“)”"), ("罚款<决定", "没有对应的“<”"), ("罚款~9999决定", "500"),
    ])
    func refusals(pattern: String, problem: String) {
        do {
            _ = try found(pattern, in: "罚款")
            Issue.record("“\(pattern)” was accepted")
        } catch let error as PatternError {
            #expect(error.message.contains(problem) || problem.contains("没有对应的“<”") && error.message.contains("<"))
        } catch {
            Issue.record("\(error)")
        }
    }

    @Test func unknownConceptNamesTheNearest() throws {
        #expect(throws: PatternError(message: "词库中没有概念“denny”，是否指“deny”？")) {
            try found("{denny}受理", in: "不予受理")
        }
    }

    @Test func searchOfHostileTextEnds() throws {
        let text = String(repeating: "经", count: 3000)
        #expect(try found("经…60经…60经…60经…60批准", in: text).isEmpty)
    }
}
