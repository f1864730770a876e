import NormDocument
import NormText

/// The text that a reader takes out of a container format, line by line, as a typist would have written it: what
/// follows is then the same for every format.
struct TextLines {
    private(set) var bytes: [UInt8] = []
    /// Where paragraphs certainly begin, ascending.
    private(set) var starts: [Int] = []

    /// `capacity`: bytes that will be appended, where that is known.
    init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

    /// Appends one paragraph; `\n` in it are breaks that the writer put within it. `begins`: false where it may go on with
    /// what stands before. Returns where it begins.
    @discardableResult
    mutating func append(_ paragraph: some Collection<UInt8>, begins: Bool = true) -> Int {
        let start = bytes.count
        if begins { starts.append(start) }
        bytes.append(contentsOf: paragraph)
        bytes.append(0x0A)
        return start
    }

    /// Whether nothing but white space was found.
    var isBlank: Bool { bytes.allSatisfy { $0 <= 0x20 } }

    /// `arePartlyJoined`: whether lines that certainly go on are one line already, as on pages.
    func extracted(arePartlyJoined: Bool = false) -> ExtractedText {
        let source = SourceText(extracted: bytes)
        // Repaired bytes are not where they were: their lines count as those of a plain text.
        let areInPlace = source.bytes.count == bytes.count
        return ExtractedText(
            source: source,
            output: PlainTextReader.read(source, starts: areInPlace ? starts : [], arePartlyJoined: arePartlyJoined))
    }
}
