import NormLaw
import NormRules
import NormText

extension Bilingual {
    /// 《行政处罚法》第十六条第二款, 《行政处罚法》 art. 16 para. 2; the first paragraph is not named.
    static func provision(of act: String, _ number: Int, _ branch: Int, paragraph: Int = 0) -> Bilingual {
        let isLater = paragraph > 1
        return Bilingual(
            "《\(act)》\(ArticleLabel.words(number, branch))" + (isLater ? "第\(ArticleLabel.numeral(paragraph))款" : ""),
            "《\(act)》 \(ArticleLabel.english(number, branch))" + (isLater ? " para. \(paragraph)" : ""))
    }

    /// What a provision says, with its name behind.
    func said(by provision: Bilingual) -> Bilingual {
        Bilingual("\(chinese)（\(provision.chinese)）", "\(english) (\(provision.english))")
    }
}
