import NormDocument
import NormLaw
import NormText

/// A number of things that a text states: 三百座, 1200元.
struct Counted {
    let value: FixedDecimal
    let unit: String
    /// The bytes of the number and the unit.
    let range: Range<Int>

    /// What is counted in official documents.
    private static let units = utf8Words(
        "平方公里", "平方米", "立方米", "公里", "公顷", "公斤", "千瓦", "万元", "亿元", "元", "座", "户", "个", "家", "亩", "米", "分", "张", "台", "辆",
        "吨", "件", "所", "处", "间", "次", "套", "棵", "株", "头", "只", "片", "盏", "口", "人", "名")

    private static let ordinal = utf8("第")

    /// The counted things in a stretch of text, in order. Ordinals (第三户) and numbers of other things are left out.
    static func all(in text: NormalText, _ range: Range<Int>) -> [Counted] {
        NumberScanner.numbers(in: text.bytes, range).compactMap { number in
            guard !text.bytes.has(ordinal, before: number.range.lowerBound),
                let unit = text.bytes.first(of: units, at: number.range.upperBound)
            else { return nil }
            return Counted(
                value: number.value, unit: String(decoding: unit, as: UTF8.self),
                range: number.range.lowerBound..<number.range.upperBound + unit.count)
        }
    }
}
