/// The text of a labelled document in Unicode scalars, as labels and spans count it.
struct LabelledText {
    private let scalars: [Unicode.Scalar]

    private static let sentenceEnds = Set("。；;！!？?\n".unicodeScalars)

    /// A label is looked for this far behind the number of its article.
    private static let reachOfArticle = 1500

    init(_ text: String) {
        var scalars = Array(text.unicodeScalars)
        if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
        self.scalars = scalars
    }

    /// All sentences, one behind the other.
    var sentences: [Range<Int>] {
        var sentences: [Range<Int>] = []
        var start = 0
        for (index, scalar) in scalars.enumerated() where Self.sentenceEnds.contains(scalar) {
            sentences.append(start..<index + 1)
            start = index + 1
        }
        if start < scalars.count { sentences.append(start..<scalars.count) }
        return sentences
    }

    /// The words of a sentence, without the line's end.
    func string(_ range: Range<Int>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[range].filter { $0 != "\n" })
        return String(text)
    }

    /// The sentences that hold the quote; where it stands several times, the one in the article.
    func sentences(holding quote: String, article: String) -> [Range<Int>] {
        var places = occurrences(of: quote)
        if places.count > 1, !article.isEmpty {
            let heads = occurrences(of: article).map(\.lowerBound)
            let near = places.first { place in
                heads.contains { $0 <= place.lowerBound && place.lowerBound < $0 + LabelledText.reachOfArticle }
            }
            if let near { places = [near] }
        }
        return places.map(sentence(around:))
    }

    private func occurrences(of text: String) -> [Range<Int>] {
        let wanted = Array(text.unicodeScalars)
        guard let first = wanted.first, wanted.count <= scalars.count else { return [] }
        return (0...scalars.count - wanted.count).compactMap { start in
            let range = start..<start + wanted.count
            return scalars[start] == first && scalars[range].elementsEqual(wanted) ? range : nil
        }
    }

    private func sentence(around place: Range<Int>) -> Range<Int> {
        let start = scalars[..<place.lowerBound].lastIndex(where: LabelledText.sentenceEnds.contains).map { $0 + 1 }
        var end = place.upperBound
        while end < scalars.count, !LabelledText.sentenceEnds.contains(scalars[end - 1]) { end += 1 }
        return (start ?? 0)..<end
    }
}
