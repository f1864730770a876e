/// Changes at places of a text, applied together.
struct XMLEdit {
    private var changes: [(range: Range<Int>, text: String)] = []

    /// Puts text in the place of bytes. Where several changes begin at the same place, they come in the order made.
    mutating func replace(_ range: Range<Int>, by text: String) { changes.append((range, text)) }

    mutating func insert(_ text: String, at place: Int) { replace(place..<place, by: text) }

    mutating func remove(_ range: Range<Int>) { replace(range, by: "") }

    /// The bytes `part` of a text with all changes that lie in it. Changes that overlap an earlier one are left out.
    func applied(to bytes: [UInt8], in part: Range<Int>? = nil) -> [UInt8] {
        let part = part ?? 0..<bytes.count
        let ordered = changes.enumerated().sorted {
            ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
        }
        var result: [UInt8] = []
        var at = part.lowerBound
        for (_, change) in ordered
        where change.range.lowerBound >= at && change.range.upperBound <= part.upperBound {
            result += bytes[at..<change.range.lowerBound]
            result += change.text.utf8
            at = change.range.upperBound
        }
        return result + bytes[at..<part.upperBound]
    }
}
