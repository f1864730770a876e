import NormText

/// Names articles as statutes do: 第一百二十条之一.
public enum ArticleLabel {
    public static func words(_ number: Int, _ branch: Int = 0) -> String {
        "第\(numeral(number))条" + (branch > 0 ? "之\(numeral(branch))" : "")
    }

    /// art. 120-1
    public static func english(_ number: Int, _ branch: Int = 0) -> String {
        "art. \(number)" + (branch > 0 ? "-\(branch)" : "")
    }

    private static let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]

    /// Numbers up to 9999; others in digits.
    public static func numeral(_ number: Int) -> String {
        guard (1...9999).contains(number) else { return String(number) }
        var words = ""
        var isGap = false
        for (unit, name) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
            let digit = number / unit % 10
            if digit == 0 {
                isGap = !words.isEmpty
                continue
            }
            if isGap { words += digits[0] }
            isGap = false
            words += (digit == 1 && unit == 10 && words.isEmpty ? "" : digits[digit]) + name
        }
        return words
    }

    private static let parts: [(word: String, english: String)] = [
        ("条", "art."), ("款", "para."), ("项", "item"), ("章", "chapter"), ("节", "section"), ("部分", "part"),
        ("目", "subitem"),
    ]

    /// art. 9, art. 16 para. 2 of 第九条、第十六条第二款; what has another form stays as it is.
    public static func english(of label: String) -> String {
        label.split(separator: "、").map { words(of: Array($0.utf8)) }.joined(separator: ", ")
    }

    private static func words(of label: [UInt8]) -> String {
        var words: [String] = []
        var at = 0
        while at < label.count {
            let rest = String(decoding: label[at...], as: UTF8.self)
            if rest.hasPrefix("（参照）") {
                words.append("(by analogy)")
                at += "（参照）".utf8.count
            } else if rest.hasPrefix("至第") {
                words.append("to")
                at += "至".utf8.count
            } else if let (word, end) = word(at: at, in: label) {
                words.append(word)
                at = end
            } else {
                return (words + [rest]).joined(separator: " ")
            }
        }
        return words.joined(separator: " ")
    }

    /// One step of a label: 第十六条之一, （三）, 二 before （三）.
    private static func word(at start: Int, in label: [UInt8]) -> (String, end: Int)? {
        let sign = 3
        let rest = String(decoding: label[start...], as: UTF8.self)
        let isMarked = rest.hasPrefix("第") || rest.hasPrefix("（")
        let first = start + (isMarked ? sign : 0)
        guard first < label.count, let (number, end) = ChineseNumeral.parse(label, at: first), end > first else {
            return nil
        }
        let tail = String(decoding: label[end...], as: UTF8.self)
        if rest.hasPrefix("（") { return tail.hasPrefix("）") ? ("(\(number))", end + sign) : nil }
        guard rest.hasPrefix("第") else { return tail.isEmpty || tail.hasPrefix("（") ? ("part \(number)", end) : nil }
        guard let part = parts.first(where: { tail.hasPrefix($0.word) }) else { return nil }
        let behind = end + part.word.utf8.count
        guard tail.dropFirst(part.word.count).hasPrefix("之"),
            let (branch, last) = ChineseNumeral.parse(label, at: behind + sign), last > behind + sign
        else { return ("\(part.english) \(number)", behind) }
        return ("\(part.english) \(number)-\(branch)", last)
    }
}
