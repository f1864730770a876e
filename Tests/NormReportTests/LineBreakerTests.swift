import Testing

@testable import NormReport

@Suite struct LineBreakerTests {
    private func lines(_ text: String, width: Int) -> [String] {
        LineBreaker(width: width).lines([StyledText(text)]).map { String($0.map(\.character)) }
    }

    @Test(arguments: [
        ("a", 1), ("中", 2), ("ａ", 2), ("，", 2), ("…", 1), ("𠀀", 2), ("e\u{301}", 1), ("한", 2), ("🎉", 2), ("〔", 2),
        ("\u{200B}", 0),
    ])
    func widthOfACharacter(_ text: String, _ width: Int) {
        #expect(DisplayWidth.of(text) == width)
    }

    @Test func chineseBreaksBetweenCharacters() {
        #expect(lines("处二百元以上五百元以下罚款", width: 10) == ["处二百元以", "上五百元以", "下罚款"])
    }

    @Test func noLineBeginsWithAClosingMarkOrEndsWithAnOpeningOne() {
        #expect(lines("一二三四，五六", width: 8) == ["一二三", "四，五六"])
        #expect(lines("一二三《四五》", width: 8) == ["一二三", "《四五》"])
    }

    @Test func numbersAndWordsStayTogether() {
        #expect(lines("自2026年11月01日起", width: 9) == ["自2026年", "11月01日", "起"])
        #expect(lines("one two three", width: 7) == ["one two", "three"])
    }

    @Test func whatIsTooLongIsCut() {
        #expect(lines("abcdefghij", width: 4) == ["abcd", "efgh", "ij"])
        #expect(lines("，，，，，，", width: 4) == ["，，", "，，", "，，"])
    }

    @Test(arguments: [40, 41, 60, 80, 133])
    func noLineIsWiderThanTheTerminal(_ width: Int) throws {
        for run in [Sample.mixed, Hostile.run] {
            let report = try Sample.text(.terminal, run, ReportSettings(width: width))
            for line in report.split(separator: "\n") {
                #expect(DisplayWidth.of(String(line)) <= width, "\(line)")
            }
        }
    }
}
