import NormDocument
import NormRules
import NormText

/// An attachment that is referred to where the document neither lists nor carries any: 具体标准见附件三.
enum AbsentAttachments {
    private static let leads = [
        "详见", "见", "按照", "按", "依照", "依据", "参照", "如", "填写", "对照", "执行", "列入", "载入", "本规定", "本办法", "本通知",
    ]
    /// Attachments of what somebody hands in, or of another act.
    private static let others = ["合同", "协议", "申请", "许可证", "不动产权", "《", "证书", "设计"]

    static func issues(in reading: DocumentReading, _ scan: WordScan) -> [CheckerIssue] {
        let document = reading.document
        guard document.metadata.rank == .normative, document.parts.count == 1,
            !document.blocks.contains(where: { $0.role == .attachmentList || $0.role == .tableRow })
        else { return [] }
        let text = document.text
        // A line that begins with it lists or carries one, however it is laid out.
        guard !document.blocks.contains(where: { text.string($0.range).hasPrefix("附") }) else { return [] }
        let reference = scan.hits(of: .attachments).first { hit in
            guard let index = reading.sentenceIndex(at: hit.range.lowerBound) else { return false }
            let sentence = reading.sentences[index]
            let before = text.string(sentence.range.lowerBound..<hit.range.lowerBound)
            return document.blocks[sentence.block].role == .body && leads.contains(where: before.hasSuffix)
                && !others.contains(where: before.contains)
        }
        guard let reference else { return [] }
        let name = text.string(reference.range)
        return [
            CheckerIssue(
                "drafting.missing-attachment", range: reference.range,
                message: Bilingual(
                    "正文引用“\(name)”，文件没有列明也没有附上",
                    "“\(name)” is referred to, and there is none"))
        ]
    }
}
