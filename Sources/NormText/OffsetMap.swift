/// Leads from a byte of a normalised text back to the bytes of the source.
///
/// The map is a list of runs in ascending order. In a run of equal length on both sides the texts advance byte by byte;
/// a run of unequal lengths (a full-width digit, a converted character) is one indivisible character on both sides.
/// Source bytes in no run (white space inside a sentence, a page number) have no counterpart in the normalised text.
public struct OffsetMap: Sendable {
    struct Run: Sendable, Equatable {
        var normal: Range<Int>
        var source: Range<Int>

        var isLinear: Bool { normal.count == source.count }
    }

    private(set) var runs: [Run] = []

    public init() {}

    /// Records that the normalised bytes `normal` come from the source bytes `source`. Calls come in order of `normal`.
    public mutating func append(normal: Range<Int>, source: Range<Int>) {
        if let last = runs.last, last.isLinear, normal.count == source.count,
            last.source.upperBound == source.lowerBound, last.normal.upperBound == normal.lowerBound
        {
            runs[runs.count - 1].normal = last.normal.lowerBound..<normal.upperBound
            runs[runs.count - 1].source = last.source.lowerBound..<source.upperBound
        } else if !normal.isEmpty {
            runs.append(Run(normal: normal, source: source))
        }
    }

    /// The source bytes that gave the normalised bytes `range`; tight, so that white space beside it stays outside.
    public func source(of range: Range<Int>) -> Range<Int> {
        guard let first = run(at: range.lowerBound) else { return 0..<0 }
        let start = first.isLinear ? first.source.lowerBound + (range.lowerBound - first.normal.lowerBound) : first.source.lowerBound
        guard !range.isEmpty, let last = run(at: range.upperBound - 1) else {
            let point = min(max(start, first.source.lowerBound), first.source.upperBound)
            return point..<point
        }
        let end = last.isLinear ? last.source.lowerBound + (range.upperBound - last.normal.lowerBound) : last.source.upperBound
        return start..<max(start, min(end, last.source.upperBound))
    }

    private func run(at offset: Int) -> Run? {
        var low = 0
        var high = runs.count
        while low < high {
            let middle = (low + high) / 2
            if runs[middle].normal.lowerBound <= offset { low = middle + 1 } else { high = middle }
        }
        return runs.isEmpty ? nil : runs[max(0, low - 1)]
    }
}
