import Mustache
import NormReview
import NormRules

/// The opinion as text, by a mustache template that is read once for any number of runs.
struct OpinionText: Sendable {
    private let kind: OpinionTemplates.Kind
    private let settings: ReportSettings
    private let path: String
    private let library: MustacheLibrary

    /// Throws where a template cannot be used.
    init(kind: OpinionTemplates.Kind, settings: ReportSettings) throws {
        self.kind = kind
        self.settings = settings
        let templates = settings.opinion.templates
        path = templates.path(kind)
        library = MustacheLibrary(templates: [
            "opinion": try Self.template(path, kind), "blocks": try Self.template(templates.blocks(kind), kind),
        ])
    }

    func render(_ run: ReviewRun) throws -> String {
        let context = OpinionContext(words: settings.words, settings: settings.opinion, escape: escape).values(of: run)
        guard let text = library.render(context, withTemplate: "opinion") else {
            throw OpinionTemplates.Failure(path: path, cause: "无法套用")
        }
        return text
    }

    private static func template(_ path: String, _ kind: OpinionTemplates.Kind) throws -> MustacheTemplate {
        let source = String(decoding: try OpinionTemplates.read(path), as: UTF8.self)
        let pragma = kind == .markdown ? "{{% CONTENT_TYPE: TEXT}}\n" : TemplateMarkup.pragma
        do {
            return try MustacheTemplate(string: pragma + source)
        } catch {
            throw OpinionTemplates.Failure(path: path, cause: "模板语法错误：\(error)")
        }
    }

    /// Templates escape HTML by themselves; Markdown they do not know.
    private func escape(_ text: String) -> String { kind == .markdown ? MarkdownText.of(text) : text }
}
