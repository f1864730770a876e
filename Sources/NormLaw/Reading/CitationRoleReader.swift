/// Tells from the words around a citation what the clause does with the act.
struct CitationRoleReader {
    private static let window = 120
    private static let sentence = 900

    private static let basis = utf8Words(
        "根据", "依据", "依照", "按照", "遵照", "参照", "适用", "执行", "遵守", "按", "依", "贯彻", "落实", "符合", "属于", "以")
    private static let breach = utf8Words("违反", "违背", "触犯")
    private static let stops = utf8Words("。", "；", "：", "，", "\n")
    private static let ends = utf8Words("。", "\n")
    private static let joints = utf8Words(
        "、", "和", "及", "以及", "或者", "或", "与", "，", "等", "有关", "国家", "省", "市", "法律", "法规", "规章", "以", "“", "”",
        "本", "的", "》", "规定", "并", "依照", "根据", "按照", "《")
    private static let making = utf8Words(
        "制定本", "制定了本", "特制定", "制订本", "特制订", "制定如下", "现就", "通知如下", "公告如下", "通告如下", "决定如下", "意见如下",
        "规定如下", "通报如下", "如下规定", "如下决定", "如下意见", "结合本", "结合我", "结合实际", "结合工作实际", "修订本", "提出如下")
    private static let ending = utf8Words("废止", "失效", "停止执行", "停止施行", "不再执行", "不再施行", "停止使用")
    private static let endingBefore = utf8Words("废止", "撤销", "宣布失效", "停止执行", "停止施行")
    private static let issuing = utf8Words("印发", "公布", "发布", "转发", "批转", "下发", "颁布", "颁发")
    private static let issued = utf8Words(
        "印发给", "现予公布", "现予发布", "现予印发", "予以印发", "现公布", "现印发", "转发给", "印发你们", "现予以公布", "已经", "已由")

    private let bytes: [UInt8]
    private let range: Range<Int>

    init(bytes: [UInt8], range: Range<Int>) {
        self.bytes = bytes
        self.range = range
    }

    func role(of citation: Range<Int>, after previous: Citation?, anchor: Citation.Anchor) -> (Citation.Role, String?) {
        if let previous, previous.lead != nil, isJoined(previous.range.upperBound..<citation.lowerBound) {
            return (previous.role, previous.lead)
        }
        let before = clauseStart(citation.lowerBound, floor: previous?.range.upperBound)..<citation.lowerBound
        let after = citation.upperBound..<sentenceEnd(citation.upperBound)
        let lead = lastWord(in: before)
        if let lead, Self.breach.contains(lead) { return (.breach, String(decoding: lead, as: UTF8.self)) }
        let word = lead.map { String(decoding: $0, as: UTF8.self) }
        if anchor == .title, let role = titleRole(citation, before: before, after: after, hasLead: lead != nil) {
            return (role, word)
        }
        guard lead != nil else { return (.mention, nil) }
        let isDocumentBasis = anchor != .preceding && Self.making.contains { bytes.contains($0, in: after) }
        return (isDocumentBasis ? .documentBasis : .clauseBasis, word)
    }

    private func titleRole(_ citation: Range<Int>, before: Range<Int>, after: Range<Int>, hasLead: Bool) -> Citation
        .Role?
    {
        if Self.issuing.contains(where: { bytes.has($0, before: citation.lowerBound, start: before.lowerBound) }) {
            return .ownTitle
        }
        guard !hasLead else { return nil }
        if Self.issued.contains(where: { bytes.has($0, at: after.lowerBound, end: after.upperBound) }) {
            return .ownTitle
        }
        if Self.ending.contains(where: { bytes.contains($0, in: after) }) { return .repeal }
        return Self.endingBefore.contains { bytes.contains($0, in: before) } ? .repeal : nil
    }

    /// Whether only 、 和 and the like stand between two citations.
    private func isJoined(_ gap: Range<Int>) -> Bool {
        guard gap.lowerBound <= gap.upperBound, gap.count <= 48 else { return false }
        var at = gap.lowerBound
        while at < gap.upperBound {
            guard let word = bytes.first(of: Self.joints, at: at, end: gap.upperBound) else { return false }
            at += word.count
        }
        return true
    }

    /// The start of the clause that holds `offset`, not below the previous citation.
    private func clauseStart(_ offset: Int, floor: Int?) -> Int {
        let least = Swift.max(range.lowerBound, floor ?? range.lowerBound, offset - Self.window)
        var at = offset
        while at > least {
            let previous = bytes.previous(at, start: least)
            if bytes.first(of: Self.stops, at: previous) != nil { return at }
            at = previous
        }
        return at
    }

    private func sentenceEnd(_ offset: Int) -> Int {
        let most = Swift.min(range.upperBound, offset + Self.sentence)
        var at = offset
        while at < most, bytes.first(of: Self.ends, at: at, end: most) == nil { at += bytes.width(at: at) }
        return Swift.min(at, most)
    }

    /// The introducing word that stands last before the citation.
    private func lastWord(in range: Range<Int>) -> [UInt8]? {
        var best: (at: Int, word: [UInt8])?
        for word in Self.basis + Self.breach {
            guard let at = bytes.lastIndex(of: word, in: range),
                at + word.count > (best.map { $0.at + $0.word.count } ?? 0)
            else { continue }
            best = (at, word)
        }
        return best?.word
    }
}
