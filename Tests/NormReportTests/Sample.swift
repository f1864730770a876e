import Foundation
import NormDocument
import NormReview
import NormRules
import NormText

@testable import NormReport

/// Runs made by hand: what the renderers get, without the engine.
enum Sample {
    static let tool = ReviewRun.Tool(version: "0.1.0", rules: "sha256:0a1b", law: "sha256:2c3d")

    static func day(_ text: String) -> CivilDate {
        guard let day = CivilDate(iso: text) else { preconditionFailure("\(text) is no day") }
        return day
    }

    static func run(_ documents: [DocumentReview], notices: [Notice] = []) -> ReviewRun {
        ReviewRun(tool: tool, asOf: day("2026-11-01"), documents: documents, basis: basis, notices: notices)
    }

    static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// A text report as a whole.
    static func text(
        _ format: ReportFormat, _ run: ReviewRun, _ settings: ReportSettings = ReportSettings()
    ) throws -> String {
        String(decoding: try bytes(format, run, settings), as: UTF8.self)
    }

    /// A report as a whole, by the templates of the repository.
    static func bytes(
        _ format: ReportFormat, _ run: ReviewRun, _ settings: ReportSettings = ReportSettings()
    ) throws -> [UInt8] {
        var settings = settings
        settings.opinion.templates.folder = repository.appending(path: "Templates").path
        return try format.render(run, settings)
    }

    /// A provision in force, one repealed, one that the index does not know.
    static let basis = BasisBook([
        LegalBasis(law: "中华人民共和国行政处罚法", article: "第十六条"): BasisStatus(
            act: .inForce, since: day("2021-07-15"), article: .exists),
        LegalBasis(law: "中华人民共和国行政许可法", article: "第四十二条"): BasisStatus(
            act: .inForce, since: day("2019-04-23"), article: .exists),
        LegalBasis(law: "中华人民共和国行政许可法", article: "第八十二条"): BasisStatus(
            act: .inForce, since: day("2019-04-23"), article: .noArticle(last: 83)),
        LegalBasis(law: "清河县政务服务规定", verified: false): BasisStatus(act: nil),
        LegalBasis(law: "关于加强行政规范性文件制定和监督管理工作的通知"): BasisStatus(
            act: .notYet(from: day("2027-01-01"))),
    ])

    /// What an office writes into its configuration.
    static let office: OpinionSettings = {
        var settings = OpinionSettings()
        settings.letterhead = "清河县司法局"
        settings.number = "清司审〔2026〕18号"
        settings.addressee = "清河县城市管理局"
        settings.reviewer = "张某"
        settings.approver = "李某"
        settings.date = day("2026-11-03")
        settings.copies = ["清河县人民政府办公室"]
        return settings
    }()

    /// One document of each sort: with findings and a checklist, without findings, not normative, unreadable.
    static let mixed = run([
        review(findings: findings, steps: steps), clean, notNormative,
        DocumentReview(unreadable: "drafts/none.txt", problem: "文件不存在"),
    ])

    static let single = run([review(findings: findings, steps: [])])

    static let withMaterials = {
        var document = review(findings: findings, steps: steps)
        document.materials = [
            Material(role: .document, path: "drafts/a.txt", digest: "sha256:4e5f"),
            Material(role: .dossier, path: "drafts/a.dossier.yml", digest: "sha256:6a7b"),
        ]
        return run([document])
    }()

    static let waiver = Waiver(
        target: .rule("penalty/fine", article: "第十二条"), document: "drafts/a.txt", reason: "已报市政府同意", who: "张三",
        date: day("2026-10-01"), until: day("2027-03-31"), line: 3)

    /// What a check gives: waived and known findings, corrections, and something wrong with waivers and baseline.
    static let checked = run(
        [
            review(
                findings: Array(findings.dropFirst()) + [corrected],
                suppressed: [
                    SuppressedFinding(findings[0], .waiver(waiver)), SuppressedFinding(findings[2], .baseline),
                ]),
            clean, notNormative, DocumentReview(unreadable: "drafts/none.txt", problem: "文件不存在"),
        ],
        notices: [
            Notice(file: "normcheck.waivers.yml", line: 9, kind: .expired(day("2026-03-31"))),
            Notice(file: "normcheck.waivers.yml", line: 15, kind: .unused),
            Notice(file: "normcheck.waivers.yml", line: 21, kind: .notWaivable(rule: "retro/benefit")),
            Notice(file: "normcheck.baseline.tsv", line: 2, kind: .stale(rule: "fee/charge", document: "drafts/a.txt")),
        ])

    static let corrected: ReviewedFinding = {
        let span = ReviewedFinding.Span(start: 1700, end: 1704, line: 44, column: 7)
        return ReviewedFinding(
            id: "f6",
            finding: Finding(
                rule: "obsolete/organ", title: "以已经撤并、更名的机关为执行主体", titleEN: "Renamed or merged organ relied on",
                category: .obsolete, severity: .warning, range: 0..<12, message: "“环保部门”已更名或者撤并。",
                basis: [LegalBasis(law: "清河县机构改革方案")], suggestion: "改为承继职责的机关"),
            article: "第十五条", span: span, quote: "环保部门", sentence: nil,
            fixes: [ReviewedFinding.Fix(span: span, original: "环保部门", replacement: "生态环境部门")])
    }()

    static let clean = DocumentReview(
        path: "drafts/clean.txt", metadata: metadata(title: "清河县政务服务大厅管理办法"), normative: true, complete: true,
        conclusion: .lawful, findings: [], problems: [], steps: [], statementCount: 31, clearedCount: 2)

