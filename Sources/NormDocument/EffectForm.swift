import NormText

/// When a document takes effect and when it lapses, from its own words.
struct EffectForm {
    private(set) var effective: CivilDate?
    private(set) var validUntil: CivilDate?

    private static let effects = WordList("施行 执行 实施 試行 试行 生效 實施 執行")
    private static let issue = WordList("印发之日 公布之日 发布之日 颁布之日 下发之日 发文之日 签发之日 印發之日 公布之日 發布之日")
    private static let validity = WordList("有效期 试行期 有效时间 施行期限 执行期限 暂行期")
    /// How a document names itself.
    private static let own = WordList(
        """
        本办法 本规定 本细则 本通知 本意见 本通告 本公告 本方案 本决定 本规则 本标准 本基准 本制度 本措施 本清单 本文件 本政策 本条例 \
        本预案 本目录 本规范 本批复 本《 本实施
        """)
    private static let forwarding = WordList("印发 发布 公布 發布 印發 通过")

    /// `issued` is the day that 自印发之日起 means.
    init(_ bytes: [UInt8], _ range: Range<Int>, issued: CivilDate?) {
        // 起 (E8 B5 B7) precedes each verb of taking effect; the words of validity begin with E6 or E8 too.
        var terms: [Int] = []
        var at = range.lowerBound
        while let next = EffectForm.mark(bytes, from: at, limit: range.upperBound - 5) {
            at = next
            if bytes[at] == 0xE8, bytes[at + 1] == 0xB5, bytes[at + 2] == 0xB7 {
                if let date = EffectForm.day(bytes, around: at, in: range, issued: issued) { effective = date }
            } else if EffectForm.mayBeTerm(bytes, at) {
                terms.append(at)
            }
            at += 3
        }
        // A term of years counts from the effective date, which may stand behind it.
        for place in terms { readValidity(bytes, place, in: range) }
    }

    /// The next place before `limit` of 起, or of a character of E6 or E8 before 效 or 行.
    private static func mark(_ bytes: [UInt8], from start: Int, limit: Int) -> Int? {
        bytes.withUnsafeBufferPointer { bytes in
            var at = start
            while at < limit {
                let byte = bytes[at]
                guard byte == 0xE6 || byte == 0xE8 else {
                    at += (0xE4...0xE9).contains(byte) ? 3 : 1
                    continue
                }
                let second = (bytes[at + 3], bytes[at + 4], bytes[at + 5])
                if bytes[at + 1] == 0xB5 && bytes[at + 2] == 0xB7 || second == (0xE8, 0xA1, 0x8C)
                    || second == (0xE6, 0x95, 0x88)
                {
                    return at
                }
                at += 3
            }
            return nil
        }
    }

    /// The day that 自…起施行 names, where `at` is the place of 起.
    private static func day(_ bytes: [UInt8], around at: Int, in range: Range<Int>, issued: CivilDate?) -> CivilDate? {
        var verb = bytes.skipBlanks(at + 3, limit: range.upperBound)
        let first = bytes.scalar(at: verb, limit: range.upperBound).value
        // 起正式施行, 起开始施行
        if first == 0x6B63 || first == 0x5F00 { verb += 6 }
        guard verb < range.upperBound, effects.begins(bytes, verb..<range.upperBound) else { return nil }
        return day(bytes, before: at, from: range.lowerBound, issued: issued)
    }

    /// 有效, 试行期, 施行期, 执行期, 暂行期: the second character decides before the words are compared.
    private static func mayBeTerm(_ bytes: [UInt8], _ at: Int) -> Bool {
        switch (bytes[at + 3], bytes[at + 4], bytes[at + 5]) {
        case (0xE6, 0x95, 0x88): bytes[at + 1] == 0x9C
        case (0xE8, 0xA1, 0x8C): true
        default: false
        }
    }

    /// The day between 自 and 起, where the document speaks of itself.
    private static func day(_ bytes: [UInt8], before end: Int, from start: Int, issued: CivilDate?) -> CivilDate? {
        var at = end
        let limit = max(start, end - 90)
        while at > limit {
            let previous = bytes.scalar(before: at, from: start)
            if previous.value == 0x3002 || previous.value == 0xFF1B || previous.value == 0x0A { return nil }
            at -= max(1, previous.length)
            if previous.value == 0x81EA || previous.value == 0x4ECE || previous.value == 0x4E8E { break }
        }
        guard at > limit || at == start else { return nil }
        guard isOwn(bytes, before: at, from: start) else { return nil }
        let inner = at..<end
        if let found = DateForm.find(bytes, inner) { return found.date }
        return issue.occurs(bytes, inner) || bytes.first(Array("之日".utf8), in: inner) != nil ? issued : nil
    }

