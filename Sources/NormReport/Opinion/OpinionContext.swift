import NormReview
import NormRules

/// What a template may name. `Templates/README.md` lists it for offices that write their own.
struct OpinionContext {
    typealias Values = TemplateValues

    let words: Words
    let settings: OpinionSettings
    /// Makes visible text safe in the format.
    let escape: (String) -> String

    func values(of run: ReviewRun) -> Values {
        let values: Values = [
            "lang": words.pick("zh-CN", "en"),
            "title": run.documents.count == 1 ? words.opinion : words.overview,
            "opinions": run.documents.enumerated().map { index, document in
                self.values(of: document, run: run, isFirst: index == 0 && run.documents.count == 1)
            },
        ]
        if run.documents.count != 1 { values["overview"] = overview(of: run) }
        return values
    }

    private func overview(of run: ReviewRun) -> Values {
        let tally = Tally(run.documents)
        let summary = [words.reviewed(run.documents.count), tally.severityLine(words: words)]
        let rows = run.documents.map { document in
            [
                VisibleText.of(document.path), VisibleText.of(document.metadata.title ?? words.notRecognised),
                words.name(document.conclusion), Tally([document]).severityLine(words: words),
            ]
        }
        let table = OpinionBlock.Table(
            head: [words.file, words.title, words.conclusion, words.findings], rows: rows, widths: [1, 1, 1, 1])
        var blocks = [OpinionBlock.paragraph(summary.joined(separator: words.comma))]
        if !rows.isEmpty { blocks.append(.table(table)) }
        return ["heading": escape(words.overview), "blocks": blocks.map(self.values)]
    }

    private func values(of document: DocumentReview, run: ReviewRun, isFirst: Bool) -> Values {
        let opinion = OpinionBuilder(words: words, settings: settings, run: run, document: document).build()
        let values: Values = [
            "first": isFirst, "title": escape(opinion.title), "opening": escape(opinion.opening),
            "sections": opinion.sections.map(self.values), "attachments": opinion.attachments.map(self.values),
            "date": escape(opinion.date), "signers": opinion.signers.map(text),
            "attachment_label": words.attachment + words.colon,
            "attachment_list": opinion.attachmentTitles.map(text),
            "document": facts(of: document), "findings": document.findings.map(self.values),
        ]
        values["letterhead"] = opinion.letterhead.map(escape)
        values["number"] = opinion.number.map(escape)
        values["addressee"] = opinion.addressee.map { escape($0 + words.colon) }
        values["signature"] = opinion.signature.map(escape)
        values["copies"] = opinion.copies.map { escape(words.copiesTo + words.colon + $0) }
        return values
    }

    private func values(of section: Opinion.Section) -> Values {
        let values: Values = ["heading": escape(section.heading), "blocks": section.blocks.map(self.values)]
        values["title"] = section.title.map(escape) ?? false
        return values
    }

    // MARK: Blocks

    /// What a block is not is said, so that a template need not look for it in all that holds the block.
    private static let kinds = ["group", "item", "paragraph", "list", "fields", "table"]

    private func values(of block: OpinionBlock) -> Values {
        let values: Values =
            switch block {
            case .group(let text): ["group": escape(text)]
            case .item(let item):
                [
                    "item": ["number": item.number, "text": escape(item.text), "severity": item.severity.rawValue]
                        as Values
                ]
            case .paragraph(let runs): ["paragraph": ["runs": runs.map(self.values)] as Values]
            case .list(let lines):
                [
                    "list": [
                        "items": lines.enumerated().map { ["number": $0 + 1, "text": escape($1)] as Values }
                    ] as Values
                ]
            case .fields(let fields):
                [
                    "fields": [
                        "all": fields.map {
                            ["label": escape($0.label), "colon": words.colon, "runs": $0.runs.map(self.values)]
                                as Values
                        }
                    ] as Values
                ]
            case .table(let table):
                [
                    "table": [
                        "head": table.head.map(text), "columns": table.percentages,
                        "rows": table.rows.map { ["cells": $0.map(text)] as Values },
                    ] as Values
                ]
            }
        for kind in Self.kinds where values[kind] == nil { values[kind] = false }
        return values
    }

    private func values(of run: OpinionRun) -> Values {
        [
            "text": escape(run.text), "strong": run.emphasis == .strong, "marked": run.emphasis == .marked,
            "plain": run.emphasis == .plain,
        ]
    }

    // MARK: What an own template may take by itself

    private func facts(of document: DocumentReview) -> Values {
        let metadata = document.metadata
        return [
            "path": visible(document.path), "title": visible(metadata.title),
            "number": visible(metadata.documentNumber),
            "issuer": visible(metadata.issuer), "conclusion": words.name(document.conclusion),
            "meaning": words.meaning(document.conclusion),
        ]
    }

    private func values(of reviewed: ReviewedFinding) -> Values {
        let finding = reviewed.finding
        let values: Values = [
            "rule": visible(finding.rule), "title": visible(words.title(of: finding)),
            "category": words.name(finding.category), "severity": words.name(finding.severity),
            "confidence": words.name(finding.confidence), "article": visible(reviewed.article),
            "quote": visible(reviewed.quote), "message": visible(words.message(of: finding)),
            "basis": CitedActs(finding.basis).acts.map { text($0.name(words)) },
            "suggestion": visible(words.suggestion(of: finding)),
        ]
        if let compare = words.comparison(of: finding) {
            values["compare"] = ["here": visible(compare.here), "law": visible(compare.law)] as Values
        }
        return values
    }

    private func text(_ text: String) -> TemplateText { TemplateText(escape(text)) }

    private func visible(_ text: String?) -> String { escape(VisibleText.of(text ?? "")) }
}
