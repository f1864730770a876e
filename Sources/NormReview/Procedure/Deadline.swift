import NormRules
import NormText

/// Something that falls due for one document: a step, or the end of its validity.
public struct Deadline: Sendable, Equatable {
    /// The document, as the user gave it.
    public let path: String
    public let documentTitle: String?
    /// Key of the step in the dossier, or `valid_until`.
    public let key: String
    /// 备案
    public let title: String
    public let date: CivilDate
    /// It lay before the day of the list and was not met.
    public let isOverdue: Bool
    /// How it was counted.
    public let note: String
    public let basis: [LegalBasis]

    public init(
        path: String, documentTitle: String?, key: String, title: String, date: CivilDate, isOverdue: Bool,
        note: String, basis: [LegalBasis]
    ) {
        self.path = path
        self.documentTitle = documentTitle
        self.key = key
        self.title = title
        self.date = date
        self.isOverdue = isOverdue
        self.note = note
        self.basis = basis
    }
}

extension Deadline: Comparable {
    /// Earlier first, then by document and step, so that a list is the same every time.
    public static func < (left: Deadline, right: Deadline) -> Bool {
        (left.date, left.path, left.key) < (right.date, right.path, right.key)
    }
}
