/// One paragraph.
public struct Block: Sendable, Equatable {
    public let role: BlockRole
    /// The bytes of `NormativeDocument.text`, without the line end.
    public let range: Range<Int>
    /// Index in `NormativeDocument.units` of the innermost unit that holds it.
    public let unit: Int?
    /// Index in `NormativeDocument.parts`.
    public let part: Int

    public init(role: BlockRole, range: Range<Int>, unit: Int?, part: Int) {
        self.role = role
        self.range = range
        self.unit = unit
        self.part = part
    }
}
