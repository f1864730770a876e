import NormDocument

/// Cuts a document into sentences, one pass over the bytes.
struct SentenceReader {
    /// A longer stretch without an end mark is cut, so that no input makes the reading of a sentence expensive.
    static let longestSentence = 2400

    private let document: NormativeDocument
    private var sentences: [Sentence] = []
    private var period = 0
    /// Heads that are open, outermost first, each with its unit.
    private var heads: [Int] = []
    private var nextUnit = 0
    /// Where the next unit begins that is not yet open.
    private var nextUnitStart = Int.max
    private var openUnits: [Int] = []

    private init(_ document: NormativeDocument) {
        self.document = document
        nextUnitStart = document.units.first?.range.lowerBound ?? .max
    }

    static func sentences(of document: NormativeDocument) -> [Sentence] {
        var reader = SentenceReader(document)
        for (index, block) in document.blocks.enumerated() where block.role.isRead {
            reader.read(block, index)
        }
        return reader.sentences
    }

    private mutating func read(_ block: Block, _ index: Int) {
        period += 1
        if block.role != .tableRow { closeTableHead() }
        document.text.bytes.withUnsafeBufferPointer { bytes in
            let limit = block.range.upperBound
            var start = block.range.lowerBound
            var at = start
            while at < limit {
                if at > start, at == nextUnitStart {
                    add(start..<at, index, block)
                    start = at
                }
                if at >= nextUnitStart { advanceUnits(to: at) }
                // No ideograph ends a sentence; within one nothing else is due.
                let clear = min(limit, nextUnitStart, start + SentenceReader.longestSentence) - 3
                while at < clear, bytes[at] >= 0xE4, bytes[at] <= 0xE9 { at += 3 }
                let lead = bytes[at]
                if let end = SentenceReader.endMark(bytes, at, limit) {
                    at += 3
                    add(start..<at, index, block)
                    if end == .full { period += 1 }
                    start = at
                } else {
                    at += lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
                    if at - start >= SentenceReader.longestSentence {
                        add(start..<min(at, limit), index, block)
                        start = at
                    }
                }
            }
            if start < limit { add(start..<limit, index, block) }
        }
    }

    private mutating func advanceUnits(to offset: Int) {
        while let last = openUnits.last, document.units[last].range.upperBound <= offset { openUnits.removeLast() }
        while nextUnit < document.units.count, document.units[nextUnit].range.lowerBound <= offset {
            if document.units[nextUnit].range.upperBound > offset { openUnits.append(nextUnit) }
            nextUnit += 1
        }
        nextUnitStart = nextUnit < document.units.count ? document.units[nextUnit].range.lowerBound : .max
    }

    private mutating func add(_ range: Range<Int>, _ index: Int, _ block: Block) {
        guard !range.isEmpty else { return }
        advanceUnits(to: range.upperBound - 1)
        let unit = openUnits.last
        while let head = heads.last, !isHead(head, for: unit, block) { heads.removeLast() }
        sentences.append(
            Sentence(range: range, block: index, unit: unit, period: period, head: heads.last))
        if isIntroduction(range) || isTableHead(block) { heads.append(sentences.count - 1) }
    }

    /// A head rules the units below its own, and the table rows behind a table's first.
    private func isHead(_ head: Int, for unit: Int?, _ block: Block) -> Bool {
        let sentence = sentences[head]
        if document.blocks[sentence.block].role == .tableRow { return block.role == .tableRow }
        guard let owner = sentence.unit else { return false }
        var at = unit
        while let current = at {
            if current == owner { return unit != owner }
            at = document.units[current].parent
        }
        return false
    }

    private func isIntroduction(_ range: Range<Int>) -> Bool {
        let bytes = document.text.bytes
        guard range.count >= 3 else { return false }
        let end = range.upperBound
        return bytes[end - 3] == 0xEF && bytes[end - 2] == 0xBC && bytes[end - 1] == 0x9A
    }

    private func isTableHead(_ block: Block) -> Bool {
        guard block.role == .tableRow else { return false }
        return !heads.contains { document.blocks[sentences[$0].block].role == .tableRow }
    }

    private mutating func closeTableHead() {
        heads.removeAll { document.blocks[sentences[$0].block].role == .tableRow }
    }

    private enum EndMark { case full, joined }

    /// 。 ！ ？ end a period, ； joins two sentences to one.
    @inline(__always)
    private static func endMark(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int) -> EndMark? {
        let lead = bytes[at]
        guard lead == 0xE3 || lead == 0xEF, at + 3 <= end else { return nil }
        if lead == 0xE3 { return bytes[at + 1] == 0x80 && bytes[at + 2] == 0x82 ? .full : nil }
        guard bytes[at + 1] == 0xBC else { return nil }
        switch bytes[at + 2] {
        case 0x81, 0x9F: return .full
        case 0x9B: return .joined
        default: return nil
        }
    }
}

extension BlockRole {
    /// Whether the paragraph holds what the document lays down.
    fileprivate var isRead: Bool { self == .body || self == .tableRow || self == .heading || self == .attachmentList }
}
