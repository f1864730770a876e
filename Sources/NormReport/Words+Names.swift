import NormDocument
import NormLaw
import NormReview
import NormRules

extension Words {
    package func name(_ category: Category) -> String {
        switch category {
        case .penalty: pick("行政处罚", "Administrative penalty")
        case .licence: pick("行政许可", "Licence")
        case .fee: pick("行政收费", "Fee")
        case .coercion: pick("行政强制", "Coercion")
        case .rights: pick("减损权益或者增加义务", "Rights and duties")
        case .competition: pick("公平竞争", "Fair competition")
        case .authority: pick("制定权限", "Authority")
        case .conflict: pick("与上位法抵触", "Conflict with higher-level law")
        case .retro: pick("溯及既往", "Retroactivity")
        case .procedure: pick("制定程序", "Procedure")
        case .citation: pick("依据引用", "Citation")
        case .obsolete: pick("机构或者制度失效", "Obsolete organ or system")
        case .drafting: pick("文本规范", "Drafting")
        }
    }

    package func name(_ severity: Severity) -> String {
        switch severity {
        case .error: pick("错误", "error")
        case .warning: pick("警告", "warning")
        case .info: pick("提示", "info")
        }
    }

    package func name(_ confidence: Confidence) -> String {
        switch confidence {
        case .high: pick("高", "high")
        case .medium: pick("中", "medium")
        case .low: pick("低", "low")
        }
    }

    /// The opinions that a legality review may give: 国办发〔2018〕115号 names 合法, 不合法, 应当予以修改.
    package func name(_ conclusion: Conclusion) -> String {
        switch conclusion {
        case .lawful: pick("合法", "lawful")
        case .revise: pick("应当予以修改", "to be revised")
        case .unlawful: pick("不合法", "unlawful")
        case .notApplicable: pick("不适用", "not applicable")
        case .incomplete: pick("审核未完成", "incomplete")
        }
    }

    /// What a conclusion means, as a sentence of the opinion.
    func meaning(_ conclusion: Conclusion) -> String {
        switch conclusion {
        case .lawful:
            pick(
                "在本次审核范围内未发现违反上位法的内容。",
                "Nothing contrary to higher-level law was found within the scope of this review.")
        case .revise:
            pick("存在应当修改或者说明依据的内容，修改后再予以公布。", "Parts must be changed, or their basis shown, before publication.")
        case .unlawful:
            pick(
                "存在超越权限或者与上位法抵触的内容，不得按现稿公布施行。",
                "Parts exceed the issuer's powers or contradict higher-level law; the text must not be published as it stands."
            )
        case .notApplicable:
            pick("不属于行政规范性文件，不作合法性审核。", "Not a normative document; no legality review applies.")
        case .incomplete:
            pick("有内容未能读取或者核对，不能据此认定合法。", "Something could not be read or checked, so legality cannot be confirmed.")
        }
    }

    package func name(_ level: DocumentLevel) -> String {
        switch level {
        case .stateCouncil: pick("国务院", "State Council")
        case .ministry: pick("国务院部门", "ministry")
        case .province: pick("省级人民政府", "province")
        case .provinceDepartment: pick("省级人民政府部门", "province department")
        case .city: pick("设区的市级人民政府", "city")
        case .cityDepartment: pick("设区的市级人民政府部门", "city department")
        case .county: pick("县级人民政府", "county")
        case .countyDepartment: pick("县级人民政府部门", "county department")
        case .township: pick("乡镇人民政府、街道办事处", "township")
        }
    }

    package func name(_ kind: DocumentKind) -> String {
        switch kind {
        case .law: pick("法律", "law")
        case .administrativeRegulation: pick("行政法规", "administrative regulation")
        case .localRegulation: pick("地方性法规", "local regulation")
        case .rule: pick("规章", "rule")
        case .normative: pick("行政规范性文件", "normative document")
        case .internal: pick("内部管理文件", "internal document")
        case .notNormative: pick("非规范性文件", "not a normative document")
        }
    }

    package func name(_ verdict: ProcedureStep.Verdict) -> String {
        switch verdict {
        case .done: pick("已完成", "done")
        case .missing: pick("缺少", "missing")
        case .late: pick("逾期", "late")
        case .wrong: pick("不符合规定", "wrong")
        case .due: pick("尚待办理", "due")
        case .exempt: pick("不需办理", "exempt")
        case .unknown: pick("无法判断", "unknown")
        }
    }

    func title(of finding: Finding) -> String {
        pick(finding.title, finding.titleEN)
    }

    /// What is wrong. A rule whose office gave no English text has its title only.
    func message(of finding: Finding) -> String {
        pick(finding.message, finding.english?.message ?? finding.titleEN + ".")
    }

    /// Why there is the rule.
    func rationale(of rule: RuleDescription) -> String {
        pick(rule.rationale, rule.english?.problem ?? rule.titleEN + ".")
    }

    /// What to do; may be empty in English, as above.
    func suggestion(of finding: Finding) -> String {
        pick(finding.suggestion, finding.english?.suggestion ?? "")
    }

    /// Both sides of a conflict.
    func comparison(of finding: Finding) -> Finding.Comparison? {
        language == .english ? finding.english?.compare ?? finding.compare : finding.compare
    }

    /// What could not be read or checked.
    func problems(of document: DocumentReview) -> [String] { document.problems.map(complaint) }

    func complaint(_ text: String) -> String { Phrasebook.text(text, in: language) }

    /// 第九条、第十六条; in English behind a space, as ` art. 9, art. 16`.
    func articles(_ labels: [String]) -> String {
        guard language == .english, !labels.isEmpty else { return labels.joined(separator: "、") }
        return " " + labels.map { ArticleLabel.english(of: $0) }.joined(separator: ", ")
    }

    func title(of step: ProcedureStep) -> String { pick(step.title, step.english?.title ?? step.key) }
    func note(of step: ProcedureStep) -> String { pick(step.note, step.english?.note ?? "") }
}
