import NormData

/// All patterns of a rulebook in the form in which they are matched: a few tables of numbers, whatever their count.
struct PatternTable: Sendable {
    struct Record: BitwiseCopyable, Sendable {
        var firstElement: UInt32
        var elementCount: UInt32
        /// The elements that a finding shows, counted within the pattern.
        var focusStart: UInt32
        var focusEnd: UInt32
        /// The element by whose terms a sentence is recognised as one to try; the rarest that must stand.
        var anchor: UInt32
        /// The next rarest of them, looked for first; the anchor itself where it stands alone.
        var rival: UInt32
        /// How many bytes may stand between the start of a match and its anchor, quotation marks aside; -1: any number.
        var reach: Int32
        /// How many bytes may stand between the starts of the anchor and of the rival, counted in the same way.
        var span: Int32
        /// The act or frame that the pattern is for.
        var owner: UInt32
    }

    struct Element: BitwiseCopyable, Sendable {
        static let optional: UInt32 = 1
        static let negated: UInt32 = 2
        static let hasGap: UInt32 = 4
        static let crossesClauses: UInt32 = 8

        var terms: UInt32
        /// Bytes.
        var gap: Int32
        var flags: UInt32

        @inline(__always) var isOptional: Bool { flags & Self.optional != 0 }
        @inline(__always) var isNegated: Bool { flags & Self.negated != 0 }
        @inline(__always) var isNeeded: Bool { flags & (Self.optional | Self.negated) == 0 }
        @inline(__always) var hasGap: Bool { flags & Self.hasGap != 0 }
        @inline(__always) var crossesClauses: Bool { flags & Self.crossesClauses != 0 }
    }

    /// The terms that an element accepts; equal ones are stored once.
    struct TermSet: BitwiseCopyable, Sendable {
        var first: UInt32
        var count: UInt32
        /// Where the bits of a large set begin, one for each term of the lexicon; -1 for a small one.
        var bits: Int32
        /// One bit for each remainder of 64: most terms are ruled out by it.
        var mask: UInt64
    }

    /// Which patterns are for acts, exceptions of acts, frames and titles follows from the ranges that those hold.
    let records: Table<Record>
    let elements: Table<Element>
    let sets: Table<TermSet>
    let setTerms: Table<UInt32>
    let setBits: Table<UInt64>
    /// Which patterns of acts, and which of frames, a sentence may match.
    let acts: AnchorTable
    let frames: AnchorTable
}

extension PatternTable: Snapshot {
    func write(to writer: inout SnapshotWriter) {
        writer.write(records)
        writer.write(elements)
        writer.write(sets)
        writer.write(setTerms)
        writer.write(setBits)
        writer.write(acts)
        writer.write(frames)
    }

    init(from reader: inout SnapshotReader) throws {
        records = try reader.read()
        elements = try reader.read()
        sets = try reader.read()
        setTerms = try reader.read()
        setBits = try reader.read()
        acts = try reader.read()
        frames = try reader.read()
    }

    /// Whether no match can leave the tables.
    func isSound(terms: Int, acts: Int, frames: Int) -> Bool {
        let words = (terms + 63) / 64
        return self.acts.isSound(terms: terms) && self.frames.isSound(terms: terms)
            && isSound(self.acts, owners: acts) && isSound(self.frames, owners: frames)
            && records.elements.allSatisfy {
                $0.elementCount > 0 && $0.anchor < $0.elementCount && $0.rival < $0.elementCount
                    && $0.focusStart < $0.focusEnd
                    && Int($0.firstElement) + Int($0.elementCount) <= elements.count
            }
            && elements.elements.allSatisfy { $0.terms < sets.count && (0...1500).contains($0.gap) }
            && setTerms.elements.allSatisfy { $0 < terms }
            && sets.elements.allSatisfy {
                Int($0.first) + Int($0.count) <= setTerms.count
                    && Int($0.bits) + words <= setBits.count + ($0.bits < 0 ? words : 0)
            }
    }

    private func isSound(_ anchors: AnchorTable, owners: Int) -> Bool {
        anchors.patterns.elements.allSatisfy { $0.pattern < records.count && records[Int($0.pattern)].owner < owners }
    }
}
