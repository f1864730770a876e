import TestSupport
import Testing

@testable import NormText

struct TextDecoderTests {
    static let simplified = "石桥县人民政府关于加强市场管理的通知。第一条　为规范市场秩序，保护经营者合法权益，制定本办法。\n处二百元罚款。"
    static let traditional = "第一條　為規範市場秩序，保護經營者合法權益，制定本辦法。主管機關應當依法處理，並處罰款。"

    static func encode(_ text: String, _ encoding: TextEncoding) throws -> [UInt8] {
        try #require(ReverseConversion.encode(Array(text.utf8), to: encoding))
    }

    @Test(arguments: [TextEncoding.utf8, .utf16LittleEndian, .utf16BigEndian, .gb18030])
    func detectsSimplified(_ encoding: TextEncoding) throws {
        let text = try TextDecoder().decode(Self.encode(Self.simplified, encoding))
        #expect(text.encoding == encoding)
        #expect(text.bytes == Array(Self.simplified.utf8))
        #expect(text.problems.isEmpty)
    }

    @Test(arguments: [TextEncoding.utf8, .utf16LittleEndian, .utf16BigEndian, .gb18030, .big5])
    func detectsTraditional(_ encoding: TextEncoding) throws {
        let source = Self.traditional + "\n"
        let text = try TextDecoder().decode(Self.encode(source, encoding))
        #expect(text.encoding == encoding)
        #expect(text.bytes == Array(source.utf8))
    }

    @Test(arguments: [
        (TextEncoding.utf8, [0xEF, 0xBB, 0xBF] as [UInt8]), (.utf16LittleEndian, [0xFF, 0xFE]),
        (.utf16BigEndian, [0xFE, 0xFF]), (.gb18030, [0x84, 0x31, 0x95, 0x33]),
    ])
    func dropsByteOrderMark(_ encoding: TextEncoding, _ mark: [UInt8]) throws {
        let bytes = try mark + Self.encode("处", encoding)
        let text = try TextDecoder().decode(bytes)
        #expect(text.encoding == encoding)
        #expect(text.string(0..<9) == "处")
        let named = try TextDecoder(encoding: encoding).decode(bytes)
        #expect(named.bytes == text.bytes)
    }

    @Test func namedEncodingOutranksDetection() throws {
        let bytes = try Self.encode(Self.traditional, .big5)
        #expect(try TextDecoder(encoding: .big5).decode(bytes).bytes == Array(Self.traditional.utf8))
        #expect(throws: TextDecodingError.self) { try TextDecoder(encoding: .utf8).decode(bytes) }
    }

    @Test(arguments: [TextEncoding.utf8, .gb18030])
    func reportsInvalidBytes(_ encoding: TextEncoding) throws {
        let start = try Self.encode(Self.simplified, encoding)
        let bytes = start + [0xFF] + start
        let text = try TextDecoder().decode(bytes)
        #expect(text.encoding == encoding)
        #expect(text.bytes == Array((Self.simplified + "\u{FFFD}" + Self.simplified).utf8))
        #expect(text.problems.map(\.offset) == [Self.simplified.utf8.count])
    }

    /// Only the beginning tells the encoding; all is decoded.
    @Test(arguments: [1_000, 1_001])
    func decodesLongTexts(_ times: Int) throws {
        let long = String(repeating: Self.simplified, count: times)
        let text = try TextDecoder().decode(Self.encode(long, .gb18030))
        #expect(text.encoding == .gb18030 && text.bytes == Array(long.utf8) && text.problems.isEmpty)
    }

    @Test func decodesRareCharactersAmongOthers() throws {
        let text = Self.simplified + "規(guī)定\u{A0}龦\u{20087}\u{20000}€ёАΩ①１Ａ㎡"
        let decoded = try TextDecoder().decode(Self.encode(text, .gb18030))
        #expect(decoded.encoding == .gb18030 && decoded.bytes == Array(text.utf8) && decoded.problems.isEmpty)
    }

    /// The survey takes many bytes in one step; what it finds is what a look at each would find.
    @Test(arguments: 0..<300)
    func surveysAllBytes(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let words = ["处", "，", "二百元", "a", "0123456789abcdef", "“", "é", "\u{20000}", "\u{FFFD}", "규정", "\n"]
        var bytes = (0..<random.below(60)).flatMap { _ in Array(words[random.below(words.count)].utf8) }
        if random.below(2) == 0, !bytes.isEmpty {
            bytes[random.below(bytes.count)] = UInt8(random.below(256))
        }
        let survey = bytes.withUnsafeBufferPointer { UTF8Survey($0) }
        #expect((survey.firstInvalid == nil) == (String(validating: bytes, as: UTF8.self) != nil))
        let isSpace = { (byte: UInt8) in (0x09...0x0D).contains(byte) || byte == 0x1A || byte == 0x1C }
        let controls = bytes.filter { $0 < 0x20 && !isSpace($0) || $0 == 0x7F }
        if survey.firstInvalid == nil { #expect(survey.controls == controls.count) }
    }

    @Test func reportsCutSequenceOnce() throws {
        let text = try TextDecoder().decode(Array((Self.simplified + "处罚").utf8.dropLast()))
        #expect(text.string(0..<10_000) == Self.simplified + "处\u{FFFD}")
        #expect(text.problems.count == 1)
    }

    @Test func reportsControlsAndKeepsThem() throws {
        let source = "处\u{0}罚\u{202E}款"
        let text = try TextDecoder().decode(Array(source.utf8))
        #expect(text.bytes == Array(source.utf8))
        #expect(text.problems.map(\.offset) == [3, 7])
    }

    @Test func capsTheListOfProblems() throws {
        let source = Array(String(repeating: "处罚款处罚款处罚款处罚款处罚款处罚款\u{202E}", count: 300).utf8)
        let problems = try TextDecoder().decode(source).problems
        #expect(problems.count == 101)
        #expect(problems.last?.message.contains("200") == true)
    }

    @Test func refusesWhatIsNoText() {
        #expect(throws: TextDecodingError.empty) { try TextDecoder().decode([]) }
        #expect(throws: TextDecodingError.empty) { try TextDecoder().decode([0xEF, 0xBB, 0xBF]) }
        #expect(throws: TextDecodingError.tooLarge(size: 3, limit: 2)) {
            try TextDecoder(maximumSize: 2).decode([0x41, 0x42, 0x43])
        }
        #expect(throws: TextDecodingError.otherFormat("PDF")) { try TextDecoder().decode(Array("%PDF-1.7\n".utf8)) }
        var random = SeededGenerator(seed: 1)
        let noise = (0..<10_000).map { _ in UInt8.random(in: 0...255, using: &random) }
        #expect(throws: TextDecodingError.self) { try TextDecoder().decode(noise) }
        let nuls = [UInt8](repeating: 0, count: 1000)
        #expect(throws: TextDecodingError.self) { try TextDecoder().decode(nuls) }
    }

    @Test(arguments: 0..<300)
    func anyBytesGiveTextOrError(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let bytes = (0..<random.below(200)).map { _ in UInt8.random(in: 0...255, using: &random) }
        for encoding in TextEncoding.allCases.map(Optional.some) + [nil] {
            guard let text = try? TextDecoder(encoding: encoding).decode(bytes) else { continue }
            #expect(String(validating: text.bytes, as: UTF8.self) != nil)
        }
    }
}
