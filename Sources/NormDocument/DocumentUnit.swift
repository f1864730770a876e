/// A numbered division of a document, with all that stands under it.
public struct DocumentUnit: Sendable, Equatable {
    public let kind: UnitKind
    /// The number as the document prints it, normalised: `第十二条`, `三、`, `（二）`, `1.`.
    public let label: String
    /// The number: 12 for 第十二条.
    public let number: Int
    /// 1 for 第十二条之一, else 0.
    public let branch: Int
    /// Index in `NormativeDocument.units` of the unit that holds this one.
    public let parent: Int?
    /// The bytes of `NormativeDocument.text` that it covers, number included, up to the next unit of its own or a higher kind.
    public var range: Range<Int>

    public init(kind: UnitKind, label: String, number: Int, branch: Int = 0, parent: Int?, range: Range<Int>) {
        self.kind = kind
        self.label = label
        self.number = number
        self.branch = branch
        self.parent = parent
        self.range = range
    }
}
