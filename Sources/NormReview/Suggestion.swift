/// Finds the word that a person probably meant.
enum Suggestion {
    /// The nearest of `known`, where it is near enough to be meant.
    static func nearest(to word: String, among known: [String]) -> String? {
        let letters = Array(word.utf8.prefix(40))
        let best = known.map { (word: $0, distance: distance(letters, Array($0.utf8))) }
            .min { ($0.distance, $0.word) < ($1.distance, $1.word) }
        guard let best, best.distance <= max(1, letters.count / 3) else { return nil }
        return best.word
    }

    /// How many letters must be changed, added or left out.
    private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var row = Array(0...right.count)
        for (index, letter) in left.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for (column, other) in right.enumerated() {
                let above = row[column + 1]
                row[column + 1] = letter == other ? diagonal : 1 + min(diagonal, above, row[column])
                diagonal = above
            }
        }
        return row[right.count]
    }
}
