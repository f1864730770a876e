/// Finds for each article of an older version under which number a newer version has its content.
///
/// Two articles are compared by the pairs of neighbouring characters that they share (Dice coefficient).
struct ArticleMatcher {
    /// An article whose number holds other content in the newer version.
    struct Move: Equatable {
        let old: ArticleReference
        let new: ArticleReference
        /// Pairs of characters by which the content that moved is known, and by which the content now under the old number.
        let topic: [String]
        let now: [String]
    }

    private struct Article {
        let reference: ArticleReference
        let pairs: Set<UInt32>
        /// In the order of the text.
        let order: [UInt32]
    }

    /// The same article, though revised.
    private static let leastSame = 0.35
    /// The content moved: so alike, and so much more than what the old number now holds.
    private static let leastMoved = 0.5
    private static let leastGain = 0.25
    private static let fewestPairs = 12
    private static let mostTopics = 12
    /// Pairs found in more articles tell nothing.
    private static let mostArticlesOfTopic = 2

    private let new: [Article]
    /// In how many articles of the newer version a pair stands.
    private let frequency: [UInt32: Int]

    /// All moves between two texts of an act.
    static func moves(from old: [UInt8], to new: [UInt8]) -> [Move] {
        ArticleMatcher(new).moves(from: articles(old))
    }

    private init(_ text: [UInt8]) {
        new = ArticleMatcher.articles(text)
        var frequency: [UInt32: Int] = [:]
        for article in new { for pair in article.pairs { frequency[pair, default: 0] += 1 } }
        self.frequency = frequency
    }

    private static func articles(_ text: [UInt8]) -> [Article] {
        LawTextReader.articles(in: text).map { article in
            let order = pairs(text, article.range)
            let reference = ArticleReference(number: article.number, branch: article.branch)
            return Article(reference: reference, pairs: Set(order), order: order)
        }
    }

    private static func pairs(_ text: [UInt8], _ range: Range<Int>) -> [UInt32] {
        var pairs: [UInt32] = []
        var last: UInt32 = 0
        var at = ArticleListReader.read(text, at: range.lowerBound, end: range.upperBound)?.end ?? range.lowerBound
        while at < range.upperBound {
            let width = text.width(at: at)
            guard width == 3, at + 3 <= range.upperBound, (0xE4...0xE9).contains(text[at]) else {
                last = 0
                at += width
                continue
            }
            let scalar =
                UInt32(text[at] & 0x0F) << 12 | UInt32(text[at + 1] & 0x3F) << 6 | UInt32(text[at + 2] & 0x3F)
            if last != 0 { pairs.append(last << 16 | scalar) }
            last = scalar
            at += 3
        }
        return pairs
    }

    private func moves(from old: [Article]) -> [Move] {
        let numbered = Dictionary(new.map { ($0.reference, $0) }, uniquingKeysWith: { first, _ in first })
        return old.compactMap { article in
            guard article.pairs.count >= Self.fewestPairs, let now = numbered[article.reference] else { return nil }
            let same = likeness(article, now)
            guard same < Self.leastSame else { return nil }
            let best = new.max { likeness(article, $0) < likeness(article, $1) }
            guard let best, best.reference != article.reference else { return nil }
            let gain = likeness(article, best)
            guard gain >= Self.leastMoved, gain - same >= Self.leastGain else { return nil }
            return Move(
                old: article.reference, new: best.reference,
                topic: topics(of: article, without: now.pairs, within: best.pairs),
                now: topics(of: now, without: article.pairs, within: now.pairs))
        }
    }

    private func likeness(_ left: Article, _ right: Article) -> Double {
        let total = left.pairs.count + right.pairs.count
        return total == 0 ? 0 : 2 * Double(left.pairs.intersection(right.pairs).count) / Double(total)
    }

    private func topics(of article: Article, without other: Set<UInt32>, within shared: Set<UInt32>) -> [String] {
        var seen: Set<UInt32> = []
        let telling = article.order.filter { pair in
            !other.contains(pair) && shared.contains(pair)
                && frequency[pair].map { $0 <= Self.mostArticlesOfTopic } == true && seen.insert(pair).inserted
        }
        return telling.prefix(Self.mostTopics).map(ArticleMatcher.text)
    }

    private static func text(_ pair: UInt32) -> String {
        let scalars = [pair >> 16, pair & 0xFFFF].compactMap(Unicode.Scalar.init)
        return String(String.UnicodeScalarView(scalars))
    }
}
