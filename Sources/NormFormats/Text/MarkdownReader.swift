import NormDocument
import NormText

/// Reads legal texts in Markdown: each line is a paragraph, `#` marks the title and the headings, HTML comments are
/// left out. Files named `.md`.
public enum MarkdownReader {
    public static func read(_ source: SourceText) -> ReaderOutput {
        var reader = LineReader(bytes: source.bytes)
        return ReaderOutput(paragraphs: reader.read())
    }

    /// Whether a text has headings or comments as Markdown writes them; else it is plain text, whatever its name.
    static func isMarked(_ bytes: [UInt8]) -> Bool {
        bytes.first == 0x23 || bytes.holds(Array("\n#".utf8)) || bytes.holds(Array("<!--".utf8))
    }

    private struct LineReader {
        let bytes: [UInt8]
        private var paragraphs: [SourceParagraph] = []
        private var isInComment = false
        private var hasTitle = false

        init(bytes: [UInt8]) { self.bytes = bytes }

        mutating func read() -> [SourceParagraph] {
            var start = 0
            while start < bytes.count {
                let end = bytes.place(of: 0x0A, in: start..<bytes.count) ?? bytes.count
                readLine(start..<end)
                start = end + 1
            }
            return paragraphs
        }

        private mutating func readLine(_ line: Range<Int>) {
            let markers = bytes[line].prefix { $0 == 0x23 }.count
            let isHeading = !isInComment && (1...6).contains(markers)
            let text = isHeading ? line.lowerBound + markers..<line.upperBound : line
            let pieces = withoutComments(text).filter { !isBlank($0) }
            guard !pieces.isEmpty else { return }
            var hint: SourceParagraph.Hint?
            if isHeading { hint = markers == 1 && !hasTitle ? .title : .heading }
            if hint == .title { hasTitle = true }
            paragraphs.append(SourceParagraph(pieces: pieces.map { SourceParagraph.Piece(source: $0) }, hint: hint))
        }

        /// The parts of a line outside `<!-- -->`; a comment may go on over many lines.
        private mutating func withoutComments(_ line: Range<Int>) -> [Range<Int>] {
            var parts: [Range<Int>] = []
            var at = line.lowerBound
            while at < line.upperBound {
                let mark = isInComment ? "-->" : "<!--"
                let found = find(mark, in: at..<line.upperBound)
                if !isInComment { parts.append(at..<(found ?? line.upperBound)) }
                guard let found else { break }
                at = found + mark.utf8.count
                isInComment.toggle()
            }
            return parts
        }

        private func find(_ mark: String, in range: Range<Int>) -> Int? {
            // Most lines hold no mark: its first byte is looked for before anything is made.
            guard let lead = mark.utf8.first, let first = bytes.place(of: lead, in: range) else { return nil }
            let mark = Array(mark.utf8)
            return bytes.withUnsafeBufferPointer { text in
                mark.withUnsafeBufferPointer { text.place(of: $0, in: first..<range.upperBound) }
            }
        }

        private func isBlank(_ range: Range<Int>) -> Bool {
            bytes[range].allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
        }
    }
}
