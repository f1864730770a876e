/// What a reader wants of a report, whatever its format.
public struct ReportSettings: Sendable {
    /// The language of the fixed words.
    public let language: ReportLanguage
    /// Columns of the terminal; only the terminal format wraps.
    public let width: Int
    /// Whether formats for a terminal mark with escape sequences.
    public let colour: Bool
    /// What the office adds to the formal opinion.
    public var opinion: OpinionSettings

    public init(
        language: ReportLanguage = .chinese, width: Int = 80, colour: Bool = false,
        opinion: OpinionSettings = OpinionSettings()
    ) {
        self.language = language
        self.width = width
        self.colour = colour
        self.opinion = opinion
    }

    var words: Words { Words(language) }
}
