import NormDocument
import NormRules
import NormText

/// A clause in which a document speaks of itself: 本办法自2026年5月1日起施行.
struct OwnStatement {
    /// 本办法
    let subject: String
    let sentence: Range<Int>

    /// What a document may call itself behind 本.
    static let nouns = [
        "办法", "规定", "细则", "通知", "意见", "通告", "公告", "方案", "决定", "规则", "标准", "基准", "制度", "措施", "清单", "文件",
        "政策", "条例", "预案", "目录", "规范", "规程",
    ]
    static let subjects = nouns.map { "本" + $0 } + nouns.map { "本实施" + $0 }

    /// The sentences with one of `words` that name the document itself; those that only name other documents speak of them.
    static func all(in reading: DocumentReading, with words: WordGroup, _ scan: WordScan) -> [OwnStatement] {
        var last = -1
        return scan.hits(of: words).compactMap { hit in
            guard let index = reading.sentenceIndex(at: hit.range.lowerBound), index != last else { return nil }
            last = index
            let sentence = reading.sentences[index].range
            return scan.hits(of: .ownNames, in: sentence).map(\.word).min()
                .map { OwnStatement(subject: subjects[$0], sentence: sentence) }
        }
    }
}
