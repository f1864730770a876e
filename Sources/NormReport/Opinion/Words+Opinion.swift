import NormLaw
import NormReview
import NormRules
import NormText

/// The words of the formal opinion.
extension Words {
    func opinion(on title: String) -> String { pick("关于\(title)的合法性审核意见书", "Legality Review Opinion on \(title)") }

    func opening(_ reference: String) -> String {
        pick("对\(reference)进行了合法性审核，现提出如下意见。", "\(reference) was reviewed for its legality, with this result.")
    }

    /// A title in its marks; marks within it become single ones (GB/T 15834).
    func inTitleMarks(_ title: String) -> String {
        if title.hasPrefix("《"), title.hasSuffix("》"), !title.dropFirst().contains("《") { return title }
        let inner = String(title.map { $0 == "《" ? "〈" : $0 == "》" ? "〉" : $0 })
        return pick("《\(inner)》", "“\(title)”")
    }

    /// 2026年11月1日
    func day(_ date: CivilDate) -> String {
        pick("\(date.year)年\(date.month)月\(date.day)日", date.description)
    }

    /// The number of a second level: （一）
    func secondOrdinal(_ number: Int) -> String { pick("（\(ChineseNumber.string(number))）", "(\(number)) ") }

    // MARK: Sections

    var objects: String { pick("审核对象和材料", "The document and the materials") }
    var scopeAndBasis: String { pick("审核范围和依据", "Scope and basis") }
    func scope(asOf day: String, procedure: Bool) -> String {
        let text = pick(
            "本次审核以\(day)有效的法律、法规、规章和国家规定为准，审核制定权限、条款内容、依据引用和文本规范",
            "The review applies the law in force on \(day) to the issuer's powers, the clauses, the citations and the drafting"
        )
        return text
            + (procedure
                ? pick("，并按照所附程序材料核查制定程序。", ", and to the procedure as recorded in the dossier.") : fullStop)
    }
    var remark: String { pick("文件状况", "State of the file") }
    var basisFollows: String { pick("引用的依据及其在基准日的效力如下：", "Provisions cited, with their status on that day:") }
    var thisDocument: String { pick("本文件", "This document") }
    func steps(_ count: Int) -> String { pick("共核查制定程序 \(count) 项", "Steps checked: \(count)") }
    var seeChecklist: String { pick("详见附件《制定程序核查表》。", " See the attached checklist of the procedure.") }
    var checklist: String { pick("制定程序核查表", "Checklist of the procedure") }
    var notApplicable: String { pick("不适用。", "Not applicable.") }

    var correction: String { pick("可直接改为", "Correction") }

    // MARK: Attachments and signature

    var attachment: String { pick("附件", "Attachment") }
    func attachment(_ number: Int) -> String { pick("附件\(number)", "Attachment \(number)") }
    var reviewer: String { pick("审核人", "Reviewed by") }
    var approver: String { pick("审批人", "Approved by") }
    var copiesTo: String { pick("抄送", "Copies") }
    func name(_ role: Material.Role) -> String {
        switch role {
        case .document: pick("送审文本", "Document")
        case .dossier: pick("程序材料", "Dossier")
        }
    }

    // MARK: Status of a provision

    /// The status of the articles of one act; `nil` where the run looked none up.
    func status(of provisions: [(basis: LegalBasis, status: BasisStatus?)], isDated: Bool) -> String? {
        var parts: [String] = []
        if let status = provisions.lazy.compactMap(\.status).first { parts.append(force(status, isDated: isDated)) }
        for (basis, status) in provisions {
            guard let status, let article = basis.article, let fault = fault(status.article) else { continue }
            parts.append(pick(article, ArticleLabel.english(of: article)) + fault)
        }
        if provisions.contains(where: { !$0.basis.verified }) { parts.append(unverified) }
        return parts.isEmpty ? nil : parts.joined(separator: semicolon)
    }

    private func force(_ status: BasisStatus, isDated: Bool) -> String {
        let since = (isDated ? status.since : nil).map { pick("\(day($0))起施行，", "from \(day($0)), ") } ?? ""
        switch status.act {
        case nil: return pick("法规索引未收录，效力待核", "not in the law index, status to be confirmed")
        case .unknown: return pick("效力待核", "status to be confirmed")
        case .inForce: return since + pick("现行有效", "in force")
        case .notYet(let start): return pick("自\(day(start))起施行，尚未生效", "not in force before \(day(start))")
        case .repealed(let ending): return pick("已于\(day(ending.date))废止", "repealed on \(day(ending.date))")
        }
    }

    private func fault(_ article: ArticleAnswer) -> String? {
        switch article {
        case .exists, .unknown: nil
        case .noArticle(let last): pick("不存在，共至第\(last)条", " does not exist, the last is \(last)")
        case .noParagraph(let count): pick("只有\(count)款", " has \(count) paragraphs")
        case .noItem(let count): pick("只有\(count)项", " has \(count) items")
        }
    }
}
