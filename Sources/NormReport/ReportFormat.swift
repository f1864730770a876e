import NormReview

/// One output of a review: a name, and what makes it from a run.
///
/// The same run and settings give the same bytes. `ReportFormats` lists those that the command line knows.
public struct ReportFormat: Sendable {
    /// As the command line names it.
    public let name: String
    /// Whether it is text, which may go to a terminal.
    public let isText: Bool
    /// Whether it tells a person why a document could not be read or checked.
    public let tellsProblems: Bool
    /// Whether it is the formal opinion, which names the files read with their digests.
    public let isOpinion: Bool
    private let makeWriter: @Sendable (ReportSettings) throws -> Writer

    /// Makes the output of one run after another; what the format needs for all of them, such as templates, is read once.
    public typealias Writer = @Sendable (ReviewRun) throws -> [UInt8]

    /// A format of text; the text ends with a line end.
    init(
        _ name: String, tellsProblems: Bool = true,
        text: @escaping @Sendable (ReviewRun, ReportSettings) throws -> String
    ) {
        self.name = name
        self.tellsProblems = tellsProblems
        isOpinion = false
        isText = true
        makeWriter = { settings in { run in Array(try text(run, settings).utf8) } }
    }

    /// A form of the formal opinion.
    init(opinion name: String, isText: Bool, _ makeWriter: @escaping @Sendable (ReportSettings) throws -> Writer) {
        self.name = name
        self.isText = isText
        tellsProblems = true
        isOpinion = true
        self.makeWriter = makeWriter
    }

    /// Throws where a template cannot be used.
    public func writer(_ settings: ReportSettings) throws -> Writer { try makeWriter(settings) }

    /// The whole output.
    public func render(_ run: ReviewRun, _ settings: ReportSettings = ReportSettings()) throws -> [UInt8] {
        try writer(settings)(run)
    }
}
