import NormLaw

/// What an act is about, by the words of its title: 农药 of 农药管理条例.
///
/// Clauses on quite different things are worded alike (许可证有效期为五年); only where a document speaks of the subject of an act can
/// its provision be meant.
struct ActTopic {
    private static let general = utf8Words(
        "中华人民共和国", "管理", "条例", "办法", "规定", "实施", "细则", "暂行", "若干", "监督", "促进", "保护", "国务院", "关于", "工作", "处理", "安全",
        "经营许可证", "许可证", "许可", "经营", "登记", "征收")
    /// So large a part of the pairs of ideographs of the title, at least one, has to be there.
    private static let share = 3

    private let terms: Set<UInt32>

    /// `ranges` are the stretches of the document that may name the subject.
    init(_ bytes: [UInt8], _ ranges: [Range<Int>], title: String) {
        let name = Array(title.utf8)
        terms = Set(ConductTerms(bytes, ranges).terms).union(ConductTerms(name, 0..<name.count).terms)
    }

    /// Acts for one river or lake bind nowhere else.
    private static let places = utf8Words("长江", "黄河", "淮河", "太湖", "海南", "三峡", "南水北调")
    private static let code = utf8("法典")

    /// Whether a document can mean a provision of the act.
    func isShared(by act: String) -> Bool { share(of: act).isFound }

    /// Whether the document is clearly on the subject of the act.
    func isCentral(to act: String) -> Bool { share(of: act).isCentral }

    private func share(of act: String) -> (isFound: Bool, isCentral: Bool) {
        let bytes = Array(act.utf8)
        let place = Self.places.first { bytes.contains($0, in: 0..<bytes.count) }
        if let place, !ConductTerms(place, 0..<place.count).terms.allSatisfy(terms.contains) {
            return (false, false)
        }
        // A code is about many things.
        if bytes.has(Self.code, before: bytes.count) { return (true, false) }
        let wanted = ConductTerms(bytes, Self.subject(of: bytes)).terms
        let found = wanted.count { terms.contains($0) }
        return (
            wanted.isEmpty || found > 0 && found * Self.share >= wanted.count, found > 0 && found * 2 >= wanted.count
        )
    }

    /// The stretches of a title between the words that any may hold.
    private static func subject(of title: [UInt8]) -> [Range<Int>] {
        var stretches: [Range<Int>] = []
        var start = 0
        var at = 0
        while at < title.count {
            if let word = title.first(of: general, at: at, end: title.count) {
                stretches.append(start..<at)
                at += word.count
                start = at
            } else {
                at += title.width(at: at)
            }
        }
        stretches.append(start..<max(start, min(at, title.count)))
        return stretches
    }
}
