import NormDocument

/// What the titles of a document and its parts say of everything below them (裁量基准, 清理收费).
struct TitleFrames: Sendable {
    /// For each list of patterns that is asked of titles its place in `held`, by the number of its first pattern.
    private let places: [Int: Int]
    /// Whether the list matches, for the document's own title and then for each part.
    private let held: [Bool]

    init(document: NormativeDocument, rulebook: Rulebook, memory: ReadingMemory) {
        let lists = rulebook.titlePatterns
        places = rulebook.titlePlaces
        var held: [Bool] = []
        let titles = [document.metadata.title] + document.parts.map(\.title)
        held.reserveCapacity(titles.count * lists.count)
        for title in titles {
            let bytes = Array((title ?? "").utf8)
            bytes.withUnsafeBufferPointer { bytes in
                memory.joinedHits.removeAll()
                rulebook.lexicon.find(in: bytes, to: memory.joinedHits)
                memory.farMatcher.begin(
                    SentenceView(bytes: bytes, range: 0..<bytes.count, hits: memory.joinedHits.hits))
                for list in lists { held.append(memory.farMatcher.firstMatch(of: list) != nil) }
            }
        }
        self.held = held
    }

    /// Whether one of the patterns stands in the title of the document or of this part.
    func matches(_ patterns: Range<Int>, part: Int) -> Bool {
        guard let place = places[patterns.lowerBound] else { return false }
        let own = (part + 1) * places.count + place
        return held[place] || held.indices.contains(own) && held[own]
    }
}
