/// Finds the articles of its own act that a provision names: 违反本法第二十条、第二十一条规定的.
enum ArticleReferences {
    private static let own = utf8Words("本法", "本条例", "本办法", "本规定", "本细则")
    private static let lead = utf8("第")
    private static let article = utf8("条")
    private static let branch = utf8("之")
    private static let joints = utf8Words("、", "和", "或者", "以及", "，")

    static func own(in bytes: [UInt8], _ range: Range<Int>) -> [(number: Int, branch: Int)] {
        guard let act = own.compactMap({ word in bytes.firstIndex(of: word, in: range).map { $0 + word.count } }).min()
        else { return [] }
        var found: [(number: Int, branch: Int)] = []
        var at = act
        while bytes.has(lead, at: at, end: range.upperBound),
            let number = ArticleNumber.read(bytes, at: at + lead.count, end: range.upperBound),
            bytes.has(article, at: number.end, end: range.upperBound)
        {
            at = number.end + article.count
            var branchNumber = 0
            if bytes.has(branch, at: at, end: range.upperBound),
                let read = ArticleNumber.read(bytes, at: at + branch.count, end: range.upperBound)
            {
                branchNumber = read.value
                at = read.end
            }
            found.append((number.value, branchNumber))
            guard let joint = bytes.first(of: joints, at: at, end: range.upperBound) else { break }
            at += joint.count
        }
        return found
    }
}
