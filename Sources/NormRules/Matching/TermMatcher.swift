import NormData

/// Finds all occurrences of all terms in one pass over UTF-8 bytes, however many terms there are.
///
/// Terms of two characters and more are found by their first two: a bit map in the first-level cache rejects most
/// positions, a hash table gives the terms that begin so. Where many do (应当 and all that it stands before), only those
/// are looked at whose third character stands there too. A term of one character is found as if NUL followed. Terms that
/// begin otherwise (ASCII) are found by their first byte; they should be few.
package struct TermMatcher: Sendable {
    /// Terms that begin with the same two characters.
    private struct Slot: BitwiseCopyable, Sendable {
        /// The first character and the second; 0 where the slot is empty.
        var pair: UInt32 = 0
        /// The first entry of those without a third character of three bytes; `none` where there is no such term.
        var first: UInt32 = TermMatcher.none
        /// One bit for each remainder of 64 of the third characters of the others.
        var thirdBits: UInt64 = 0
        /// Where these stand by their third characters.
        var firstBranch: UInt32 = 0
        var branchCount: UInt32 = 0
    }

    /// Of the terms that begin with the same two characters those with the same third one.
    private struct Branch: BitwiseCopyable, Sendable {
        var third: UInt32
        var first: UInt32
    }

    private struct Entry: BitwiseCopyable, Sendable {
        /// Up to eight bytes behind the pair, and which of them count.
        var tail: UInt64
        var mask: UInt64
        var term: UInt32
        var length: UInt32

        /// Stands in `length` where no entry of the same beginning follows.
        static let lastBit: UInt32 = 1 << 31
    }

    private static let none = UInt32.max
    private static let pairSize = 6
    private static let headSize = pairSize + 8
    private static let mostHashBits = 17
    private static let characterCount = 1 << 16
    private static let singleBit: UInt8 = 1
    private static let otherBit: UInt8 = 2

    /// The bytes of all terms, and where each begins and the next one ends.
    private let text: Table<UInt8>
    private let starts: Table<UInt32>
    /// One bit for each character of three bytes with which something else than a pair may begin; how many there are before
    /// each 64 characters; and for each of them what it is: `singleBit`, `otherBit`.
    private let singleBits: Table<UInt64>
    private let singleCounts: Table<UInt16>
    private let kinds: Table<UInt8>
    /// One bit for each hash of a leading pair: a power of two of them.
    private let pairBits: Table<UInt64>
    /// Open addressing; the size is a power of two.
    private let slots: Table<Slot>
    /// Those of a slot by third character.
    private let branches: Table<Branch>
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
        var keys: [UInt64: [UInt32]] = [:]
        for (index, term) in terms.enumerated() {
            guard let first = term.first else { continue }
            if let key = Self.key(of: term) {
                keys[key, default: []].append(UInt32(index))
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
        let kinds = Self.kinds(keys, others, terms).sorted { $0.key < $1.key }
        var bits = [UInt64](repeating: 0, count: Self.characterCount / 64)
        for (character, _) in kinds { bits[character / 64] |= 1 << UInt64(character % 64) }
        singleBits = Table(bits)
        var known = 0
        singleCounts = Table(
            bits.map { word in
                defer { known += word.nonzeroBitCount }
                return UInt16(truncatingIfNeeded: known)
            })
        self.kinds = Table(kinds.map(\.value))
        (slots, branches, entries, pairBits) = Self.index(keys, terms)
    }

    /// What a term is found by: its first characters; `nil` where they are not of three bytes each.
    private static func key(of term: [UInt8]) -> UInt64? {
        guard term.count >= 3, isThreeByteLead(term[0]) else { return nil }
        let first = UInt64(character(term[0], term[1], term[2])) << 32
        guard term.count > 3 else { return first }
        guard term.count >= pairSize, isThreeByteLead(term[3]) else { return nil }
        let pair = first | UInt64(character(term[3], term[4], term[5])) << 16
        guard term.count >= pairSize + 3, isThreeByteLead(term[6]) else { return pair }
        return pair | UInt64(character(term[6], term[7], term[8]))
    }

    private static func kinds(_ keys: [UInt64: [UInt32]], _ others: [[UInt32]], _ terms: [[UInt8]]) -> [Int: UInt8] {
        var kinds: [Int: UInt8] = [:]
        for key in keys.keys where key & 0xFFFF_FFFF == 0 { kinds[Int(key >> 32), default: 0] |= singleBit }
        for term in others[0xE0..<0xF0].joined().map({ terms[Int($0)] }) {
            // A term that ends within its first character is found before any that begins so.
            let isWhole = term.count >= 3
            let first = Int(character(term[0], isWhole ? term[1] : 0, isWhole ? term[2] : 0))
            for character in first..<first + (isWhole ? 1 : 1 << 12) { kinds[character, default: 0] |= otherBit }
        }
        return kinds
    }

    private static func index(
        _ keys: [UInt64: [UInt32]], _ terms: [[UInt8]]
    ) -> (Table<Slot>, Table<Branch>, Table<Entry>, Table<UInt64>) {
        let pairs = Set(keys.keys.map { UInt32($0 >> 16) })
        var size = 16
        while size * 3 < pairs.count * 4 { size *= 2 }
        var slots = [Slot](repeating: Slot(), count: size)
        var branches: [Branch] = []
        var entries: [Entry] = []
        let hashBits = min(mostHashBits, size.trailingZeroBitCount + 3)
        let shift = UInt64(64 - hashBits)
        var bits = [UInt64](repeating: 0, count: 1 << (hashBits - 6))
        // A pair comes before the longer terms that begin with it.
        for (key, list) in keys.sorted(by: { $0.key < $1.key }) {
            let (pair, third) = (UInt32(key >> 16), UInt32(key & 0xFFFF))
            let hash = hash(pair, shift)
            bits[hash / 64] |= 1 << UInt64(hash % 64)
            var at = hash & (size - 1)
            while slots[at].pair != 0, slots[at].pair != pair { at = (at + 1) & (size - 1) }
            slots[at].pair = pair
            if third == 0 {
                slots[at].first = UInt32(entries.count)
            } else {
                if slots[at].branchCount == 0 { slots[at].firstBranch = UInt32(branches.count) }
                slots[at].branchCount += 1
                slots[at].thirdBits |= 1 << UInt64(third % 64)
                branches.append(Branch(third: third, first: UInt32(entries.count)))
            }
            for index in list.sorted(by: { (terms[Int($0)].count, $1) > (terms[Int($1)].count, $0) }) {
                entries.append(entry(for: terms[Int(index)], index))
            }
            if let last = entries.indices.last { entries[last].length |= Entry.lastBit }
        }
        return (Table(slots), Table(branches), Table(entries), Table(bits))
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
        let size = bytes.count
        let others = otherStarts.start
        let (pairBits, singleBits, shift) = (pairBits.start, singleBits.start, shift)
        var at = 0
        while at < size {
            guard Self.isThreeByteLead(base[at]), at + 3 <= size else {
                let lead = Int(base[at])
                if others[lead] != others[lead + 1] { appendOthers(bytes, at, buffer) }
                at += 1
                continue
            }
            let first = Self.character(base[at], base[at + 1], base[at + 2])
            var isStart = singleBits[Int(first >> 6)] >> UInt64(first & 63)
            if at + Self.pairSize <= size {
                let hash = Self.hash(first << 16 | Self.character(base[at + 3], base[at + 4], base[at + 5]), shift)
                isStart |= pairBits[hash >> 6] >> UInt64(hash & 63)
            }
            if isStart & 1 != 0 { append(first, at: at, bytes, buffer) }
            at += 3
        }
        withExtendedLifetime(self) {}
    }

    /// The terms that begin at a place with a character of three bytes.
    private func append(
        _ character: UInt32, at: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ buffer: HitBuffer
    ) {
        if at + Self.pairSize <= bytes.count, Self.isThreeByteLead(bytes[at + 3]) {
            let pair = character << 16 | Self.character(bytes[at + 3], bytes[at + 4], bytes[at + 5])
            let hash = Self.hash(pair, shift)
            if pairBits.start[hash >> 6] & (1 << UInt64(hash & 63)) != 0, let slot = slot(of: pair, hash) {
                appendBranch(of: slot, bytes, at, buffer)
                append(from: slot.pointee.first, bytes, at, buffer)
            }
        }
        let bits = singleBits.start[Int(character >> 6)]
        let bit: UInt64 = 1 << UInt64(character & 63)
        guard bits & bit != 0 else { return }
        let kind = kinds.start[Int(singleCounts.start[Int(character >> 6)]) + (bits & (bit - 1)).nonzeroBitCount]
        if kind & Self.otherBit != 0 { appendOthers(bytes, at, buffer) }
        if kind & Self.singleBit != 0, let slot = slot(of: character << 16, Self.hash(character << 16, shift)) {
            append(from: slot.pointee.first, bytes, at, buffer)
        }
    }

    @inline(__always)
    private func slot(of pair: UInt32, _ hash: Int) -> UnsafePointer<Slot>? {
        let mask = slots.count - 1
        let slots = slots.start
        var place = hash & mask
        while slots[place].pair != pair {
            if slots[place].pair == 0 { return nil }
            place = (place + 1) & mask
        }
        return slots + place
    }

    /// The terms of a slot whose third character stands in the text too.
    @inline(__always)
    private func appendBranch(
        of slot: UnsafePointer<Slot>, _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ buffer: HitBuffer
    ) {
        let place = at + Self.pairSize
        guard slot.pointee.thirdBits != 0, place + 3 <= bytes.count, Self.isThreeByteLead(bytes[place]) else { return }
        let third = Self.character(bytes[place], bytes[place + 1], bytes[place + 2])
        guard slot.pointee.thirdBits & (1 << UInt64(third & 63)) != 0 else { return }
        var branch = branches.start + Int(slot.pointee.firstBranch)
        let end = branch + Int(slot.pointee.branchCount)
        while branch < end, branch.pointee.third < third { branch += 1 }
        if branch < end, branch.pointee.third == third { append(from: branch.pointee.first, bytes, at, buffer) }
    }

    /// The terms of one beginning that stand at `at`, the longest first.
    private func append(from first: UInt32, _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ buffer: HitBuffer) {
        guard first != Self.none else { return }
        let room = bytes.count - at
        let tail = Self.tail(bytes, at + Self.pairSize)
        var entry = entries.start + Int(first)
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
        buffer.isMixed = true
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
    private static func hash(_ pair: UInt32, _ shift: UInt64) -> Int {
        Int((UInt64(pair) &* 0x9E37_79B9_7F4A_7C15) >> shift)
    }

    /// How far a hash is shifted to number the bits of the map.
    @inline(__always)
    private var shift: UInt64 { UInt64(58 - pairBits.count.trailingZeroBitCount) }
}

extension TermMatcher: Snapshot {
    package func write(to writer: inout SnapshotWriter) {
        writer.write(text)
        writer.write(starts)
        writer.write(singleBits)
        writer.write(singleCounts)
        writer.write(kinds)
        writer.write(pairBits)
        writer.write(slots)
        writer.write(branches)
        writer.write(entries)
        writer.write(otherStarts)
        writer.write(others)
    }

    package init(from reader: inout SnapshotReader) throws {
        text = try reader.read()
        starts = try reader.read()
        singleBits = try reader.read()
        singleCounts = try reader.read()
        kinds = try reader.read()
        pairBits = try reader.read()
        slots = try reader.read()
        branches = try reader.read()
        entries = try reader.read()
        otherStarts = try reader.read()
        others = try reader.read()
        guard starts.count > 0, otherStarts.count == 257, singleBits.count == Self.characterCount / 64,
            singleCounts.count == Self.characterCount / 64, pairBits.count.nonzeroBitCount == 1,
            slots.count.nonzeroBitCount == 1
        else { throw SnapshotReader.Damaged() }
        let matcher = self
        try reader.require(matcher.isSound)
    }

    private var areSinglesSound: Bool {
        var known = 0
        for (bits, count) in zip(singleBits.elements, singleCounts.elements) {
            guard known == count else { return false }
            known += bits.nonzeroBitCount
        }
        return known == kinds.count
    }

    /// Whether no search can leave the tables.
    private var isSound: Bool {
        guard starts.isPartition(of: text.count), otherStarts.isPartition(of: others.count), areSinglesSound else {
            return false
        }
        let terms = UInt32(count)
        return slots.elements.allSatisfy {
            ($0.first == Self.none || Int($0.first) < entries.count)
                && Int($0.firstBranch) + Int($0.branchCount) <= branches.count
        }
            && branches.elements.allSatisfy { Int($0.first) < entries.count }
            && slots.elements.contains { $0.pair == 0 }
            && (entries.count == 0 || entries[entries.count - 1].length & Entry.lastBit != 0)
            && others.elements.allSatisfy { $0 < terms }
            && entries.elements.allSatisfy {
                $0.term < terms && $0.length & ~Entry.lastBit == starts[Int($0.term) + 1] - starts[Int($0.term)]
            }
    }
}
