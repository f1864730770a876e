/// Reads lists of conditions, documents and measures.
///
/// The same reading is made of the law and of a document that is held against it.
public struct ListReader {
    public enum Kind: UInt8, Sendable, CaseIterable {
        case conditions
        case documents
        case measures
    }

    private static let kinds: [(kind: Kind, words: [[UInt8]])] = [
        (.conditions, utf8Words("条件", "要求：")),
        (.documents, utf8Words("材料", "文件", "资料", "证件", "证明")),
        (.measures, utf8Words("措施", "职权")),
    ]
    private static let announcing = WordFinder("下列", "以下", "如下")
    private static let residual = utf8("其他")
    /// 法律、行政法规规定的其他条件 leaves the list closed for everybody else.
    private static let reserved = utf8Words("规定的其他", "规定其他", "要求的其他", "规定的，")

    /// What the head of a list announces; `nil` where it announces none of these.
    public static func kind(ofHead head: Range<Int>, in bytes: [UInt8]) -> Kind? {
        guard let at = announcing.firstIndex(in: bytes, head) else { return nil }
        let rest = at..<min(head.upperBound, at + 60)
        return kinds.first { entry in entry.words.contains { bytes.contains($0, in: rest) } }?.kind
    }

    /// Whether an item lets the list go on.
    public static func isOpen(_ item: Range<Int>, in bytes: [UInt8]) -> Bool {
        guard bytes.contains(residual, in: item) else { return false }
        return !reserved.contains { bytes.contains($0, in: item) }
    }

    /// What a list of the law holds, where nobody but the law may add to it.
    static func closed(_ head: Range<Int>, _ items: [Range<Int>], in bytes: [UInt8]) -> (
        kind: Kind, terms: ConductTerms
    )? {
        guard items.count > 1, let kind = kind(ofHead: head, in: bytes),
            !items.contains(where: { isOpen($0, in: bytes) })
        else { return nil }
        return (kind, ConductTerms(bytes, [head] + items))
    }
    // MARK: Enumerations in one sentence

    private static let handing = utf8Words("提交", "提供", "出具", "持")
    private static let having = utf8Words("具备", "符合", "取得", "达到", "加入")
    private static let asking = WordFinder("应当", "必须", "须", "除", "还应")
    private static let joints = utf8Words("、", "和", "以及", "及", "，以及", "，并且", "，并", "并且", "，还应当", "外，还应当")
    private static let opening = utf8("《")
    private static let closing = utf8("》")
    private static let republic = utf8("和国")
    private static let stops = utf8Words("，", "。", "；", ",", ";")

    /// 应当提交身份证、…和…的证明: the items of a sentence that demands several things, with what stands before them.
    public static func enumeration(
        in bytes: [UInt8], _ sentence: Range<Int>
    ) -> (head: Range<Int>, items: [Range<Int>], kind: Kind)? {
        guard sentence.count <= 600, let asked = asking.firstIndex(in: bytes, sentence)
        else { return nil }
        let rest = asked..<min(sentence.upperBound, asked + 45)
        func verb(_ words: [[UInt8]]) -> Range<Int>? {
            words.compactMap { word in bytes.firstIndex(of: word, in: rest).map { $0..<$0 + word.count } }
                .min { $0.lowerBound < $1.lowerBound }
        }
        let (handing, having) = (verb(handing), verb(having))
        guard let verb = [handing, having].compactMap(\.self).min(by: { $0.lowerBound < $1.lowerBound }) else {
            return nil
        }
        let items = items(in: bytes, verb.upperBound..<sentence.upperBound)
        guard items.count > 1 else { return nil }
        return (sentence.lowerBound..<verb.upperBound, items, verb == handing ? .documents : .conditions)
    }

    private static func items(in bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
        var items: [Range<Int>] = []
        var (start, at) = (range.lowerBound, range.lowerBound)
        func close(_ end: Int) { if end > start { items.append(start..<end) } }
        while at < range.upperBound {
            // Titles are whole, and 中华人民共和国 joins nothing.
            if bytes.has(opening, at: at, end: range.upperBound),
                let end = bytes.firstIndex(of: closing, in: at..<range.upperBound)
            {
                at = end + closing.count
            } else if bytes.has(republic, at: at, end: range.upperBound) {
                at += republic.count
            } else if let joint = bytes.first(of: joints, at: at, end: range.upperBound) {
                close(at)
                at += joint.count
                start = at
            } else if bytes.first(of: stops, at: at, end: range.upperBound) != nil {
                close(at)
                return items
            } else {
                at += bytes.width(at: at)
            }
        }
        close(range.upperBound)
        return items
    }
}
