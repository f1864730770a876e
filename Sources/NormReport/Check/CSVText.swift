/// Text of others in a field of a table that a spreadsheet opens: never a formula, never a field or row of its own.
enum CSVText {
    /// Characters with which spreadsheets begin a formula, full-width forms included.
    private static let formula: Set<Character> = ["=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "|", "%"]

    static func field(_ text: String) -> String {
        var visible = VisibleText.of(text)
        if let first = visible.first(where: { $0 != " " && $0 != "　" }), formula.contains(first) {
            visible = "'" + visible
        }
        guard visible.contains(where: { $0 == "," || $0 == "\"" || $0 == "'" }) else { return visible }
        return "\"" + visible.replacing("\"", with: "\"\"") + "\""
    }
}
