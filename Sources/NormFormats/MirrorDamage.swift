import NormText

/// What sites that copy government pages do to their words. The normalised text is without it; here it is counted, so that
/// a report can say so.
enum MirrorDamage {
    static func remarks(on bytes: [UInt8]) -> [String] {
        var remarks: [String] = []
        let glosses = PinyinGloss.count(in: bytes)
        if glosses > 0 { remarks.append("文字被镜像网站改动：汉字后插入拼音 \(glosses) 处（如“規(guī)定”），分析时已还原") }
        let spaces = spacesInWords(bytes)
        if spaces > 0 { remarks.append("词语中间有不换行空格 \(spaces) 处，分析时已略去") }
        return remarks
    }

    /// Single `&nbsp;` between two ideographs, except where it sets off the number of a division.
    private static func spacesInWords(_ bytes: [UInt8]) -> Int {
        var count = 0
        let isIdeograph = { (at: Int) in at >= 0 && at < bytes.count && (0xE4...0xE9).contains(bytes[at]) }
        bytes.forEachPlace(of: 0xC2) { at in
            guard at + 1 < bytes.count, bytes[at + 1] == 0xA0, isIdeograph(at - 3), isIdeograph(at + 2),
                !divisions.contains(where: { $0.elementsEqual(bytes[at - 3..<at]) })
            else { return }
            count += 1
        }
        return count
    }

    private static let divisions = ["条", "章", "节", "编", "款", "附", "录"].map { Array($0.utf8) }
}
