import Mustache
import NormReview
import NormRules

/// The opinion as text, by a mustache template.
struct OpinionText {
    let kind: OpinionTemplates.Kind
    let settings: ReportSettings

    func render(_ run: ReviewRun) throws -> String {
        let templates = settings.opinion.templates
        let path = templates.path(kind)
        let library = MustacheLibrary(templates: [
            "opinion": try template(path), "blocks": try template(templates.blocks(kind)),
        ])
        let context = OpinionContext(words: settings.words, settings: settings.opinion, escape: escape).values(of: run)
        guard let text = library.render(context, withTemplate: "opinion") else {
            throw OpinionTemplates.Failure(path: path, cause: "无法套用")
        }
        return text
    }

    private func template(_ path: String) throws -> MustacheTemplate {
        let source = String(decoding: try OpinionTemplates.read(path), as: UTF8.self)
        do {
            return try MustacheTemplate(string: kind == .markdown ? "{{% CONTENT_TYPE: TEXT}}\n" + source : source)
        } catch {
            throw OpinionTemplates.Failure(path: path, cause: "模板语法错误：\(error)")
        }
    }

    /// Templates escape HTML by themselves; Markdown they do not know.
    private func escape(_ text: String) -> String { kind == .markdown ? MarkdownText.of(text) : text }
}
