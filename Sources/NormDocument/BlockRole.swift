/// What a paragraph is in the layout of an official document.
public enum BlockRole: Sendable, Equatable {
    /// 某某县人民政府文件, running heads, copy numbers: no content.
    case letterhead
    case title
    case documentNumber
    /// 主送机关
    case addressee
    /// 第一章 总则; a heading without a sentence of its own.
    case heading
    case body
    /// One row of a table; cells are separated by ｜ or tabs in the text.
    case tableRow
    /// 附件：…
    case attachmentList
    /// 落款: name of the issuer.
    case signature
    /// 成文日期
    case date
    /// 抄送, 印发, 联系人 and the like.
    case colophon
}
