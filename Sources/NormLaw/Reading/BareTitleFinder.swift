/// Finds short titles that stand without 《》: 行政处罚法第三十三条.
struct BareTitleFinder: Sendable {
    /// What a title may be followed by: 公司法 is none in 公司法人.
    private static let followers = utf8Words(
        "第", "，", "。", "、", "；", "：", "）", ")", "”", "\n", "的", "和", "及", "以及", "与", "或", "等", "规定", "有关", "中",
        "（", "(", "明确", "关于", "要求", "及其")
    private static let longest = 40
    private static let republic = utf8("中华人民共和国")

    private let index: LawIndex
    /// Hashes of the last three (two, where the name is no longer) characters of every name.
    private let endings: Set<UInt64>

    init(index: LawIndex) {
        self.index = index
        let rows = index.storage.rows
        var endings: Set<UInt64> = []
        for name in rows.names where rows.acts[Int(name.act)].rank <= NormRank.administrativeRegulation.rawValue {
            let key = rows.bytes(of: name.key)
            endings.insert(Self.hash(key.suffix(9)))
        }
        self.endings = endings
    }

    /// The longest name that ends at `end` (after 法 or 例) and does not reach below `start`.
    ///
    /// - Returns: the range with a leading 中华人民共和国.
    func title(in bytes: [UInt8], endingAt end: Int, from start: Int, limit: Int) -> Range<Int>? {
        guard end - start >= 6, end == limit || bytes.first(of: Self.followers, at: end, end: limit) != nil,
            mayEnd(bytes, at: end, from: start)
        else { return nil }
        var at = end
        var best: Int?
        for _ in 0..<Self.longest where at > start {
            let previous = bytes.previous(at, start: start)
            guard bytes[previous] >= 0xE4, bytes[previous] <= 0xE9 else { break }
            at = previous
            if end - at >= 6, index.storage.rows.find([UInt8](bytes[at..<end])).map(isName) == true { best = at }
        }
        guard var first = best else { return nil }
        if bytes.has(Self.republic, before: first, start: start) { first -= Self.republic.count }
        return first..<end
    }

    /// A string of the table that is the name of a national act (others are issuers and books).
    private func isName(_ string: UInt32) -> Bool {
        index.storage.rows.acts(named: string).contains { id in
            index.storage.rows.acts[id].rank <= NormRank.administrativeRegulation.rawValue
        }
    }

    private func mayEnd(_ bytes: [UInt8], at end: Int, from start: Int) -> Bool {
        endings.contains(Self.hash(bytes[Swift.max(start, end - 9)..<end]))
            || endings.contains(Self.hash(bytes[(end - 6)..<end]))
    }

    private static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return hash
    }
}
