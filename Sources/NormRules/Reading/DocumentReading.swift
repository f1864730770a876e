import NormDocument
import NormLaw

/// A document as the rules see it.
public struct DocumentReading: Sendable {
    public let document: NormativeDocument
    public let sentences: [Sentence]
    public let citations: [Citation]
    public let statements: [Statement]
    let titles: TitleFrames
}
