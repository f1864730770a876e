/// Numbers as official documents print them.
public enum ChineseNumber {
    private static let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]

    /// 八, 十二, 一百零三; Arabic figures from 1,000 on.
    public static func string(_ number: Int) -> String {
        guard (1..<1000).contains(number) else { return "\(number)" }
        let (hundreds, tens, ones) = (number / 100, number / 10 % 10, number % 10)
        var text = hundreds > 0 ? digits[hundreds] + "百" : ""
        if tens > 0 {
            text += (tens == 1 && hundreds == 0 ? "" : digits[tens]) + "十"
        } else if hundreds > 0, ones > 0 {
            text += "零"
        }
        return text + digits[ones]
    }
}
