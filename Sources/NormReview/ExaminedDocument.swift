import NormDocument
import NormRules

/// A document with its review and with what the review saw, for those who look at more than one document.
public struct ExaminedDocument: Sendable {
    public let review: DocumentReview
    /// `nil` where it could not be read.
    public let document: NormativeDocument?
    /// `nil` where it was not reviewed: unreadable, or not normative.
    public let reading: DocumentReading?
}
