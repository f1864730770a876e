/// What reading a document needs beside the document, used again for the next. One instance serves one thread at a time.
final class ReadingMemory: @unchecked Sendable {
    let tokens = HitBuffer(capacity: 1 << 14)
    /// A head and its item as one text.
    let joinedHits = HitBuffer()
    var joinedBytes: [UInt8] = []
    /// For the sentence that is read, and for what is looked up elsewhere meanwhile.
    let matcher: PatternMatcher
    let farMatcher: PatternMatcher
    /// Numbers of patterns.
    var candidates: [UInt32] = []
    var frameCandidates: [UInt32] = []
    var farCandidates: [UInt32] = []
    var matches: [PatternMatch] = []
    var exceptions: [PatternMatch] = []
    /// For each frame its matches in the sentence, by start.
    var frames: [[PatternMatch]]
    /// Whether each frame looks beyond the sentence and its head.
    let looksFar: [Bool]
    /// The patterns of each frame.
    let framePatterns: [Range<Int>]

    init(rulebook: Rulebook) {
        matcher = PatternMatcher(table: rulebook.patterns, termCount: rulebook.lexicon.termCount)
        farMatcher = PatternMatcher(table: rulebook.patterns, termCount: rulebook.lexicon.termCount)
        frames = Array(repeating: [], count: rulebook.frames.count)
        looksFar = rulebook.frames.map(\.looksFar)
        framePatterns = rulebook.frames.map(\.patterns)
    }
}
