/// The formal review opinion (合法性审核意见书) on one document, before it takes the form of any format: every format
/// shows this and nothing else.
///
/// All text is made visible (`VisibleText`) and not yet escaped for any format.
struct Opinion {
    struct Section {
        /// With its number: `一、审核对象和材料`, `附件1`.
        let heading: String
        /// The title of an attachment, under its number.
        var title: String?
        var blocks: [OpinionBlock]
    }

    /// 发文机关标志
    let letterhead: String?
    let number: String?
    let title: String
    let addressee: String?
    let opening: String
    let sections: [Section]
    /// 发文机关署名
    let signature: String?
    let date: String
    /// Under the signature: who reviewed, who approved.
    let signers: [String]
    let attachments: [Section]
    /// 抄送
    let copies: String?

    /// The titles of the attachments as the opinion lists them under its text; several are numbered.
    var attachmentTitles: [String] {
        let titles = attachments.compactMap(\.title)
        return titles.count < 2 ? titles : titles.enumerated().map { "\($0 + 1). \($1)" }
    }
}
