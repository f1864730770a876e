import NormDocument
import NormRules
import NormText

/// Document numbers of other documents that are written in no proper form: 白政办发〔2023〕第008号, 临政发2025年23号.
///
/// Brackets of another shape are passed over: copies seldom keep them.
enum CitedNumbers {
    private static let opening = ["〔", "[", "（", "(", "【"]
    /// What the code of an organ ends with, and what a number begins with. Numbers of single decisions
    /// (决字〔2026〕第0215号) have their own form, and 县人民政府2023年第17号 is the number of an announcement.
    static let words =
        ["发", "规", "办", "函"].flatMap { code in (opening + ["20"]).map { code + $0 } }
        + ["局", "府"].flatMap { code in opening.map { code + $0 } }
    private static let codeSize = 3

    static func issues(in reading: DocumentReading, _ scan: WordScan) -> [CheckerIssue] {
        let document = reading.document
        let text = document.text
        let own = document.blocks.filter { $0.role == .documentNumber }.map(\.range)
        return scan.hits(of: .documentNumbers).compactMap { hit in
            let start = hit.range.lowerBound
            let code = start..<start + codeSize
            let rest = text.string(code.upperBound..<min(text.bytes.count, code.upperBound + 48))
            guard !own.contains(where: { $0.contains(start) }), let end = rest.firstIndex(of: "号"),
                isNumber(rest[..<end])
            else { return nil }
            let number = String(rest[...end])
            guard let why = problem(of: number) else { return nil }
            return CheckerIssue(
                "drafting.cited-number-form",
                range: start..<code.upperBound + number.utf8.count,
                message: Bilingual(
                    "所引文号“\(text.string(code))\(number)”不合规范：\(why.chinese)",
                    "the document number “\(number)” is not in the proper form: \(why.english)"))
        }
    }

    /// 〔2023〕第008, 2025年23, 〔2026农字16: a year and a serial number.
    private static func isNumber(_ words: Substring) -> Bool {
        let digits = words.split { !$0.isASCII || !$0.isNumber }
        return digits.count == 2 && digits[0].count == 4 && digits[0].hasPrefix("20")
            && words.count { !(($0.isASCII && $0.isNumber) || "〔〕[]（）()【】第年 ".contains($0)) } <= 3
    }

    private static func problem(of number: String) -> Bilingual? {
        let year = number.drop { !$0.isNumber }.drop { $0.isASCII && $0.isNumber }
        guard year.first.map({ "〕])）】年".contains($0) }) == true else {
            return Bilingual("年份之后应当以六角括号收尾", "the bracket closes behind the year")
        }
        guard opening.contains(where: number.hasPrefix) else {
            return Bilingual("年份应当用六角括号括入", "the year stands in 〔〕")
        }
        if case .form(let why) = DocumentNumberForm.problem(of: number) { return why }
        return nil
    }
}
