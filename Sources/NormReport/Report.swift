import NormReview

/// Renders a run. The same run gives the same text.
public struct Report: Sendable {
    private let format: ReportFormat
    private let words: Words
    private let width: Int
    private let colour: Bool

    /// - Parameters:
    ///   - width: columns of the terminal; only the terminal format wraps.
    ///   - colour: whether the terminal format marks with escape sequences.
    public init(format: ReportFormat, language: ReportLanguage = .chinese, width: Int = 80, colour: Bool = false) {
        self.format = format
        self.words = Words(language)
        self.width = width
        self.colour = colour
    }

    /// The whole output, ending with a line end.
    public func render(_ run: ReviewRun) -> String {
        switch format {
        case .terminal: TerminalReport(words: words, width: width, colour: colour).render(run)
        case .markdown: MarkdownReport(words: words).render(run)
        case .json: JSONReport().render(run)
        }
    }
}
