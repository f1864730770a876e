/// How the number of a list is written (ECMA-376 part 1, 17.18.59).
enum WordNumberFormat: Equatable {
    case decimal, zeroPadded, fullWidth, circled, parenthesised, dotted
    case upperLetter, lowerLetter, upperRoman, lowerRoman
    /// 一, 十, 二十一, 一百零一
    case chinese
    /// 一, 十, 二十一, 一〇一
    case chineseDigits
    /// 一, 一〇, 二一
    case ideographs
    /// 壹, 拾, 贰拾壹
    case legal
    /// 甲 乙 丙
    case stems
    /// 子 丑 寅
    case branches
    case bullet, none

    init(_ name: String) {
        switch name {
        case "decimalZero": self = .zeroPadded
        case "decimalFullWidth", "decimalFullWidth2": self = .fullWidth
        case "decimalEnclosedCircle", "decimalEnclosedCircleChinese": self = .circled
        case "decimalEnclosedParen": self = .parenthesised
        case "decimalEnclosedFullstop": self = .dotted
        case "upperLetter": self = .upperLetter
        case "lowerLetter": self = .lowerLetter
        case "upperRoman": self = .upperRoman
        case "lowerRoman": self = .lowerRoman
        case "chineseCountingThousand", "taiwaneseCountingThousand", "japaneseCounting", "koreanCounting":
            self = .chinese
        case "chineseCounting", "taiwaneseCounting": self = .chineseDigits
        case "ideographDigital", "taiwaneseDigital", "japaneseDigitalTenThousand": self = .ideographs
        case "chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal": self = .legal
        case "ideographTraditional": self = .stems
        case "ideographZodiac": self = .branches
        case "bullet": self = .bullet
        case "none": self = .none
        default: self = .decimal
        }
    }

    func text(_ number: Int) -> String {
        guard number > 0 else { return self == .bullet || self == .none ? "" : String(number) }
        switch self {
        case .decimal: return String(number)
        case .zeroPadded: return number < 10 ? "0\(number)" : String(number)
        case .fullWidth: return enclosed(String(number), from: 0xFF10)
        case .circled: return number <= 20 ? scalar(0x2460 + number - 1) : String(number)
        case .parenthesised: return number <= 20 ? scalar(0x2474 + number - 1) : "(\(number))"
        case .dotted: return number <= 20 ? scalar(0x2488 + number - 1) : "\(number)."
        case .upperLetter: return letters(number, from: 0x41)
        case .lowerLetter: return letters(number, from: 0x61)
        case .upperRoman: return WordNumberFormat.roman(number)
        case .lowerRoman: return WordNumberFormat.roman(number).lowercased()
        case .chinese: return counted(number, digits: "零一二三四五六七八九", units: "十百千万")
        case .chineseDigits:
            return number < 100
                ? counted(number, digits: "零一二三四五六七八九", units: "十百千万") : digits(number)
        case .ideographs: return digits(number)
        case .legal:
            let text = counted(number, digits: "零壹贰叁肆伍陆柒捌玖", units: "拾佰仟万")
            return (10..<20).contains(number) ? "壹" + text : text
        case .stems: return cycle(number, "甲乙丙丁戊己庚辛壬癸")
        case .branches: return cycle(number, "子丑寅卯辰巳午未申酉戌亥")
        case .bullet, .none: return ""
        }
    }

    private func scalar(_ value: Int) -> String { Unicode.Scalar(UInt32(value)).map { String($0) } ?? "" }

    private func enclosed(_ digits: String, from zero: Int) -> String {
        digits.utf8.map { scalar(zero + Int($0) - 0x30) }.joined()
    }

    /// a, …, z, aa, bb, as Word counts.
    private func letters(_ number: Int, from first: Int) -> String {
        String(repeating: scalar(first + (number - 1) % 26), count: min((number - 1) / 26 + 1, 30))
    }

    private func cycle(_ number: Int, _ names: String) -> String {
        let names = Array(names)
        return number <= names.count ? String(names[number - 1]) : String(number)
    }

    private func digits(_ number: Int) -> String {
        let names = Array("〇一二三四五六七八九")
        return String(String(number).utf8.map { names[Int($0) - 0x30] })
    }

    private func counted(_ number: Int, digits: String, units: String) -> String {
        let digits = Array(digits)
        let units = Array(units)
        guard number < 100_000 else { return String(number) }
        var text = ""
        var isGap = false
        for place in (0...4).reversed() {
            let digit = number / [1, 10, 100, 1000, 10_000][place] % 10
            if digit == 0 {
                isGap = isGap || !text.isEmpty
                continue
            }
            if isGap { text.append(digits[0]) }
            isGap = false
            if !(digit == 1 && place == 1 && text.isEmpty) { text.append(digits[digit]) }
            if place > 0 { text.append(units[place - 1]) }
        }
        return text
    }

    private static func roman(_ number: Int) -> String {
        guard number < 4000 else { return String(number) }
        let steps = [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
            (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        ]
        var rest = number
        var text = ""
        for (value, letters) in steps {
            while rest >= value {
                text += letters
                rest -= value
            }
        }
        return text
    }
}
