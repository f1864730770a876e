/// Finds document numbers: 国办发〔2018〕37号, 川府发[2009]14号, 国务院令第412号.
enum DocumentNumberReader {
    struct Found: Equatable {
        /// With the brackets 〔〕, whatever the text wrote.
        let text: String
        let range: Range<Int>
    }

    private static let opens = utf8Words("〔", "［", "[", "﹝", "（", "(", "【")
    private static let closes = utf8Words("〕", "］", "]", "﹞", "）", ")", "】")
    private static let ordinal = utf8("第")
    private static let number = utf8("号")
    private static let order = utf8("令第")
    private static let breaks = utf8Words(
        "，", "。", "、", "；", "：", "（", "(", "）", ")", "《", "》", "“", "”", "\n", " ", "和", "及", "根据", "依据", "按照",
        "以", "见", "由", "于", "的", "了", "是", "为", "将")
    /// Its 和 introduces nothing.
    private static let republic = utf8("中华人民共和")
    private static let orderIssuers = utf8Words(
        "国务院", "主席", "部", "委", "局", "署", "院", "政府", "会", "委员会", "行", "办公室", "总局")

    static func numbers(in bytes: [UInt8], range: Range<Int>) -> [Found] {
        var found: [Found] = []
        var at = range.lowerBound
        while at < range.upperBound {
            if let number = read(bytes, at: at, range: range, from: found.last?.range.upperBound ?? range.lowerBound) {
                found.append(number)
                at = number.range.upperBound
            } else {
                at += bytes.width(at: at)
            }
        }
        return found
    }

    /// The number whose bracket, or 令第, stands at `offset`; it starts after `from`.
    static func read(_ bytes: [UInt8], at offset: Int, range: Range<Int>, from: Int) -> Found? {
        if bytes.has(order, at: offset, end: range.upperBound) {
            return readOrder(bytes, at: offset, range: range, from: from)
        }
        guard let open = bytes.first(of: opens, at: offset, end: range.upperBound),
            let year = ArticleNumber.read(bytes, at: offset + open.count, end: range.upperBound),
            (1949...2100).contains(year.value),
            let close = bytes.first(of: closes, at: year.end, end: range.upperBound)
        else { return nil }
        var at = year.end + close.count
        if bytes.has(ordinal, at: at, end: range.upperBound) { at += 3 }
        guard let serial = ArticleNumber.read(bytes, at: at, end: range.upperBound),
            bytes.has(number, at: serial.end, end: range.upperBound)
        else { return nil }
        let start = lead(bytes, before: offset, from: from, most: 12)
        guard start < offset else { return nil }
        let text = bytes.string(start..<offset) + "〔\(year.value)〕\(serial.value)号"
        return Found(text: text, range: start..<serial.end + 3)
    }

    private static func readOrder(_ bytes: [UInt8], at offset: Int, range: Range<Int>, from: Int) -> Found? {
        guard orderIssuers.contains(where: { bytes.has($0, before: offset, start: from) }),
            let serial = ArticleNumber.read(bytes, at: offset + order.count, end: range.upperBound),
            bytes.has(number, at: serial.end, end: range.upperBound)
        else { return nil }
        let start = lead(bytes, before: offset, from: from, most: 20)
        return Found(text: bytes.string(start..<offset) + "令第\(serial.value)号", range: start..<serial.end + 3)
    }

    /// The organ's characters before the bracket: at most `most`, up to punctuation or a word that introduces it.
    private static func lead(_ bytes: [UInt8], before offset: Int, from: Int, most: Int) -> Int {
        var start = offset
        for _ in 0..<most where start > from {
            if breaks.contains(where: { bytes.has($0, before: start, start: from) }),
                !bytes.has(republic, before: start, start: from)
            {
                break
            }
            start = bytes.previous(start, start: from)
        }
        return start
    }
}
