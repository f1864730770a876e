import NormDocument
import NormText

/// The day by which documents are put in order: of writing, else publication, effect, or the year of the number.
struct DocumentDay: Sendable {
    /// `20260312`; days that are not known are 0; `nil` where nothing is known.
    let packed: Int?

    init(_ metadata: DocumentMetadata) {
        if let date = metadata.written ?? metadata.published ?? metadata.effective {
            packed = (date.year * 100 + date.month) * 100 + date.day
        } else {
            packed = metadata.documentNumber.flatMap(DocumentDay.year).map { $0 * 10_000 }
        }
    }

    var year: Int? { packed.map { $0 / 10_000 } }

    /// 2026 in 清府规〔2026〕7号.
    private static func year(in number: String) -> Int? {
        guard let open = number.firstIndex(of: "〔") else { return nil }
        return Int(number[number.index(after: open)...].prefix(4)).flatMap { (1900...2999).contains($0) ? $0 : nil }
    }
}
