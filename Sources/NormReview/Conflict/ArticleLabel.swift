/// Names articles as statutes do: 第一百二十条之一.
enum ArticleLabel {
    static func words(_ number: Int, _ branch: Int = 0) -> String {
        "第\(numeral(number))条" + (branch > 0 ? "之\(numeral(branch))" : "")
    }

    private static let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]

    /// Numbers up to 9999; others in digits.
    static func numeral(_ number: Int) -> String {
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
}
