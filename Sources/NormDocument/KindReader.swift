/// Decides by points whether a document is normative, internal or neither.
struct KindReader {
    private let rules: KindRules

    init(_ rules: KindRules) {
        self.rules = rules
    }

    /// The passages of a document that the signals look at, without white space.
    struct Passages {
        var title: [UInt8] = []
        /// The title of what the document forwards, where it does.
        var forwarded: [UInt8]?
        var head: [UInt8] = []
        var addressee: [UInt8] = []
        var text: [UInt8] = []
        var opening: Range<Int> = 0..<0
    }

    func decide(_ passages: Passages) -> KindDecision {
        var found: [Int: [UInt8]] = [:]
        let titles = passages.title + (passages.forwarded ?? [])
        if let (signal, word) = genus(passages.forwarded ?? passages.title) { found[signal] = word }
        collect(titles, titles.indices, .title, titles, &found)
        collect(passages.head, passages.head.indices, .head, titles, &found)
        collect(passages.addressee, passages.addressee.indices, .addressee, titles, &found)
        collect(passages.text, passages.text.indices, .text, titles, &found)
        collect(passages.text, passages.opening, .opening, titles, &found)
        return verdict(found)
    }

    /// The longest ending of the title that is a genus word.
    private func genus(_ title: [UInt8]) -> (signal: Int, word: [UInt8])? {
        let end = TitleForm.withoutRemarks(title)
        return rules.genus.first { title.ends(with: $0.word, in: 0..<end) }.map { ($0.signal, $0.word) }
    }

    private func collect(
        _ bytes: [UInt8], _ range: Range<Int>, _ wanted: KindRules.Place, _ titles: [UInt8],
        _ found: inout [Int: [UInt8]]
    ) {
        func isNamed(_ word: [UInt8]) -> Bool { titles.first(word, in: titles.indices) != nil }
        func fits(_ signal: KindRules.Signal) -> Bool {
            (signal.when.isEmpty || signal.when.contains(where: isNamed)) && !signal.unless.contains(where: isNamed)
        }
        // The first places of as many different words as a signal asks for.
        var hits: [Int: [Range<Int>]] = [:]
        rules.phrases.scan(bytes, range) { index, place in
            let signal = rules.signals[index]
            guard signal.place == wanted else { return }
            let known = hits[index] ?? []
            guard known.count < signal.least, !known.contains(where: { bytes[$0] == bytes[place] }),
                signal.looksAnywhere || fits(signal) && signal.fits(sentence(around: place, in: bytes), of: bytes)
            else { return }
            hits[index, default: []].append(place)
        }
        for (index, places) in hits where places.count >= rules.signals[index].least && fits(rules.signals[index]) {
            found[index] = Array(bytes[places[0]])
        }
    }

    private static let sentenceEnds = ["。", "；", "！", "？"].map { Array($0.utf8) }

    private func sentence(around place: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
        func isEnd(_ at: Int) -> Bool { Self.sentenceEnds.contains { bytes.has($0, at: at, limit: bytes.count) } }
        let start = (0..<place.lowerBound).last(where: isEnd) ?? 0
        let end = (place.upperBound..<bytes.count).first(where: isEnd) ?? bytes.count
        return start..<end
    }

    private func verdict(_ found: [Int: [UInt8]]) -> KindDecision {
        var points = rules.base
        var signals: [KindDecision.Signal] = []
        for (index, word) in found.sorted(by: { $0.key < $1.key }) {
            let signal = rules.signals[index]
            points[signal.kind, default: 0] += signal.points
            signals.append(
                KindDecision.Signal(
                    id: signal.id, because: signal.because, quote: String(decoding: word, as: UTF8.self),
                    kind: signal.kind, points: signal.points))
        }
        let normative = points[.normative] ?? 0
        let other: DocumentKind =
            (points[.internal] ?? 0) > (points[.notNormative] ?? 0) ? .internal : .notNormative
        return KindDecision(kind: (points[other] ?? 0) > normative ? other : .normative, signals: signals)
    }
}
