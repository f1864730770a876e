/// Finds the lines of a page from the places of its characters.
enum PageLayout {
    /// The lines in reading order, one column after the other.
    static func lines(_ runs: [PageRun]) -> [PageLine] {
        let usable = runs.filter { run in
            run.size > 0 && [run.minX, run.maxX, run.middle, run.size].allSatisfy { $0.isFinite && abs($0) < 1e6 }
                && run.text.contains { $0 > 0x20 }
        }
        let rows = rows(of: usable)
        guard let gutter = gutter(rows) else { return rows.map { line($0) } }
        // Lines across both columns (a title) part the page: what stands above them is read before them.
        var lines: [PageLine] = []
        var columns: (left: [PageLine], right: [PageLine]) = ([], [])
        let flush = {
            lines += columns.left + columns.right
            columns = ([], [])
        }
        for row in rows {
            let left = row.filter { $0.maxX <= gutter }
            let right = row.filter { $0.minX >= gutter }
            guard left.count + right.count == row.count else {
                flush()
                lines.append(line(row))
                continue
            }
            if !left.isEmpty { columns.left.append(line(left, column: 1)) }
            if !right.isEmpty { columns.right.append(line(right, column: 2)) }
        }
        flush()
        return lines
    }

    /// Runs that stand on one line, from left to right; lines from top to bottom.
    private static func rows(of runs: [PageRun]) -> [[PageRun]] {
        var rows: [[PageRun]] = []
        var middle = 0.0
        var size = 0.0
        for run in runs.sorted(by: { ($0.middle, $0.minX) < ($1.middle, $1.minX) }) {
            if !rows.isEmpty, abs(run.middle - middle) < max(size, run.size) * 0.5 {
                rows[rows.count - 1].append(run)
                if run.size > size { (middle, size) = (run.middle, run.size) }
            } else {
                rows.append([run])
                (middle, size) = (run.middle, run.size)
            }
        }
        return rows.map { row in withoutDoubles(row.sorted { ($0.minX, $0.middle) < ($1.minX, $1.middle) }) }
    }

    /// Bold type is sometimes the same text printed twice, a hair apart.
    private static func withoutDoubles(_ row: [PageRun]) -> [PageRun] {
        var kept: [PageRun] = []
        for run in row {
            if let last = kept.last, last.text == run.text, abs(last.minX - run.minX) < run.size * 0.2 { continue }
            kept.append(run)
        }
        return kept
    }

    private static func line(_ row: [PageRun], column: Int = 0) -> PageLine {
        var line = PageLine(minX: 0, maxX: 0, middle: 0, size: 0, segments: [])
        for (index, run) in row.enumerated() {
            if index == 0 {
                line = PageLine(
                    minX: run.minX, maxX: run.maxX, middle: run.middle, size: run.size, segments: [run.text])
                continue
            }
            let gap = run.minX - line.maxX
            let unit = min(line.size, run.size)
            if gap > unit * 2.5 {
                line.segments.append(run.text)
            } else {
                let last = line.segments.count - 1
                if gap > unit * 0.6 {
                    line.segments[last] += Array("　".utf8)
                } else if gap > unit * 0.25 {
                    line.segments[last].append(0x20)
                }
                line.segments[last] += run.text
            }
            line.maxX = max(line.maxX, run.maxX)
            line.size = max(line.size, run.size)
        }
        line.column = column
        return line
    }

    /// The middle of the white strip between two columns of running text: those are filled and have no strips within, while
    /// the cells of tables are many or end anywhere. Their lines need not stand side by side.
    private static func gutter(_ rows: [[PageRun]]) -> Double? {
        let all = rows.joined()
        guard rows.count >= 8, let left = all.map(\.minX).min(), let right = all.map(\.maxX).max() else { return nil }
        let middle = (left + right) / 2
        var edges: (left: [Double], right: [Double]) = ([], [])
        var crossing = 0
        var torn = 0
        var largest = 0.0
        for row in rows {
            let before = row.filter { $0.maxX <= middle }
            let after = row.filter { $0.minX >= middle }
            guard before.count + after.count == row.count else {
                crossing += 1
                continue
            }
            let size = row.map(\.size).max() ?? 0
            largest = max(largest, size)
            let end = before.map(\.maxX).max() ?? left
            let start = after.map(\.minX).min() ?? right
            if let first = before.map(\.minX).min(), end - first > size * 8 { edges.left.append(end) }
            if let last = after.map(\.maxX).max(), last - start > size * 8 { edges.right.append(start) }
            torn += [before, after].count { line($0).segments.count > 1 }
        }
        let count = min(edges.left.count, edges.right.count)
        guard count >= 4, count >= crossing, count >= torn * 2, let end = edges.left.max(),
            let start = edges.right.min(), end < start,
            edges.left.count(where: { $0 > end - largest * 1.5 }) * 2 > edges.left.count
        else { return nil }
        return (end + start) / 2
    }
}
