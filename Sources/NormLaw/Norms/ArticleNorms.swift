/// What one article of an act fixes: the measures it names and its sums, shares and multiples.
public struct ArticleNorms: Sendable, Hashable {
    public internal(set) var measures: Measure
    public internal(set) var amounts: [NormAmount]
    /// It sends the reader on (依照前款规定处罚, 依照《…》处罚): what it does not name may stand there.
    public internal(set) var refersElsewhere: Bool

    private static let referrals = [
        "前条", "依照有关法律", "依照法律、", "依照国家有关", "依照本法", "依照本条例", "依照本办法", "依照本规定", "按照本", "依照《", "依照第",
        "依照中华人民共和国", "依照相关", "依法给予处罚", "依法处罚", "依法予以处罚", "依法给予行政处罚", "有关规定处罚", "给予治安管理处罚",
    ].map(utf8)

    /// Reads an article of a text; `nil` where it fixes nothing of the kind.
    static func read(_ bytes: [UInt8], _ range: Range<Int>) -> ArticleNorms? {
        let measures = Measure.named(in: bytes, range)
        let amounts = NormAmount.amounts(in: bytes, range).map(\.amount)
        let refers = referrals.contains { bytes.contains($0, in: range) }
        guard !measures.isEmpty || !amounts.isEmpty || refers else { return nil }
        return ArticleNorms(measures: measures, amounts: amounts, refersElsewhere: refers)
    }
}
