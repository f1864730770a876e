import Mustache

/// Text for a template. The library need not find out what it is, and escapes it by bytes.
struct TemplateText: MustacheCustomRenderable, MustacheTransformable {
    let text: String

    init(_ text: String) { self.text = text }

    var renderText: String { text }
    var isNull: Bool { false }

    func transform(_ name: String) -> Any? { text.transform(name) }
}
