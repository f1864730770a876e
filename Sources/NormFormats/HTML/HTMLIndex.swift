import NormDocument
import NormText

/// What a page says of its document: the 索引号 table of government sites, and `meta` elements.
struct HTMLIndex {
    private var values: [String: String] = [:]

    private static let labels: Set<String> = [
        "索引号", "发文字号", "文号", "文件编号", "发文机关", "制定机关", "发布机构", "发布机关", "成文日期", "发文日期", "印发日期", "发布日期",
        "公布日期", "公开日期", "施行日期", "实施日期", "生效日期", "废止日期", "失效日期", "标题", "名称", "信息名称", "文件名称", "主题分类", "主题词",
        "有效性", "效力状态", "时效性", "关键词", "公开形式", "公开方式",
    ]

    init(_ page: HTMLPage) {
        for line in page.lines where line.size < 300 { read(line, of: page) }
        let named = [("articletitle", "标题"), ("pubdate", "发布日期")]
        for (name, label) in named where values[label] == nil {
            if let content = page.meta[name], !content.isEmpty { values[label] = content }
        }
    }

    /// Whether a field begins as a label does.
    private static func mayBegin(_ text: [UInt8], _ range: Range<Int>) -> Bool {
        var at = range.lowerBound
        while at < range.upperBound, text[at] < 0xE4 {
            let length = text[at] <= 0x20 ? 1 : text[at] == 0xC2 ? 2 : text[at] == 0xE3 ? 3 : 0
            guard length > 0 else { return false }
            at += length
        }
        return HTMLFurniture.first(text, min(at, range.upperBound)..<range.upperBound).map(beginnings.contains) ?? false
    }

    /// The first characters of labels.
    private static let beginnings = Array(
        Set(labels.map { Array($0.utf8) }.compactMap { HTMLFurniture.first($0, $0.indices) }))

    /// Whether a line is one of the table's, and no text of the document.
    static func isIndexLine(_ line: HTMLLine, of page: HTMLPage) -> Bool {
        guard let first = fields(line, of: page).first, mayBegin(page.text, first) else { return false }
        let field = page.string(first)
        return HTMLIndex.split(field).map { labels.contains($0.label) } ?? labels.contains(label(field))
    }

    var hints: MetadataHints {
        var hints = MetadataHints()
        if let number = first("发文字号", "文号", "文件编号"), number.hasSuffix("号") { hints.documentNumber = number }
        hints.issuer = first("发文机关", "制定机关")
        hints.written = date("成文日期", "发文日期")
        hints.published = date("公布日期", "发布日期", "公开日期", "印发日期")
        hints.effective = date("施行日期", "实施日期", "生效日期")
        hints.validUntil = date("废止日期", "失效日期")
        return hints
    }

    var title: String? { first("标题", "信息名称", "文件名称", "名称") }

    private mutating func read(_ line: HTMLLine, of page: HTMLPage) {
        guard HTMLIndex.mayHoldLabel(line, of: page) else { return }
        let fields = HTMLIndex.fields(line, of: page).map(page.string)
        var at = 0
        while at < fields.count {
            if let (label, value) = HTMLIndex.split(fields[at]), HTMLIndex.labels.contains(label), !value.isEmpty {
                set(label, value)
            } else if HTMLIndex.labels.contains(HTMLIndex.label(fields[at])), at + 1 < fields.count {
                set(HTMLIndex.label(fields[at]), fields[at + 1])
                at += 1
            }
            at += 1
        }
    }

    /// Nearly all text of a page needs no closer look.
    private static func mayHoldLabel(_ line: HTMLLine, of page: HTMLPage) -> Bool {
        if line.cells.isEmpty, page.text.place(of: 0x0A, in: line.range) == nil {
            return mayBegin(page.text, line.range)
        }
        return fields(line, of: page).contains { mayBegin(page.text, $0) }
    }

    private mutating func set(_ label: String, _ value: String) {
        let value = value.filter { !$0.isWhitespace }
        if values[label] == nil, !value.isEmpty, value != "无" { values[label] = value }
    }

    /// The cells of a row, or the lines of a paragraph.
    private static func fields(_ line: HTMLLine, of page: HTMLPage) -> [Range<Int>] {
        if !line.cells.isEmpty { return line.cells }
        var fields: [Range<Int>] = []
        var start = line.range.lowerBound
        while start < line.range.upperBound {
            let end = page.text.place(of: 0x0A, in: start..<line.range.upperBound) ?? line.range.upperBound
            if start < end { fields.append(start..<end) }
            start = end + 1
        }
        return fields
    }

    /// No label is longer than its four characters with spaces between them. Bytes.
    private static let longest = 48

    /// `文 号：` is 文号.
    private static func label(_ text: String) -> String {
        guard text.utf8.count <= longest else { return "" }
        let scalars = text.unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "：" && $0 != ":" }
        return String(String.UnicodeScalarView(scalars))
    }

    private static func split(_ field: String) -> (label: String, value: String)? {
        guard field.utf8.count < 600, field.utf8.prefix(longest + 3).contains(where: { $0 == 0x3A || $0 == 0xEF }),
            let colon = field.unicodeScalars.firstIndex(where: { $0 == "：" || $0 == ":" })
        else { return nil }
        return (label(String(field[..<colon])), String(field[field.unicodeScalars.index(after: colon)...]))
    }

    private func first(_ labels: String...) -> String? { labels.lazy.compactMap { values[$0] }.first }

    /// 2026-03-20, 2026年3月20日, 2026/3/20 10:15.
    private func date(_ labels: String...) -> CivilDate? {
        for label in labels {
            guard let value = values[label] else { continue }
            let numbers = value.split { !$0.isNumber }.prefix(3).compactMap { Int($0) }
            guard numbers.count == 3, let date = CivilDate(numbers[0], numbers[1], numbers[2]) else { continue }
            return date
        }
        return nil
    }
}
