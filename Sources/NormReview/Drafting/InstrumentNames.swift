import NormDocument
import NormLaw
import NormText

/// Names that are reserved for legislation.
enum InstrumentNames {
    static func issues(in document: NormativeDocument) -> [CheckerIssue] {
        let notice = document.metadata.title ?? ""
        guard document.metadata.kind == .normative, !["转发", "学习", "宣传", "贯彻"].contains(where: notice.contains) else {
            return []
        }
        return document.parts.enumerated().compactMap { index, part in
            guard let title = part.title, name(title).hasSuffix("条例") else { return nil }
            let block = document.blocks.first { $0.part == index && $0.role == .title }
            // An instrument that lost its heading is named in the notice that issues it.
            let range = block?.range ?? place(of: title, in: document.text)
            return CheckerIssue(
                "drafting.reserved-name", range: range, field: range == nil ? "title" : nil,
                message: Bilingual("规范性文件“\(title)”称“条例”", "the normative document “\(title)” calls itself “条例”"))
        }
    }

    private static func place(of title: String, in text: NormalText) -> Range<Int>? {
        let words = utf8(title)
        return text.bytes.firstIndex(of: words, in: text.bytes.indices).map { $0..<$0 + words.count }
    }

    /// A title without the remark in brackets behind it: （试行）.
    static func name(_ title: String) -> Substring {
        guard title.hasSuffix("）"), let open = title.lastIndex(of: "（") else { return title[...] }
        return title[..<open]
    }
}
