import NormDocument
import NormText

/// Attachments that are announced but do not follow, or follow unannounced.
///
/// Copies of documents often leave all attachments out; only a copy that carries one of them shows that another is missing.
enum Attachments {
    private struct Entry {
        let number: Int
        let title: String
        let range: Range<Int>
    }

    static func issues(in document: NormativeDocument) -> [CheckerIssue] {
        let announced = announced(in: document)
        let present = present(in: document)
        guard !announced.isEmpty, !present.isEmpty else { return [] }
        let isThere = announced.map { entry in
            present.contains { $0.number == entry.number || isSame($0.title, entry.title) }
        }
        guard isThere.contains(true) else { return [] }
        let missing = zip(announced, isThere).filter { !$1 && !isOmitted($0.title) }.map(\.0)
        let last = announced.map(\.number).max() ?? 0
        let unlisted = present.filter { part in
            part.number > last && !announced.contains { isSame(part.title, $0.title) }
        }
        return missing.map {
            CheckerIssue(
                "drafting.missing-attachment", range: $0.range,
                message: Bilingual(
                    "列明了附件\($0.number)“\($0.title)”，正文后没有该附件",
                    "attachment \($0.number) “\($0.title)” is announced but does not follow"))
        }
            + unlisted.map {
                CheckerIssue(
                    "drafting.unlisted-attachment", range: $0.range,
                    message: Bilingual(
                        "正文后的附件\($0.number)没有在附件说明中列明", "attachment \($0.number) follows but is not announced"))
            }
    }

    /// The highest number of an attachment that is announced or there; `nil` where none is numbered.
    static func lastNumber(in document: NormativeDocument) -> Int? {
        (announced(in: document) + present(in: document)).map(\.number).filter { $0 > 0 }.max()
    }

    /// 附件：1.…表 2.…表, as the main part lists them.
    private static func announced(in document: NormativeDocument) -> [Entry] {
        document.blocks.filter { $0.role == .attachmentList && $0.part == 0 }.compactMap { block in
            let text = document.text.string(block.range)
            guard let (number, title) = numbered(text), number > 0, !title.isEmpty else { return nil }
            return Entry(number: number, title: title, range: block.range)
        }
    }

    /// The parts that begin with 附件1.
    private static func present(in document: NormativeDocument) -> [Entry] {
        document.parts.enumerated().dropFirst().compactMap { index, part in
            guard let block = document.blocks.first(where: { $0.part == index }) else { return nil }
            let text = document.text.string(block.range)
            guard text.hasPrefix("附件") || text.hasPrefix("附表") else {
                return Entry(number: 0, title: part.title ?? "", range: block.range)
            }
            return Entry(number: numbered(text)?.number ?? 0, title: part.title ?? "", range: block.range)
        }
    }

    /// The number and what follows it, of `附件：1.某某表`, `2.某某表`, `附件3`, `附件：某某表`.
    private static func numbered(_ text: String) -> (number: Int, title: String)? {
        var rest = text[...]
        for prefix in ["附件", "附表"] where rest.hasPrefix(prefix) { rest = rest.dropFirst(prefix.count) }
        rest = rest.drop { "：: ".contains($0) }
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        guard digits.count <= 2 else { return nil }
        let title = rest.dropFirst(digits.count).drop { "．.、：: ".contains($0) }
        return (Int(digits) ?? 0, String(title.filter { !"《》".contains($0) }))
    }

    private static func isSame(_ left: String, _ right: String) -> Bool {
        guard left.count >= 3, right.count >= 3 else { return false }
        return left.contains(right) || right.contains(left)
    }

    /// （略）, （另发）: said not to follow.
    private static func isOmitted(_ title: String) -> Bool {
        ["略", "另发", "另行", "不公开", "另附"].contains { title.contains($0) }
    }
}
