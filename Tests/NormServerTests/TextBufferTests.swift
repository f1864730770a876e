import Testing

@testable import NormServer

@Suite struct TextBufferTests {
    private func text(_ buffer: TextBuffer) -> String { String(decoding: buffer.bytes, as: UTF8.self) }

    private func at(_ line: Int, _ character: Int) -> TextBuffer.Position {
        TextBuffer.Position(line: line, character: character)
    }

    @Test func editsCountUTF16() {
        var buffer = TextBuffer("第一条 𠮷祥。\n第二条")
        buffer.replace(from: at(0, 6), to: at(0, 7), with: "利")
        #expect(text(buffer) == "第一条 𠮷利。\n第二条")
        buffer.replace(from: at(0, 0), to: at(1, 1), with: "")
        #expect(text(buffer) == "二条")
    }

    @Test func linesEndInThreeWays() {
        var buffer = TextBuffer("甲\r\n乙\r丙\n丁")
        buffer.replace(from: at(3, 0), to: at(3, 1), with: "戊")
        buffer.replace(from: at(1, 1), to: at(1, 1), with: "！")
        #expect(text(buffer) == "甲\r\n乙！\r丙\n戊")
    }

    @Test func positionsBehindTheEndAreTheEnd() {
        var buffer = TextBuffer("甲\n乙")
        buffer.replace(from: at(0, 99), to: at(0, 99), with: "！")
        buffer.replace(from: at(99, 0), to: at(Int.max, Int.max), with: "？")
        buffer.replace(from: at(-1, -5), to: at(0, Int.min), with: "始")
        #expect(text(buffer) == "始甲！\n乙？")
    }

    @Test func scalarsLeadToUTF16() {
        let buffer = TextBuffer("\u{FEFF}𠮷a\n罚𠮷款")
        let positions = buffer.positions(ofScalars: [0, 1, 3, 5, 6, 99])
        #expect(positions[0] == at(0, 1))
        #expect(positions[1] == at(0, 3))
        #expect(positions[3] == at(1, 0))
        #expect(positions[5] == at(1, 3))
        #expect(positions[6] == at(1, 4))
        #expect(positions[99] == at(1, 4))
    }
}
