import NormText
import TestSupport
import Testing

@testable import NormDocument

@Suite struct HostileInputTests {
    /// What later stages rely on, whatever the input.
    private func check(_ document: NormativeDocument, _ comment: Comment) {
        let bytes = document.text.bytes
        let isBoundary = { (offset: Int) in offset == bytes.count || bytes[offset] & 0xC0 != 0x80 }
        var end = 0
        var sourceEnd = 0
        for block in document.blocks {
            #expect(block.range.lowerBound >= end && block.range.upperBound <= bytes.count, comment)
            #expect(
                !block.range.isEmpty && isBoundary(block.range.lowerBound) && isBoundary(block.range.upperBound),
                comment)
            #expect(document.parts.indices.contains(block.part), comment)
            let source = document.text.map.source(of: block.range)
            #expect(source.lowerBound >= sourceEnd && source.upperBound <= document.source.bytes.count, comment)
            end = block.range.upperBound
            sourceEnd = source.upperBound
            if let unit = block.unit {
                let range = document.units[unit].range
                #expect(
                    range.lowerBound <= block.range.lowerBound && range.upperBound >= block.range.upperBound, comment)
            }
        }
        for (index, unit) in document.units.enumerated() {
            #expect(unit.range.upperBound <= bytes.count, comment)
            #expect(isBoundary(unit.range.lowerBound) && isBoundary(unit.range.upperBound), comment)
            #expect(index == 0 || document.units[index - 1].range.lowerBound <= unit.range.lowerBound, comment)
            if let parent = unit.parent {
                #expect(parent < index && document.units[parent].kind < unit.kind, comment)
                #expect(document.units[parent].range.upperBound >= unit.range.upperBound, comment)
            }
        }
        #expect(!document.parts.isEmpty, comment)
    }

    private static let words = [
        "第", "一", "十", "条", "章", "第一条", "第二条", "第一章", "一、", "二、", "（一）", "（二）", "1.", "2.", "(1)", "①", "：", "；",
        "。", "，", "\n", "\n\n", "　　", "  ", "附件", "附件1", "附件：1.", "关于", "印发", "《", "》", "〔2025〕", "〔", "号", "第3号", "令",
        "通知", "办法", "讲话", "某县人民政府", "文件", "2026年3月20日", "二〇二六年", "年月日", "— 1 —", "7", "｜", "\t", "自", "起施行",
        "有效期", "五年", "至2030年1月1日", "印发之日", "抄送：", "（", "）", "(", ")", "各乡镇：", "同志们：", "\u{0}", "\u{202E}", "🀄", "é",
        "目录", "之", "之一", "99999999999999999999", "零", "千", "万", "# ", "<!-- -->", "\r", "\r\n", "\u{FEFF}",
    ]

    @Test func wordsOfTheFormatInAnyOrder() throws {
        let reader = try fixtureReader()
        for seed in 0..<400 as Range<UInt64> {
            var generator = SeededGenerator(seed: seed)
            let text =
                (0..<Int.random(in: 1..<120, using: &generator))
                .map { _ in Self.words.randomElement(using: &generator) ?? "" }.joined() + "。"
            check(try reader.read(path: "a.txt", bytes: Array(text.utf8)), "seed \(seed)")
        }
    }

    @Test func anyBytes() throws {
        let reader = try fixtureReader()
        for seed in 0..<200 as Range<UInt64> {
            var generator = SeededGenerator(seed: seed)
            let bytes = (0..<Int.random(in: 0..<400, using: &generator))
                .map { _ in UInt8.random(in: 0...255, using: &generator) }
            // What is no text at all is refused with its cause, never half-read.
            do throws(TextDecodingError) {
                _ = try TextDecoder().decode(bytes)
            } catch {
                continue
            }
            check(try reader.read(path: "a.txt", bytes: bytes), "seed \(seed)")
        }
    }

    @Test(arguments: ["", "\u{FEFF}"])
    func nothingIsRefused(text: String) {
        #expect(throws: TextDecodingError.empty) { try read(text) }
    }

    /// Twice the input takes about twice the time: measured against a quarter of the same input.
    private func isLinear(_ make: (Int) -> String, size: Int) throws -> Bool {
        let reader = try fixtureReader()
        let clock = ContinuousClock()
        let small = Array(make(size / 4).utf8)
        let large = Array(make(size).utf8)
        let first = try clock.measure { _ = try reader.read(path: "a.txt", bytes: small) }
        let second = try clock.measure { _ = try reader.read(path: "a.txt", bytes: large) }
        // Quadratic work would take sixteen times as long.
        return second < first * 10 + .milliseconds(200)
    }

    @Test func oneLineOfFiveMegabytes() throws {
        #expect(try isLinear({ String(repeating: "某县关于加强管理的规定，应当：", count: $0) }, size: 110_000))
        #expect(try isLinear({ String(repeating: "（", count: $0) }, size: 400_000))
        #expect(try isLinear({ String(repeating: "1", count: $0) }, size: 1_000_000))
        #expect(try isLinear({ String(repeating: "第", count: $0) }, size: 400_000))
    }

    @Test func hundredThousandArticles() throws {
        let text = (1...100_000).map { "第\($0)条 应当登记。\n" }.joined()
        let document = try read("某市办法\n" + text)
        #expect(document.units.count == 100_000)
        #expect(try isLinear({ count in (1...count).map { "第\($0)条 应当登记。" }.joined() }, size: 40_000))
    }

    @Test func bracketsNestedTenThousandDeep() throws {
        let deep = String(repeating: "（", count: 10_000) + "一" + String(repeating: "）", count: 10_000)
        check(try read("某市关于\(deep)的通知\n第一条 \(deep)。\n" + String(repeating: "《", count: 10_000)), "brackets")
    }

    @Test func manyShortLines() throws {
        #expect(try isLinear({ String(repeating: "某县人民政府\n", count: $0) }, size: 40_000))
        #expect(try isLinear({ String(repeating: "关于\n", count: $0) }, size: 40_000))
        #expect(try isLinear({ String(repeating: "目录\n甲\n", count: $0) }, size: 20_000))
        #expect(try isLinear({ String(repeating: "，\n", count: $0) }, size: 40_000))
    }

    @Test(arguments: ["\n", "。", "第", "附件"])
    func nearlyNothing(text: String) throws {
        let document = try read(text)
        check(document, "\(text)")
        #expect(document.parts.count >= 1)
    }
}
