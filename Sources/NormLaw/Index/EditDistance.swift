/// Levenshtein distance.
enum EditDistance {
    /// `limit + 1` where the distance is larger than `limit`.
    static func between(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], limit: Int) -> Int {
        guard abs(left.count - right.count) <= limit else { return limit + 1 }
        var row = Array(0...right.count)
        for (i, scalar) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            var least = row[0]
            for (j, other) in right.enumerated() {
                let change = diagonal + (scalar == other ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(change, row[j] + 1, row[j + 1] + 1)
                least = min(least, row[j + 1])
            }
            if least > limit { return limit + 1 }
        }
        return min(row[right.count], limit + 1)
    }
}
