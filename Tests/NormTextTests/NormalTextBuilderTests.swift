import TestSupport
import Testing

@testable import NormText

struct NormalTextBuilderTests {
    /// Source, and what normalisation makes of it.
    static let cases: [(String, String)] = [
        ("第 十 二 条　处２００元罚款", "第十二条处200元罚款"),
        ("　　总　则　", "总则"),
        ("the  quick\tfox", "the quick fox"),
        ("处 500 元 以上", "处500元以上"),
        ("3 000元", "3 000元"),
        ("Ａ类１．５％", "A类1.5%"),
        ("１．申请", "1.申请"),
        ("应当:一,二;三!", "应当：一，二；三！"),
        ("12:30, 3,000", "12:30, 3,000"),
        ("(一)申请(ABC)", "（一）申请（ABC）"),
        ("f(x) = y", "f(x) = y"),
        ("(2)申请", "（2）申请"),
        ("石府发[2025]11号", "石府发〔2025〕11号"),
        ("石府发［２０２５］11号", "石府发〔2025〕11号"),
        ("石府发【2025】 11 号", "石府发〔2025〕11号"),
        ("石府发(2025)11号", "石府发〔2025〕11号"),
        ("石府发（2025）第11号", "石府发〔2025〕第11号"),
        ("石府发﹝2025﹞11号", "石府发〔2025〕11号"),
        ("某计划（2025）已结束", "某计划（2025）已结束"),
        ("【释义】（2025）", "【释义】（2025）"),
        ("二ＯＯ六年二○一○年", "二〇〇六年二〇一〇年"),
        ("二00六年，3000元", "二〇〇六年，3000元"),
        ("Ｏ型血", "O型血"),
        ("⻓⾦金", "长金金"),
        ("零\u{200B}宽\u{AD}字\u{202E}符\u{0}", "零宽字符"),
        ("規定應當對於機關", "规定应当对于机关"),
        ("規(guī)定應（yīng）當(dāng)", "规定应当"),
        ("𠮷野家", "𠮷野家"),
        ("", ""),
        (" \t ", ""),
    ]

    @Test(arguments: cases)
    func normalises(_ source: String, _ expected: String) {
        var builder = NormalTextBuilder(source: SourceText(bytes: Array(source.utf8)))
        builder.append(0..<source.utf8.count)
        let range = builder.endParagraph()
        #expect(builder.finish().string(range) == expected)
        #expect(builder.problems.isEmpty)
    }

    @Test func quotesTheSource() throws {
        let source = SourceText(bytes: Array("第 十 二 条　對違反規定的處２００元罰款".utf8))
        var builder = NormalTextBuilder(source: source)
        builder.append(0..<source.bytes.count)
        _ = builder.endParagraph()
        let text = builder.finish()
        for (part, quote) in [("第十二条", "第 十 二 条"), ("违反规定", "違反規定"), ("200元", "２００元"), ("罚款", "罰款")] {
            let range = try #require(firstRange(of: part, in: text.bytes))
            #expect(source.string(text.map.source(of: range)) == quote)
        }
    }

    @Test func joinsPiecesAndEntities() {
        let source = SourceText(bytes: Array("<p>二百元&#65297;</p><p>以上&amp;</p>".utf8))
        var builder = NormalTextBuilder(source: source)
        builder.append(3..<12)
        builder.append("１", for: 12..<20)
        builder.append(27..<33)
        builder.append("&", for: 33..<38)
        let first = builder.endParagraph()
        let text = builder.finish()
        #expect(text.string(first) == "二百元1以上&")
        #expect(source.string(text.map.source(of: 9..<10)) == "&#65297;")
        #expect(source.string(text.map.source(of: first)) == "二百元&#65297;</p><p>以上&amp;")
    }

    @Test func keepsParagraphsApart() {
        let source = SourceText(bytes: Array("甲\n\n乙".utf8))
        var builder = NormalTextBuilder(source: source)
        builder.append(0..<3)
        #expect(builder.endParagraph() == 0..<3)
        #expect(builder.endParagraph() == 4..<4)
        builder.append(5..<8)
        #expect(builder.endParagraph() == 5..<8)
        let text = builder.finish()
        #expect(text.string(0..<9) == "甲\n\n乙\n")
        #expect(text.map.source(of: 3..<8) == 3..<8)
    }

    @Test func survivesTenThousandBrackets() {
        let source = SourceText(bytes: Array(String(repeating: "(", count: 10_000).utf8) + Array("甲)".utf8))
        var builder = NormalTextBuilder(source: source)
        builder.append(0..<source.bytes.count)
        #expect(builder.endParagraph().count > 10_000)
    }

    @Test(arguments: 0..<600)
    func everyByteLeadsBack(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let words = [
            "处", "罚款", "條", "規(guī)定", "應當", "２０", "3,000", " ", "　", "\t", "(", ")", "（", "[2009]1", "号", "Ｏ", "二",
            "0",
            "A b", "，", ":", "．", "\u{200B}", "⻓", "𠮷", "é", "\u{202E}", "\n", "年", "？", "!", "😀", "\u{FFFD}", "乾隆",
            "著作", "不",
        ]
        let source = SourceText(
            bytes: (0..<random.below(60)).flatMap { _ in Array(words[random.below(words.count)].utf8) })
        var builder = NormalTextBuilder(source: source)
        let boundaries = source.bytes.indices.filter { source.bytes[$0] & 0xC0 != 0x80 } + [source.bytes.count]
        var at = 0
        while at < boundaries.count - 1 {
            let next = min(boundaries.count - 1, at + 1 + random.below(20))
            if random.below(8) == 0 {
                builder.append("１&", for: boundaries[at]..<boundaries[next])
            } else {
                builder.append(boundaries[at]..<boundaries[next])
            }
            if random.below(3) == 0 { _ = builder.endParagraph() }
            at = next
        }
        _ = builder.endParagraph()
        let text = builder.finish()
        #expect(String(validating: text.bytes, as: UTF8.self) != nil)
        let starts = text.bytes.indices.filter { text.bytes[$0] & 0xC0 != 0x80 } + [text.bytes.count]
        var previous = 0
        let allowed = Set(boundaries)
        for (start, end) in zip(starts, starts.dropFirst()) {
            let source = text.map.source(of: start..<end)
            #expect(allowed.contains(source.lowerBound) && allowed.contains(source.upperBound))
            #expect(source.lowerBound >= previous)
            previous = source.lowerBound
            let wide = text.map.source(of: start..<max(end, starts[random.below(starts.count)]))
            #expect(allowed.contains(wide.lowerBound) && allowed.contains(wide.upperBound))
        }
    }

    @Test(arguments: 0..<20)
    func plainTextStaysAsItIs(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let words = ["处", "罚款，", "以上。", "abc", "12元", "《法》", "（一）", "〔2009〕3号"]
        let source = SourceText(bytes: (0..<50).flatMap { _ in Array(words[random.below(words.count)].utf8) })
        var builder = NormalTextBuilder(source: source)
        builder.append(0..<source.bytes.count)
        let range = builder.endParagraph()
        let text = builder.finish()
        #expect(Array(text.bytes[range]) == source.bytes)
        for at in range { #expect(text.map.source(of: at..<range.upperBound) == at..<range.upperBound) }
    }
}

func firstRange(of part: String, in bytes: [UInt8]) -> Range<Int>? {
    let part = Array(part.utf8)
    return (0...max(0, bytes.count - part.count)).first { bytes[$0...].starts(with: part) }.map { $0..<$0 + part.count }
}