    /// 《某条例》自…起施行 speaks of another document, unless the sentence puts that document out itself; 已于…起施行 always
    /// does: it tells what is past.
    private static func isOwn(_ bytes: [UInt8], before at: Int, from start: Int) -> Bool {
        guard bytes.scalar(before: at, from: start).value != 0x5DF2 else { return false }
        let sentence = sentence(bytes, before: at, from: start)
        return bytes.first(Array("》".utf8), in: sentence) == nil || own.occurs(bytes, sentence)
            || forwarding.occurs(bytes, sentence)
    }

    /// What stands before a place in its sentence.
    private static func sentence(_ bytes: [UInt8], before at: Int, from start: Int) -> Range<Int> {
        var first = at
        while first > start, at - first < 400 {
            let previous = bytes.scalar(before: first, from: start)
            if previous.value == 0x3002 || previous.value == 0x0A { break }
            first -= max(1, previous.length)
        }
        return first..<at
    }

    // MARK: Validity

    private mutating func readValidity(_ bytes: [UInt8], _ at: Int, in range: Range<Int>) {
        guard
            let word = EffectForm.validity.words.first(where: { bytes.has($0, at: at, limit: range.upperBound) }),
            let date = end(bytes, from: at + word.count, limit: min(at + word.count + 100, range.upperBound)),
            EffectForm.speaksOfItself(bytes, at, in: range)
        else { return }
        validUntil = date
    }

    /// 至2031年4月30日, 五年, 为2年, 18个月.
    private func end(_ bytes: [UInt8], from start: Int, limit: Int) -> CivilDate? {
        var at = start
        while at < limit {
            let next = bytes.scalar(at: at, limit: limit)
            if next.value == 0x3002 || next.value == 0xFF0C || next.value == 0xFF1B { return nil }
            if DateForm.isDigit(next.value) { break }
            at += next.length
        }
        if let found = DateForm.read(bytes, at: at, limit: limit) {
            return secondDay(bytes, behind: found.range.upperBound, limit: limit) ?? found.date
        }
        guard let effective, let count = Numeral.read(bytes, at: at, limit: limit), (1...99).contains(count.value)
        else { return nil }
        let unit = bytes.scalar(at: bytes.skipBlanks(count.end, limit: limit), limit: limit).value
        switch unit {
        case 0x5E74: return effective.adding(months: count.value * 12)
        case 0x4E2A: return effective.adding(months: count.value)
        default: return nil
        }
    }

    /// The day to which a period runs that names its first day too: 自2026年5月1日起至2031年4月30日.
    private func secondDay(_ bytes: [UInt8], behind start: Int, limit: Int) -> CivilDate? {
        var at = bytes.skipBlanks(start, limit: limit)
        if bytes.scalar(at: at, limit: limit).value == 0x8D77 { at += 3 }
        guard [0x81F3, 0x5230].contains(bytes.scalar(at: at, limit: limit).value) else { return nil }
        return DateForm.read(bytes, at: bytes.skipBlanks(at + 3, limit: limit), limit: limit)?.date
    }

    /// A validity in the sentence of the effective date, or of 本…; a licence's validity is another matter.
    private static func speaksOfItself(_ bytes: [UInt8], _ at: Int, in range: Range<Int>) -> Bool {
        let before = sentence(bytes, before: at, from: range.lowerBound)
        return own.occurs(bytes, before) || effects.occurs(bytes, before)
    }
}

extension CivilDate {
    /// The last day of a term of so many months that begins with this day.
    func adding(months: Int) -> CivilDate? {
        let total = year * 12 + month - 1 + months
        guard let next = CivilDate(total / 12, total % 12 + 1, 1) else { return nil }
        var last: CivilDate?
        // The day before the same day of that month, or the month's end.
        if day > 1 {
            for candidate in stride(from: day - 1, through: 1, by: -1) where last == nil {
                last = CivilDate(next.year, next.month, candidate)
            }
            return last
        }
        let before = total - 1
        for candidate in stride(from: 31, through: 28, by: -1) where last == nil {
            last = CivilDate(before / 12, before % 12 + 1, candidate)
        }
        return last
    }
}
