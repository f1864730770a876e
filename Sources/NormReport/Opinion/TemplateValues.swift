import Mustache

/// The named values of a template. A type of its own, since the library asks of everything that it holds what it is, and a
/// dictionary of anything takes long to answer.
final class TemplateValues: MustacheParent, ExpressibleByDictionaryLiteral {
    private var values: [String: Any] = [:]

    init(dictionaryLiteral elements: (String, Any)...) {
        values.reserveCapacity(elements.count)
        for (name, value) in elements { self[name] = value }
    }

    func child(named name: String) -> Any? { values[name] }

    /// Text is kept as `TemplateText`.
    subscript(name: String) -> Any? {
        get { values[name] }
        set { values[name] = (newValue as? String).map { TemplateText($0) } ?? newValue }
    }
}
