import NormFormats

/// A run of a Word file, cut so that marks can stand between its parts. All bytes of the run that stay are kept.
struct WordRunSplitter {
    /// What is put between the parts of a run, in this order.
    struct Marks {
        /// Inserted text.
        var insertions = ""
        /// Ends of commented ranges.
        var ends = ""
        var starts = ""

        var text: String { insertions + ends + starts }
    }

    private(set) var marks: [Int: Marks] = [:]
    /// Stretches to be shown as deleted, with the element that says so.
    private var deletions: [(range: Range<Int>, opening: String)] = []

    mutating func mark(_ offset: Int, _ change: (inout Marks) -> Void) { change(&marks[offset, default: Marks()]) }

    mutating func delete(_ range: Range<Int>, opening: String) {
        deletions.append((range, opening))
        mark(range.lowerBound) { _ in }
        mark(range.upperBound) { _ in }
    }

    /// The run with its marks.
    ///
    /// - Parameters:
    ///   - element: bytes of the run in `part`.
    func xml(of element: Range<Int>, in part: [UInt8]) throws(XMLElement.Malformed) -> String {
        let bytes = Array(part[element])
        let root = try XMLElement.root(of: bytes)
        let base = element.lowerBound
        let properties = root.child("w:rPr")
        let opening = text(root.start.range, bytes) + (properties.map { text($0.range, bytes) } ?? "")
        let content = (properties?.range.upperBound ?? root.content.lowerBound)..<root.content.upperBound
        var result = ""
        var at = content.lowerBound
        // A mark before the first text stands before the run, one behind the last after it.
        let cuts = marks.keys.map { min(max($0 - base, content.lowerBound), content.upperBound) }
        for cut in Set(cuts + [content.upperBound]).sorted() {
            result += self.part(of: root, at..<cut, of: content, opening, bytes, base)
            at = cut
            for offset in marks.keys.sorted()
            where min(max(offset - base, content.lowerBound), content.upperBound) == cut {
                result += marks[offset]?.text ?? ""
            }
        }
        return result
    }

    /// The stretch `range` of a run's content as a run of its own; nothing where it holds nothing.
    private func part(
        of run: XMLElement, _ range: Range<Int>, of content: Range<Int>, _ opening: String, _ bytes: [UInt8],
        _ base: Int
    ) -> String {
        let deletion = deletions.first { deletion in
            deletion.range.lowerBound - base <= range.lowerBound && range.upperBound <= deletion.range.upperBound - base
        }
        if range == content, deletion == nil { return text(run.range, bytes) }
        let inner = run.children.map { child($0, range, isDeleted: deletion != nil, bytes) }.joined()
        guard !inner.isEmpty else { return "" }
        let xml = opening + inner + "</w:r>"
        return deletion.map { $0.opening + xml + "</w:del>" } ?? xml
    }

    private func child(_ child: XMLElement, _ range: Range<Int>, isDeleted: Bool, _ bytes: [UInt8]) -> String {
        guard child.name != "w:rPr" else { return "" }
        guard child.name == "w:t" else {
            return range.contains(child.range.lowerBound) ? text(child.range, bytes) : ""
        }
        let covered = child.content.clamped(to: range)
        guard !covered.isEmpty else { return "" }
        if covered == child.content, !isDeleted { return text(child.range, bytes) }
        let name = isDeleted ? "w:delText" : "w:t"
        return "<\(name) xml:space=\"preserve\">\(text(covered, bytes))</\(name)>"
    }

    private func text(_ range: Range<Int>, _ bytes: [UInt8]) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }
}
