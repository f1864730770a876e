import NormReview

/// Every fixed word of the reports, in each language side by side.
package struct Words: Sendable {
    let language: ReportLanguage

    package init(_ language: ReportLanguage) { self.language = language }

    func pick(_ chinese: String, _ english: String) -> String {
        language == .chinese ? chinese : english
    }

    // MARK: Punctuation

    var colon: String { pick("：", ": ") }
    var comma: String { pick("，", ", ") }
    var semicolon: String { pick("；", "; ") }
    var fullStop: String { pick("。", ".") }
    func inBrackets(_ text: String) -> String { pick("（\(text)）", " (\(text))") }

    /// The number of a section: 一、 or 1.
    func ordinal(_ number: Int) -> String {
        pick(ChineseNumber.string(number) + "、", "\(number). ")
    }

    // MARK: Head of a document

    var opinion: String { pick("合法性审核意见书", "Legality Review Opinion") }
    var overview: String { pick("审核总览", "Overview") }
    var item: String { pick("项目", "Item") }
    var content: String { pick("内容", "Content") }
    var title: String { pick("文件名称", "Title") }
    var documentNumber: String { pick("发文字号", "Document number") }
    var issuer: String { pick("制定机关", "Issuer") }
    var level: String { pick("机关层级", "Level") }
    var kind: String { pick("文件类别", "Kind") }
    var written: String { pick("成文日期", "Date of writing") }
    var published: String { pick("公布日期", "Publication") }
    var effective: String { pick("施行日期", "Effective date") }
    var validUntil: String { pick("有效期至", "Valid until") }
    var attachments: String { pick("附件", "Attachments") }
    var file: String { pick("文件", "File") }
    var conclusion: String { pick("审核结论", "Conclusion") }
    var notRecognised: String { pick("未识别", "not recognised") }

    // MARK: Sections of the opinion

    var basicFacts: String { pick("文件基本情况", "The document") }
    var basisOfReview: String { pick("审核依据", "Basis of the review") }
    var opinions: String { pick("审核意见", "Findings") }
    var procedure: String { pick("程序审核", "Procedure") }
    var conclusionSection: String { pick("结论", "Conclusion") }
    var notReviewed: String { pick("未能审查的事项", "What could not be checked") }
    var reproduction: String { pick("复核信息", "To repeat this review") }

    var noBasis: String { pick("本次审核没有需要引用的依据。", "No provision had to be cited.") }
    var noFindings: String { pick("未发现问题。", "No problems found.") }
    var none: String { pick("无", "none") }
    var nothing: String { pick("无。", "None.") }
    var noDossier: String {
        pick("没有提供程序材料，未审核制定程序。", "No dossier was given; the procedure was not reviewed.")
    }
    var draftOnly: String {
        pick(
            "本意见由规则引擎按上列版本生成，供审核人员复核后采用。",
            "This opinion was produced by a rules engine in the versions above; a reviewer confirms it before use.")
    }

    // MARK: One finding

    var original: String { pick("原文", "Text") }
    var problem: String { pick("存在问题", "Problem") }
    var basis: String { pick("依据", "Basis") }
    var suggestion: String { pick("修改建议", "Suggestion") }
    var comparison: String { pick("对照", "Compare") }
    var confidence: String { pick("把握程度", "Confidence") }
    var rule: String { pick("规则", "Rule") }
    var place: String { pick("位置", "Place") }
    var here: String { pick("本文件", "here") }
    /// What sets the two sides of a conflict apart.
    var difference: String { pick("差异", "difference") }
    var articleWords: String { pick("条文", "Article") }
    var higherLaw: String { pick("上位法", "higher-level law") }
    var unverified: String { pick("原文待核", "text not verified") }
    func position(line: Int, column: Int) -> String {
        pick("第 \(line) 行第 \(column) 字", "line \(line), column \(column)")
    }

    /// Where a finding stands that is in no numbered unit.
    var wholeDocument: String { pick("全文", "Document") }
    /// Where a finding about the record of the procedure stands.
    var dossier: String { pick("程序材料", "Dossier") }

    // MARK: Procedure

    var step: String { pick("环节", "Step") }
    var date: String { pick("日期", "Date") }
    var due: String { pick("期限", "Due") }
    var verdict: String { pick("结果", "Result") }
    var note: String { pick("说明", "Note") }

    // MARK: Counts and versions

    var category: String { pick("类别", "Category") }
    var findings: String { pick("意见", "Findings") }
    var categories: String { pick("分类", "By category") }
    var tool: String { pick("审核工具", "Tool") }
    var rules: String { pick("规则库", "Rules") }
    var law: String { pick("法规索引", "Law index") }
    var asOf: String { pick("审核基准日", "As of") }
    var reading: String { pick("阅读范围", "Read") }
    func read(statements: Int, cleared: Int) -> String {
        pick(
            "读出陈述 \(statements) 条，其中 \(cleared) 条因有依据等理由排除",
            "\(statements) statements, of which \(cleared) were cleared by a defence")
    }
    func reviewed(_ count: Int) -> String { pick("共审核 \(count) 件", "Documents: \(count)") }
    func findingsInAll(_ count: Int) -> String { pick("共提出意见 \(count) 条", "Findings: \(count)") }
    func count(_ number: Int, of name: String) -> String { pick("\(name) \(number)", "\(name): \(number)") }
    func incomplete(_ count: Int) -> String {
        pick("未能完整审核 \(count) 件，见各件说明", "Not fully reviewed: \(count), see each document")
    }
}
