/// Finds the lines of a page from the places of its characters.
enum PageLayout {
    /// The lines in reading order, one column after the other.
    static func lines(_ runs: [PageRun]) -> [PageLine] {
        let usable = runs.filter { run in
            run.size > 0 && [run.minX, run.maxX, run.middle, run.size].allSatisfy { $0.isFinite && abs($0) < 1e6 }
                && run.text.contains { $0 > 0x20 }
        }
        let strips = Set(usable.lazy.filter(\.isUpright).map(edges(of:)))
        guard !strips.isEmpty else { return columns(of: rows(of: usable)) }
        // Words of one or two characters stand upright where longer ones do.
        let isUpright = { (run: PageRun) in run.isUpright || strips.contains(edges(of: run)) }
        return columns(of: rows(of: usable.filter { !isUpright($0) })) + uprightLines(usable.filter(isUpright))
    }

    private static func edges(of run: PageRun) -> ClosedRange<Int> {
        let left = Int(run.minX.rounded())
        return left...max(left, Int(run.maxX.rounded()))
    }

    /// What stands upright beside the text or instead of it, one line for each strip. Chinese is read downwards, and from
    /// right to left; letters are turned to be read upwards.
    private static func uprightLines(_ runs: [PageRun]) -> [PageLine] {
        guard !runs.isEmpty else { return [] }
        let isChinese = runs.count { $0.text.first.map { $0 >= 0xE3 } ?? false } * 2 > runs.count
        var strips: [[PageRun]] = []
        for run in runs.sorted(by: { ($0.minX, $0.middle) < ($1.minX, $1.middle) }) {
            if let last = strips.last?.last, abs(last.minX - run.minX) < last.size * 0.5 {
                strips[strips.count - 1].append(run)
            } else {
                strips.append([run])
            }
        }
        if isChinese { strips.reverse() }
        return strips.map { strip in
            let order = isChinese ? strip : strip.reversed()
            return PageLine(
                minX: order[0].minX, maxX: order[0].maxX, middle: order[0].middle, size: order[0].size,
                segments: [Array(order.map(\.text).joined(separator: isChinese ? [] : [0x20]))])
        }
    }

    private static func columns(of rows: [[PageRun]]) -> [PageLine] {
        let gutters = gutters(rows)
        guard !gutters.isEmpty else { return rows.map { line($0) } }
        // Lines across columns (a title) part the page: what stands above them is read before them.
        var lines: [PageLine] = []
        var columns: [[PageLine]] = Array(repeating: [], count: gutters.count + 1)
        let flush = {
            lines += columns.joined()
            for column in columns.indices { columns[column] = [] }
        }
        for row in rows {
            guard let parts = parts(row, between: gutters) else {
                flush()
                lines.append(line(row))
                continue
            }
            for (column, part) in parts.enumerated() where !part.isEmpty {
                columns[column].append(line(part, column: column + 1))
            }
        }
        flush()
        return lines
    }

    /// The runs of a row in each column; `nil` where one crosses a gutter.
    private static func parts(_ row: [PageRun], between gutters: [Double]) -> [[PageRun]]? {
        var parts: [[PageRun]] = Array(repeating: [], count: gutters.count + 1)
        for run in row {
            let column = gutters.count { $0 <= run.minX }
            guard column == gutters.count || run.maxX <= gutters[column] else { return nil }
            parts[column].append(run)
        }
        return parts
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

    /// As many columns as a gazette has.
    static let mostColumns = 4

    /// The middles of the white strips between columns of running text, from left to right; none where the page has one
    /// column.
    private static func gutters(_ rows: [[PageRun]]) -> [Double] {
        (2...mostColumns).lazy.compactMap { gutters(rows, columns: $0) }.first ?? []
    }

    /// Columns of running text are equally wide, filled, and have no strips within, while the cells of tables are many or
    /// end anywhere. Their lines need not stand side by side.
    private static func gutters(_ rows: [[PageRun]], columns: Int) -> [Double]? {
        let all = rows.joined()
        guard rows.count >= 8, let left = all.map(\.minX).min(), let right = all.map(\.maxX).max() else { return nil }
        let middles = (1..<columns).map { left + (right - left) * Double($0) / Double(columns) }
        var starts: [[Double]] = Array(repeating: [], count: columns)
        var ends = starts
        var crossing = 0
        var torn = 0
        var largest = 0.0
        for row in rows {
            guard let parts = parts(row, between: middles) else {
                crossing += 1
                guard crossing * 2 <= rows.count else { return nil }
                continue
            }
            let size = row.map(\.size).max() ?? 0
            largest = max(largest, size)
            for (column, part) in parts.enumerated() {
                guard let start = part.map(\.minX).min(), let end = part.map(\.maxX).max() else { continue }
                if line(part).segments.count > 1 { torn += 1 }
                guard end - start > size * 8 else { continue }
                starts[column].append(start)
                ends[column].append(end)
            }
        }
        let count = starts.map(\.count).min() ?? 0
        // A few rows of many columns are a table.
        guard count >= (columns == 2 ? 4 : 4 * columns), count >= crossing, count >= torn * 2 else { return nil }
        var gutters: [Double] = []
        for column in 1..<columns {
            guard let end = ends[column - 1].max(), let start = starts[column].min(), end < start,
                ends[column - 1].count(where: { $0 > end - largest * 1.5 }) * 2 > ends[column - 1].count
            else { return nil }
            gutters.append((end + start) / 2)
        }
        return gutters
    }
}
