/// The caps of one run: the standard ones, and those that the user sets otherwise.
public struct FormatLimits: Sendable {
    private var changed: [FormatLimit: Int] = [:]

    public init() {}

    public subscript(_ limit: FormatLimit) -> Int {
        get { changed[limit] ?? limit.standard }
        set { changed[limit] = newValue }
    }

    /// Throws where `amount` is above the cap.
    func check(_ limit: FormatLimit, _ amount: Int) throws(FormatError) {
        guard amount <= self[limit] else { throw .limit(limit, found: amount, cap: self[limit]) }
    }
}
