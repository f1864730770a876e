/// How a terminal shows a piece of text.
enum TextStyle {
    case plain, heading, faint, quote, error, warning, info, good

    /// Parameters of the escape sequence "select graphic rendition".
    var parameters: String? {
        switch self {
        case .plain: nil
        case .heading: "1"
        case .faint: "2"
        case .quote: "1;4"
        case .error: "1;31"
        case .warning: "1;33"
        case .info: "36"
        case .good: "1;32"
        }
    }
}

/// A piece of text in one style.
struct StyledText {
    let text: String
    let style: TextStyle

    init(_ text: String, _ style: TextStyle = .plain) {
        self.text = text
        self.style = style
    }
}
