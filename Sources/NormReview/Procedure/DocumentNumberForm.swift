import NormRules
import NormText

/// The form of a document number: 石府发〔2025〕11号.
enum DocumentNumberForm {
    enum Problem: Equatable {
        case form(Bilingual)
        case brackets
    }

    private static let opening: Set<Character> = ["〔", "[", "［", "(", "（", "【", "﹝"]
    private static let closing: Set<Character> = ["〕", "]", "］", ")", "）", "】", "﹞"]

    /// `nil` for a good number, and for what is no such number at all.
    static func problem(of text: String) -> Problem? {
        let text = text.filter { !$0.isWhitespace }
        guard let open = text.firstIndex(where: opening.contains),
            let close = text[open...].firstIndex(where: closing.contains),
            let end = text[close...].firstIndex(of: "号")
        else { return nil }
        let year = text[text.index(after: open)..<close]
        let serial = text[text.index(after: close)..<end]
        guard year.allSatisfy(\.isNumber) else { return nil }
        if serial.hasPrefix("字") { return .form(Bilingual("不用“字”", "the number takes no “字”")) }
        if serial.contains("第") { return .form(Bilingual("顺序号不加“第”字", "the serial number takes no “第”")) }
        if year.count != 4 { return .form(Bilingual("年份应当写全四位", "the year has four digits")) }
        if serial.hasPrefix("0") { return .form(Bilingual("顺序号不编虚位", "the serial number has no leading zero")) }
        return text[open] == "〔" || text[open] == "﹝" ? nil : .brackets
    }
}
