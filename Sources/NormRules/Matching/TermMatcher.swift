import NormData

/// Finds all occurrences of all terms in one pass over UTF-8 bytes, however many terms there are.
///
/// Terms of two characters and more are found by their first two: a bit map in the first-level cache rejects most
/// positions, a hash table gives the few terms that begin so, longest first. A term of one character is found alike, as
/// if NUL followed. Terms that begin otherwise (ASCII) are found by their first byte; they should be few.
package struct TermMatcher: Sendable {
    /// Terms that begin with the same two characters.
    private struct Slot: BitwiseCopyable, Sendable {
        /// The first character and the second; 0 where the slot is empty.
        var pair: UInt32 = 0
        /// The first of its entries; the last one of a pair says so itself.
        var first: UInt32 = 0
    }

    private struct Entry: BitwiseCopyable, Sendable {
        /// Up to eight bytes behind the pair, and which of them count.
        var tail: UInt64
        var mask: UInt64
        var term: UInt32
        var length: UInt32

        /// Stands in `length` where no entry of the same pair follows.
        static let lastBit: UInt32 = 1 << 31
    }

    private static let pairSize = 6
    private static let headSize = pairSize + 8
    private static let bitMapSize = 1 << 17
    private static let characterCount = 1 << 16
    private static let pairBit: UInt8 = 1
    private static let singleBit: UInt8 = 2
    private static let otherBit: UInt8 = 4

    /// The bytes of all terms, and where each begins and the next one ends.
    private let text: Table<UInt8>
    private let starts: Table<UInt32>
    /// For each character of three bytes what may begin with it: `pairBit`, `singleBit`, `otherBit`.
    private let kinds: Table<UInt8>
    /// One bit for each hash of a leading pair.
    private let pairBits: Table<UInt64>
    /// Open addressing; the size is a power of two.
    private let slots: Table<Slot>
    private let entries: Table<Entry>
    /// Terms whose first two characters are not both of three bytes: by first byte, 257 bounds.
    private let otherStarts: Table<UInt32>
    private let others: Table<UInt32>

    var count: Int { starts.count - 1 }

    /// An empty term is never found.
    package init(terms: [[UInt8]]) {
        var starts: [UInt32] = [0]
        for term in terms { starts.append((starts.last ?? 0) + UInt32(term.count)) }
        var others: [[UInt32]] = Array(repeating: [], count: 256)
        var pairs: [UInt32: [UInt32]] = [:]
        for (index, term) in terms.enumerated() {
            guard let first = term.first else { continue }
            let isWide = Self.isThreeByteLead(first)
            if isWide, term.count == 3 {
                pairs[Self.character(term[0], term[1], term[2]) << 16, default: []].append(UInt32(index))
            } else if isWide, term.count >= Self.pairSize, Self.isThreeByteLead(term[3]) {
                let pair =
                    Self.character(term[0], term[1], term[2]) << 16 | Self.character(term[3], term[4], term[5])
                pairs[pair, default: []].append(UInt32(index))
            } else {
                others[Int(first)].append(UInt32(index))
            }
        }
        text = Table(Array(terms.joined()))
        self.starts = Table(starts)
        var bounds: [UInt32] = [0]
        for list in others { bounds.append((bounds.last ?? 0) + UInt32(list.count)) }
        otherStarts = Table(bounds)
        self.others = Table(Array(others.joined()))
        kinds = Self.kinds(pairs, others, terms)
        (slots, entries, pairBits) = Self.index(pairs, terms)
    }

    private static func kinds(_ pairs: [UInt32: [UInt32]], _ others: [[UInt32]], _ terms: [[UInt8]]) -> Table<UInt8> {
        var kinds = [UInt8](repeating: 0, count: characterCount)
        for pair in pairs.keys { kinds[Int(pair >> 16)] |= pair & 0xFFFF == 0 ? singleBit : pairBit }
        for term in others[0xE0..<0xF0].joined().map({ terms[Int($0)] }) {
            // A term that ends within its first character is found before any that begins so.
            let isWhole = term.count >= 3
            let first = Int(character(term[0], isWhole ? term[1] : 0, isWhole ? term[2] : 0))
            for character in first..<first + (isWhole ? 1 : 1 << 12) { kinds[character] |= otherBit }
        }
        return Table(kinds)
    }

    private static func index(
        _ pairs: [UInt32: [UInt32]], _ terms: [[UInt8]]
    ) -> (Table<Slot>, Table<Entry>, Table<UInt64>) {
        var size = 16
        while size * 3 < pairs.count * 4 { size *= 2 }
        var slots = [Slot](repeating: Slot(), count: size)
        var entries: [Entry] = []
        var bits = [UInt64](repeating: 0, count: bitMapSize / 64)
        for (pair, list) in pairs.sorted(by: { $0.key < $1.key }) {
            let hash = hash(pair)
            bits[hash / 64] |= 1 << UInt64(hash % 64)
            var at = hash & (size - 1)
            while slots[at].pair != 0 { at = (at + 1) & (size - 1) }
            slots[at] = Slot(pair: pair, first: UInt32(entries.count))
            for index in list.sorted(by: { (terms[Int($0)].count, $1) > (terms[Int($1)].count, $0) }) {
                entries.append(entry(for: terms[Int(index)], index))
            }
            if let last = entries.indices.last { entries[last].length |= Entry.lastBit }
        }
        return (Table(slots), Table(entries), Table(bits))
    }

    private static func entry(for term: [UInt8], _ index: UInt32) -> Entry {
        var tail: UInt64 = 0
        var mask: UInt64 = 0
        for (place, byte) in term.dropFirst(pairSize).prefix(8).enumerated() {
            tail |= UInt64(byte) << UInt64(8 * place)
            mask |= 0xFF << UInt64(8 * place)
        }
        return Entry(tail: tail, mask: mask, term: index, length: UInt32(term.count))
    }

    /// The term with this index.
    func term(_ index: Int) -> [UInt8] { Array(text.elements[Int(starts[index])..<Int(starts[index + 1])]) }

    /// All occurrences, by start and, at one start, longest first.
    func hits(in text: [UInt8]) -> [TermHit] {
        let buffer = HitBuffer()
        text.withUnsafeBufferPointer { find(in: $0, to: buffer) }
        return Array(buffer.hits)
    }

    /// Appends all occurrences.
    package func find(in bytes: UnsafeBufferPointer<UInt8>, to buffer: HitBuffer) {
        guard let base = bytes.baseAddress else { return }
        let count = bytes.count
        let kinds = kinds.start
        let pairBits = pairBits.start
        let others = otherStarts.start
        var at = 0
        while at < count {
            let lead = base[at]
            guard Self.isThreeByteLead(lead), at + 3 <= count else {
                if others[Int(lead)] != others[Int(lead) + 1] { appendOthers(bytes, at, buffer) }
                at += 1
                continue
            }
            let character = Self.character(lead, base[at + 1], base[at + 2])
            let kind = kinds[Int(character)]
            guard kind != 0 else {
                at += 3
                continue
            }
            if kind & Self.pairBit != 0, at + Self.pairSize <= count, Self.isThreeByteLead(base[at + 3]) {
                let pair = character << 16 | Self.character(base[at + 3], base[at + 4], base[at + 5])
                let hash = Self.hash(pair)
                if pairBits[hash >> 6] & (1 << UInt64(hash & 63)) != 0 { appendPairs(pair, hash, bytes, at, buffer) }
            }
            if kind & Self.otherBit != 0 { appendOthers(bytes, at, buffer) }
            if kind & Self.singleBit != 0 {
                appendPairs(character << 16, Self.hash(character << 16), bytes, at, buffer)
            }
            at += 3
        }
        withExtendedLifetime(self) {}
    }

    @inline(__always)
    private func appendPairs(
        _ pair: UInt32, _ hash: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ buffer: HitBuffer
    ) {
        let mask = slots.count - 1
        let slots = slots.start
        var place = hash & mask
        while slots[place].pair != pair {
            if slots[place].pair == 0 { return }
            place = (place + 1) & mask
        }
        let room = bytes.count - at
        let tail = Self.tail(bytes, at + Self.pairSize)
        var entry = entries.start + Int(slots[place].first)
        while true {
            let length = Int(entry.pointee.length & ~Entry.lastBit)
            if tail & entry.pointee.mask == entry.pointee.tail, length <= room {
                let term = Int(entry.pointee.term)
                if length <= Self.headSize || isEqual(term, bytes, at, from: Self.headSize, to: length) {
                    buffer.append(TermHit(start: at, end: at + length, term: term))
                }
            }
            if entry.pointee.length & Entry.lastBit != 0 { return }
            entry += 1
        }
    }

    /// Eight bytes of the text, zeros behind its end.
    @inline(__always)
    private static func tail(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> UInt64 {
        if at + 8 <= bytes.count {
            return UInt64(
                littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: at, as: UInt64.self))
        }
        var value: UInt64 = 0
        for place in at..<max(at, bytes.count) { value |= UInt64(bytes[place]) << UInt64(8 * (place - at)) }
        return value
    }

    private func appendOthers(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ buffer: HitBuffer) {
        let lead = Int(bytes[at])
        for index in Int(otherStarts[lead])..<Int(otherStarts[lead + 1]) {
            let term = Int(others[index])
            let length = Int(starts[term + 1] - starts[term])
            guard length <= bytes.count - at, isEqual(term, bytes, at, from: 1, to: length) else { continue }
            buffer.append(TermHit(start: at, end: at + length, term: term))
        }
    }

    private func isEqual(_ term: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, from: Int, to: Int) -> Bool {
        let word = text.start + Int(starts.start[term])
        for offset in from..<to where word[offset] != bytes[at + offset] { return false }
        return true
    }

    @inline(__always)
    private static func isThreeByteLead(_ byte: UInt8) -> Bool { byte >= 0xE0 && byte < 0xF0 }

    /// The scalar value of a character of three bytes; within 16 bits whatever the bytes.
    @inline(__always)
    private static func character(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt32 {
        UInt32(first & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
    }

    /// As many bits as number the bits of the map.
    @inline(__always)
    private static func hash(_ pair: UInt32) -> Int { Int((UInt64(pair) &* 0x9E37_79B9_7F4A_7C15) >> 47) }
}

extension TermMatcher: Snapshot {
    package func write(to writer: inout SnapshotWriter) {
        writer.write(text)
        writer.write(starts)
        writer.write(kinds)
        writer.write(pairBits)
        writer.write(slots)
        writer.write(entries)
        writer.write(otherStarts)
        writer.write(others)
    }

    package init(from reader: inout SnapshotReader) throws {
        text = try reader.read()
        starts = try reader.read()
        kinds = try reader.read()
        pairBits = try reader.read()
        slots = try reader.read()
        entries = try reader.read()
        otherStarts = try reader.read()
        others = try reader.read()
        guard isSound else { throw SnapshotReader.Damaged() }
    }

    /// Whether no search can leave the tables.
    private var isSound: Bool {
        guard starts.isPartition(of: text.count), otherStarts.count == 257, otherStarts.isPartition(of: others.count),
            kinds.count == Self.characterCount, pairBits.count == Self.bitMapSize / 64, slots.count.nonzeroBitCount == 1
        else { return false }
        let terms = UInt32(count)
        return slots.elements.allSatisfy { $0.pair == 0 || Int($0.first) < entries.count }
            && slots.elements.contains { $0.pair == 0 }
            && (entries.count == 0 || entries[entries.count - 1].length & Entry.lastBit != 0)
            && others.elements.allSatisfy { $0 < terms }
            && entries.elements.allSatisfy {
                $0.term < terms && $0.length & ~Entry.lastBit == starts[Int($0.term) + 1] - starts[Int($0.term)]
            }
    }
}
