import NormDocument
import NormLaw
import NormRules
import NormText

/// A number of things that is not the number of those listed: 分为优秀、合格、不合格四个等次; 提交下列五项材料： before four items.
enum StatedCounts {
    static let divided = ["分为", "分成", "划分为", "设为"]
    static let following = ["下列", "以下", "如下"]
    private static let kinds = utf8Words("类", "种", "项", "个", "级", "档", "条", "等")
    /// Letters of a name in a list.
    private static let longestName = 8

    static func issues(in reading: DocumentReading, _ scan: WordScan) -> [CheckerIssue] {
        classes(in: reading, scan) + items(in: reading, scan)
    }

    // MARK: 分为…三类

    private static func classes(in reading: DocumentReading, _ scan: WordScan) -> [CheckerIssue] {
        let text = reading.document.text
        return scan.hits(of: .divided).compactMap { hit in
            guard let index = reading.sentenceIndex(at: hit.range.lowerBound) else { return nil }
            let rest = hit.range.upperBound..<max(hit.range.upperBound, reading.sentences[index].range.upperBound)
            guard let count = count(in: rest, text) else { return nil }
            let before = text.string(rest.lowerBound..<count.range.lowerBound)
            let names = before.isEmpty ? listed(behind: count.range.upperBound, rest.upperBound, text) : names(before)
            guard let names, names != count.value else { return nil }
            return issue(count, names, text)
        }
    }

    /// The names of 三类：甲、乙、丙; `nil` where what follows is no plain list.
    private static func listed(behind start: Int, _ end: Int, _ text: NormalText) -> Int? {
        let rest = text.string(start..<end)
        guard let colon = rest.prefix(4).firstIndex(of: "：") else { return nil }
        return names(String(rest[rest.index(after: colon)...].prefix { !"。；，".contains($0) }))
    }

    /// How many names a list of short ones holds; `nil` where it may be something else.
    private static func names(_ list: String) -> Int? {
        let names = list.replacingLast("和", by: "、").split(separator: "、", omittingEmptySubsequences: false)
        let arePlain = names.allSatisfy { (1...longestName).contains($0.count) && $0.allSatisfy(\.isLetter) }
        return names.count >= 2 && arePlain ? names.count : nil
    }

    // MARK: 下列五项：

    private static func items(in reading: DocumentReading, _ scan: WordScan) -> [CheckerIssue] {
        let document = reading.document
        let text = document.text
        return scan.hits(of: .following).compactMap { hit in
            guard let index = reading.sentenceIndex(at: hit.range.lowerBound) else { return nil }
            let sentence = reading.sentences[index]
            guard let unit = sentence.unit, text.string(sentence.range).hasSuffix("："),
                let count = count(
                    in: hit.range.upperBound..<min(sentence.range.upperBound, hit.range.upperBound + 24), text),
                count.range.lowerBound == hit.range.upperBound
            else { return nil }
            let children = document.units.filter {
                $0.parent == unit && $0.range.lowerBound > sentence.range.lowerBound
            }
            let numbers = children.map(\.number)
            guard numbers.count >= 2, numbers == Array(1...numbers.count), numbers.count != count.value,
                Set(children.map(\.kind)).count == 1
            else { return nil }
            return issue(count, numbers.count, text)
        }
    }

    // MARK: Common

    /// The first number of a stretch with 类, 项, 个…, as a small whole number.
    private static func count(in range: Range<Int>, _ text: NormalText) -> (value: Int, range: Range<Int>)? {
        guard let number = NumberScanner.numbers(in: text.bytes, range).first, let value = number.value.integer,
            (2...30).contains(value), let kind = text.bytes.first(of: kinds, at: number.range.upperBound)
        else { return nil }
        return (value, number.range.lowerBound..<number.range.upperBound + kind.count)
    }

    private static func issue(_ count: (value: Int, range: Range<Int>), _ names: Int, _ text: NormalText)
        -> CheckerIssue
    {
        CheckerIssue(
            "drafting.stated-count", range: count.range,
            message: Bilingual(
                "此处写“\(text.string(count.range))”，实际列出\(names)项",
                "it says “\(text.string(count.range))” and lists \(names)"))
    }
}

extension String {
    /// The same with the last of a word put otherwise.
    fileprivate func replacingLast(_ word: Character, by other: Character) -> String {
        guard let index = lastIndex(of: word) else { return self }
        return self[..<index] + String(other) + self[self.index(after: index)...]
    }
}