    static let notNormative = DocumentReview(
        path: "drafts/report.txt", metadata: DocumentMetadata(kind: .notNormative), normative: false, complete: true,
        conclusion: .notApplicable, findings: [], problems: [], steps: [], statementCount: 0, clearedCount: 0)

    static func review(
        title: String = "清河县城区环境卫生管理办法", path: String = "drafts/a.txt", findings: [ReviewedFinding],
        problems: [String] = [], steps: [ProcedureStep] = [], suppressed: [SuppressedFinding] = []
    ) -> DocumentReview {
        DocumentReview(
            path: path, metadata: metadata(title: title), normative: true, complete: problems.isEmpty,
            conclusion: problems.isEmpty ? .unlawful : .incomplete, findings: findings, problems: problems,
            steps: steps, statementCount: 42, clearedCount: 5, suppressed: suppressed)
    }

    static func metadata(title: String) -> DocumentMetadata {
        var metadata = DocumentMetadata()
        metadata.title = title
        metadata.documentNumber = "清府规〔2026〕3号"
        metadata.issuer = "清河县人民政府"
        metadata.level = .county
        metadata.written = day("2026-03-09")
        metadata.effective = day("2026-05-01")
        metadata.attachments = ["收费项目表"]
        return metadata
    }

    static let findings = [
        finding(
            rule: "penalty/fine", title: "规范性文件设定罚款", titleEN: "Fine created by a normative document",
            category: .penalty, severity: .error, article: "第十二条", line: 31,
            sentence: ("对在城区道路、广场、公园和居民小区内乱倒生活垃圾、建筑垃圾和污水的单位和个人，由县城市管理部门", "处二百元以上五百元以下罚款", "。"),
            message: "规范性文件不得设定行政处罚，本条对乱倒垃圾设定了罚款，没有写明法律、法规、规章依据。",
            basis: [LegalBasis(law: "中华人民共和国行政处罚法", article: "第十六条")],
            suggestion: "删去罚款的规定，或者改为依照有关法律、法规的具体条款处罚。"),
        finding(
            rule: "conflict/licence-period", title: "许可期限长于法定期限",
            titleEN: "Licence period beyond the statutory one", category: .conflict, severity: .error,
            confidence: .medium, article: "第十二条", line: 32, sentence: ("受理机关应当自受理之日起", "45个工作日内", "作出决定。"),
            message: "办理期限长于上位法规定的期限。",
            basis: [
                LegalBasis(law: "中华人民共和国行政许可法", article: "第四十二条"),
                LegalBasis(law: "中华人民共和国行政许可法", article: "第八十二条"),
                LegalBasis(law: "清河县政务服务规定", verified: false),
            ],
            compare: Finding.Comparison(here: "45 个工作日", law: "20 日"), suggestion: "改为二十日以内。"),
        finding(
            rule: "rights/needless-proof", title: "要求提供没有依据的证明", titleEN: "Proof required without a basis",
            category: .rights, severity: .warning, confidence: .low, article: "（二）", line: 40, sentence: nil,
            message: "要求居民委员会出具证明。", basis: [], suggestion: "删去该项证明，或者改为告知承诺。"),
        ReviewedFinding(
            id: "f4",
            finding: Finding(
                rule: "procedure/validity", title: "没有规定有效期", titleEN: "No validity stated", category: .procedure,
                severity: .info, confidence: .medium, range: nil, field: "absent:validity", message: "文件没有规定有效期。",
                basis: [LegalBasis(law: "关于加强行政规范性文件制定和监督管理工作的通知")], suggestion: "补充有效期。"),
            article: nil, span: nil, quote: nil, sentence: nil),
        ReviewedFinding(
            id: "f5",
            finding: Finding(
                rule: "procedure/filing", title: "未报送备案", titleEN: "Not filed", category: .procedure,
                severity: .warning, range: nil, field: "steps.filing", message: "没有备案记录。", basis: [],
                suggestion: "在规定期限内报送备案。"),
            article: nil, span: nil, quote: nil, sentence: nil),
    ]

    static let steps = [
        ProcedureStep(
            key: "legality_review", title: "合法性审核", date: day("2026-02-27"), due: nil, verdict: .done,
            note: "清河县司法局", basis: []),
        ProcedureStep(
            key: "filing", title: "备案", date: nil, due: day("2026-03-27"), verdict: .missing, note: "自公布之日起十五日内",
            basis: [LegalBasis(law: "法规规章备案审查条例", article: "第二条")]),
    ]

    static func finding(
        rule: String, title: String, titleEN: String, category: NormRules.Category, severity: Severity,
        confidence: Confidence = .high, article: String?, line: Int,
        sentence: (before: String, marked: String, after: String)?, message: String, basis: [LegalBasis],
        compare: Finding.Comparison? = nil, suggestion: String
    ) -> ReviewedFinding {
        let start = sentence?.before.utf8.count ?? 0
        let quote = sentence?.marked ?? "须提供居民委员会证明"
        return ReviewedFinding(
            id: "\(rule)#\(line)",
            finding: Finding(
                rule: rule, title: title, titleEN: titleEN, category: category, severity: severity,
                confidence: confidence, range: 0..<1, message: message, basis: basis, compare: compare,
                suggestion: suggestion),
            article: article,
            span: ReviewedFinding.Span(
                start: line * 40, end: line * 40 + quote.unicodeScalars.count, line: line, column: 9),
            quote: quote, sentence: sentence.map { $0.before + $0.marked + $0.after },
            quoteInSentence: sentence.map { start..<(start + $0.marked.utf8.count) })
    }
}
