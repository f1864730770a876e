/// Deadlines as a table for a terminal.
public enum DeadlineTable {
    public static func render(_ deadlines: [Deadline]) -> String {
        guard !deadlines.isEmpty else { return "没有到期事项。\n" }
        let rows =
            [["日期", "事项", "状态", "文件"]]
            + deadlines.map { deadline in
                [
                    "\(deadline.date)", deadline.title, deadline.isOverdue ? "已逾期" : "待办",
                    clean(deadline.documentTitle ?? deadline.path),
                ]
            }
        let widths = (0..<4).map { column in rows.map { width(of: $0[column]) }.max() ?? 0 }
        return rows.map { row in
            zip(row, widths).enumerated().map { index, cell in
                index == 3 ? cell.0 : cell.0 + String(repeating: " ", count: cell.1 - width(of: cell.0))
            }.joined(separator: "  ")
        }.joined(separator: "\n") + "\n"
    }

    /// Columns on a terminal: two for what is not ASCII.
    private static func width(of text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 1 : 2) }
    }

    /// A document's own control characters do not reach the terminal.
    private static func clean(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.properties.generalCategory != .control }))
    }
}
