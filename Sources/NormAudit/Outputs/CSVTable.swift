import NormReport

/// The catalogue as CSV (RFC 4180), in UTF-8 with a byte order mark, as spreadsheets expect Chinese text.
enum CSVTable {
    static let head: [UInt8] = [0xEF, 0xBB, 0xBF] + line(CatalogueColumn.allCases.map(\.head))

    static func row(_ entry: CatalogueEntry) -> [UInt8] {
        line(
            CatalogueColumn.allCases.map { column in
                switch column.value(entry) {
                case .text(let text): safe(text)
                case .number(let number): String(number)
                case .date(let date): date.description
                case .file(let name): name
                case .empty: ""
                }
            })
    }

    /// Text of others that no spreadsheet reads as a formula.
    private static func safe(_ text: String) -> String {
        let visible = VisibleText.of(text)
        guard let first = visible.unicodeScalars.first(where: { $0 != " " }), "=+-@＝＋－＠".unicodeScalars.contains(first)
        else {
            return visible
        }
        return "'" + visible
    }

    private static func line(_ cells: [String]) -> [UInt8] {
        var bytes: [UInt8] = []
        for (index, cell) in cells.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            bytes.append(UInt8(ascii: "\""))
            for byte in cell.utf8 {
                if byte == UInt8(ascii: "\"") { bytes.append(byte) }
                bytes.append(byte)
            }
            bytes.append(UInt8(ascii: "\""))
        }
        return bytes + [0x0D, 0x0A]
    }
}
