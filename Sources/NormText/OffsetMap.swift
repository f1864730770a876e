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

    /// Records that the normalised bytes from `start` on are the bytes `range` of an intermediate text, whose own bytes
    /// lead to the source by `inner`.
    mutating func append(normal start: Int, through inner: OffsetMap, of range: Range<Int>) {
        var index = inner.index(at: range.lowerBound)
        while index < inner.runs.count, inner.runs[index].normal.lowerBound < range.upperBound {
            let run = inner.runs[index]
            let part = run.normal.clamped(to: range)
            let shift = run.isLinear ? run.source.lowerBound - run.normal.lowerBound : 0
            let source = run.isLinear ? part.lowerBound + shift..<part.upperBound + shift : run.source
            let normal = start + part.lowerBound - range.lowerBound
            append(normal: normal..<normal + part.count, source: source)
            index += 1
        }
    }

    /// Forgets all that was recorded for normalised bytes from `start` on.
    mutating func remove(from start: Int) {
        while let last = runs.last, last.normal.lowerBound >= start { runs.removeLast() }
    }

    /// The source bytes that gave the normalised bytes `range`; tight, so that white space beside it stays outside.
    public func source(of range: Range<Int>) -> Range<Int> {
        guard !runs.isEmpty else { return 0..<0 }
        let first = runs[index(at: range.lowerBound)]
        // A line end between paragraphs is in no run: the place after the run before it stands for it.
        let start =
            first.isLinear
            ? first.source.lowerBound + min(max(0, range.lowerBound - first.normal.lowerBound), first.source.count)
            : range.lowerBound < first.normal.upperBound ? first.source.lowerBound : first.source.upperBound
        guard !range.isEmpty else { return start..<start }
        let last = runs[index(at: range.upperBound - 1)]
        let end =
            last.isLinear
            ? last.source.lowerBound + min(max(0, range.upperBound - last.normal.lowerBound), last.source.count)
            : last.source.upperBound
        return start..<max(start, end)
    }

    /// The source bytes between those that gave the normalised bytes `range`, which gave nothing themselves.
    public func gaps(in range: Range<Int>) -> [Range<Int>] {
        guard !runs.isEmpty, !range.isEmpty else { return [] }
        let used = runs[index(at: range.lowerBound)...index(at: range.upperBound - 1)]
        return zip(used, used.dropFirst()).compactMap { run, next in
            run.source.upperBound < next.source.lowerBound ? run.source.upperBound..<next.source.lowerBound : nil
        }
    }

    /// Index of the run that holds a normalised byte, or else of the nearest run before it, or else 0.
    private func index(at offset: Int) -> Int {
        var low = 0
        var high = runs.count
        while low < high {
            let middle = (low + high) / 2
            if runs[middle].normal.lowerBound <= offset { low = middle + 1 } else { high = middle }
        }
        return max(0, low - 1)
    }
}
