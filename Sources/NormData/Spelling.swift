/// Suggestions for mistyped names.
public enum Spelling {
    /// `，是否指“severity”？`, or nothing where no name is near.
    public static func hint(for word: String, among names: some Sequence<String>) -> String {
        let nearest = names.map { ($0, distance(word, $0)) }.min { $0.1 < $1.1 }
        guard let nearest, nearest.1 <= max(1, word.count / 3) else { return "" }
        return "，是否指“\(nearest.0)”？"
    }

    /// Edit distance in characters.
    public static func distance(_ left: String, _ right: String) -> Int {
        let right = Array(right)
        var row = Array(0...right.count)
        for (index, character) in left.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for column in 0..<right.count {
                let above = row[column + 1]
                row[column + 1] = min(above + 1, row[column] + 1, diagonal + (character == right[column] ? 0 : 1))
                diagonal = above
            }
        }
        return row[right.count]
    }
}
