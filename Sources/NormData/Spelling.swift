/// Names that a person probably meant.
public enum Spelling {
    /// `，是否指“severity”？`, or nothing where no name is near.
    public static func hint(for word: String, among names: some Sequence<String>) -> String {
        nearest(to: word, among: names).map { "，是否指“\($0)”？" } ?? ""
    }

    /// The name that was probably meant; `nil` where none is near.
    public static func nearest(to word: String, among names: some Sequence<String>) -> String? {
        let letters = Array(word.unicodeScalars)
        let most = max(1, letters.count / 3)
        let nearest = names.map { ($0, distance(letters, Array($0.unicodeScalars), limit: most)) }
            .min { ($0.1, $0.0) < ($1.1, $1.0) }
        return nearest.flatMap { $0.1 <= most ? $0.0 : nil }
    }

    /// Levenshtein distance in characters; `limit + 1` where it is larger than `limit`.
    public static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], limit: Int) -> Int {
        guard abs(left.count - right.count) <= limit else { return limit + 1 }
        var row = Array(0...right.count)
        for (index, scalar) in left.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            var least = row[0]
            for (column, other) in right.enumerated() {
                let change = diagonal + (scalar == other ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(change, row[column] + 1, row[column + 1] + 1)
                least = min(least, row[column + 1])
            }
            if least > limit { return limit + 1 }
        }
        return min(row[right.count], limit + 1)
    }
}
