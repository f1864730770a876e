/// Where a pattern matched, in bytes of the view.
struct PatternMatch: Equatable {
    let range: Range<Int>
    /// The part that a finding shows.
    let focus: Range<Int>
}
