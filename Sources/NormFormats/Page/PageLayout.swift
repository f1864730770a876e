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

    /// The middle of the white strip between two columns of running text. Tables have short cells; columns are filled.
    private static func gutter(_ rows: [[PageRun]]) -> Double? {
        let all = rows.joined()
        guard rows.count >= 8, let left = all.map(\.minX).min(), let right = all.map(\.maxX).max() else { return nil }
        let middle = (left + right) / 2
        var edges: (left: [Double], right: [Double]) = ([], [])
        for row in rows {
            let before = row.filter { $0.maxX <= middle }
            let after = row.filter { $0.minX >= middle }
            guard before.count + after.count == row.count, let end = before.map(\.maxX).max(),
                let start = after.map(\.minX).min(), let size = row.map(\.size).max(),
                end - (before.map(\.minX).min() ?? end) > size * 8,
                (after.map(\.maxX).max() ?? start) - start > size * 8
            else { continue }
            edges.left.append(end)
            edges.right.append(start)
        }
        guard edges.left.count * 2 >= rows.count, let end = edges.left.max(), let start = edges.right.min(), end < start
        else { return nil }
        return (end + start) / 2
    }
}
