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
    private let renderer: @Sendable (ReviewRun, ReportSettings) throws -> [UInt8]

    /// A format of text; the text ends with a line end.
    init(
        _ name: String, tellsProblems: Bool = true, isOpinion: Bool = false,
        text: @escaping @Sendable (ReviewRun, ReportSettings) throws -> String
    ) {
        self.name = name
        self.tellsProblems = tellsProblems
        self.isOpinion = isOpinion
        isText = true
        renderer = { Array(try text($0, $1).utf8) }
    }

    /// A format of bytes, such as a document for a word processor.
    init(
        _ name: String, tellsProblems: Bool = true, isOpinion: Bool = false,
        bytes: @escaping @Sendable (ReviewRun, ReportSettings) throws -> [UInt8]
    ) {
        self.name = name
        self.tellsProblems = tellsProblems
        self.isOpinion = isOpinion
        isText = false
        renderer = bytes
    }

    /// The whole output.
    public func render(_ run: ReviewRun, _ settings: ReportSettings = ReportSettings()) throws -> [UInt8] {
        try renderer(run, settings)
    }
}
