/// The forms of titles, addressees and notes of adoption.
enum TitleForm {
    private static let adoption = WordList("通过 公布 发布 颁布 施行 修正 修订 修改 批准 印发 公告 公布） 发布） 令） 令)")
    /// What a bracket behind the title says of a rule without beginning with the day.
    private static let order = WordList("令第 号令 部令 局令 署令 委令 令公布 令发布")
    private static let carrying = WordList("印发 转发 发布 公布 下发")
    private static let notice = WordList("的通知 的函 的公告 的通告 的决定 的命令")
    private static let announcing = WordList("如下： 如下: 情形： 指： 包括：")
    private static let according: [UInt8] = Array("根据".utf8)
    private static let session = WordList("第十 第一届 第二届 第三届 第四届 第五届 第六届 第七届 第八届 第九届")

    /// Whether a line reads as the title of a document.
    static func isTitle(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        range.count <= 450 && !isSentence(bytes, range) && !LineForm.endsSentence(bytes, range)
            && (LineForm.genus.ends(bytes, range) || LineForm.holdsSubject(bytes, range)
                || NumberForm.find(bytes, range).map { $0.upperBound == range.upperBound } ?? false)
    }

    /// Whether a line holds a comma, semicolon or full stop outside title marks.
    static func isSentence(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        var depth = 0
        var at = range.lowerBound
        while at < range.upperBound {
            let next = bytes.scalar(at: at, limit: range.upperBound)
            switch next.value {
            case 0x300A: depth += 1
            case 0x300B: depth = max(0, depth - 1)
            case 0xFF0C, 0x3002,
                0xFF1B where depth == 0:
                return true
            default: break
            }
            at += next.length
        }
        return false
    }

    /// 各县（市、区）人民政府，市政府各部门：
    static func isAddressee(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        guard range.count <= 700 else { return false }
        let last = bytes.scalar(before: range.upperBound, from: range.lowerBound)
        guard last.value == 0xFF1A || last.value == 0x3A else { return false }
        var at = range.lowerBound
        while at < range.upperBound {
            let next = bytes.scalar(at: at, limit: range.upperBound)
            if next.value == 0x3002 { return false }
            at += next.length
        }
        return !announcing.ends(bytes, range) && bytes.first(according, in: range) == nil
    }

    /// （2013年3月19日某省人民政府令第239号公布 自2013年5月1日起施行）, 2020年6月1日 某会第九次会议通过
    static func isAdoptionNote(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        guard range.count <= 3_000 else { return false }
        var start = range.lowerBound
        let first = bytes.scalar(at: start, limit: range.upperBound)
        let isBracketed = first.value == 0xFF08 || first.value == 0x28
        if isBracketed { start = bytes.skipBlanks(start + first.length, limit: range.upperBound) }
        if bytes.has(according, at: start, limit: range.upperBound) { start += according.count }
        guard DateForm.read(bytes, at: start, limit: range.upperBound) != nil else {
            guard adoption.occurs(bytes, range), range.count <= 600 else { return false }
            return session.begins(bytes, start..<range.upperBound) || isBracketed && order.occurs(bytes, range)
        }
        if isBracketed { return adoption.occurs(bytes, range) }
        // Of a note over several lines the last ends with the bracket or with the 根据 of the next.
        let tail = Swift.max(start, range.upperBound - 24)..<range.upperBound
        return adoption.occurs(bytes, tail) && !isSentenceEnd(bytes, range)
    }

    private static func isSentenceEnd(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        bytes.scalar(before: range.upperBound, from: range.lowerBound).value == 0x3002
    }

    /// The titles that a notice gives to what it carries: of 《…》, or of 关于印发…的通知.
    static func carried(_ bytes: [UInt8], _ title: Range<Int>) -> [[UInt8]] {
        guard carrying.occurs(bytes, title) else { return [] }
        let text = bytes.compact(title)
        let quoted = quotedTitles(text, text.indices)
        if !quoted.isEmpty { return quoted.map { Array(text[$0]) } }
        for word in carrying.words {
            guard let start = text.first(word, in: text.indices) else { continue }
            for ending in notice.words where text.ends(with: ending, in: text.indices) {
                let name = start + word.count..<max(start + word.count, text.count - ending.count)
                if name.count >= 12 { return [Array(text[name])] }
            }
        }
        return []
    }

    /// What stands between outer 《 and 》.
    static func quotedTitles(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var depth = 0
        var start = range.lowerBound
        var at = range.lowerBound
        while at < range.upperBound {
            let next = bytes.scalar(at: at, limit: range.upperBound)
            if next.value == 0x300A {
                if depth == 0 { start = at + next.length }
                depth += 1
            } else if next.value == 0x300B, depth > 0 {
                depth -= 1
                if depth == 0 { result.append(start..<at) }
            }
            at += next.length
        }
        return result
    }

    /// A title without white space and without a document number before or behind it.
    static func clean(_ bytes: [UInt8], _ range: Range<Int>) -> String {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, bytes[start] == 0x23 { start += 1 }
        if let number = NumberForm.find(bytes, range) {
            if number.lowerBound == start { start = number.upperBound }
            if number.upperBound == end { end = max(start, number.lowerBound) }
        }
        var text = bytes.compact(start..<end)
        // The brackets that held the number.
        let rests = WordList("（） （ () (").words
        for rest in rests where text.ends(with: rest, in: text.indices) { text.removeLast(rest.count) }
        return String(decoding: text, as: UTF8.self)
    }

    /// Where a compact title ends without the remarks in brackets behind it: （试行）, （2026年版）.
    static func withoutRemarks(_ title: [UInt8]) -> Int {
        var end = title.count
        while end > 0 {
            let last = title.scalar(before: end, from: 0)
            guard last.value == 0xFF09 || last.value == 0x29 else { return end }
            var at = end - last.length
            var isClosed = false
            while at > 0, !isClosed {
                let previous = title.scalar(before: at, from: 0)
                isClosed = previous.value == 0xFF08 || previous.value == 0x28
                at -= previous.length
            }
            guard isClosed, at > 0 else { return end }
            end = at
        }
        return end
    }
}
