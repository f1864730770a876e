import FoundationEssentials
import NormText

/// Deadlines as JSON.
public enum DeadlineJSON {
    private struct List: Encodable {
        let asOf: String
        let deadlines: [Entry]
    }

    private struct Entry: Encodable {
        let path: String
        let title: String?
        let key: String
        let what: String
        let date: String
        let overdue: Bool
        let note: String
        let basis: [Basis]
    }

    private struct Basis: Encodable {
        let law: String
        let article: String?
        let verified: Bool
    }

    public static func render(_ deadlines: [Deadline], asOf: CivilDate) throws -> String {
        let entries = deadlines.map { deadline in
            Entry(
                path: deadline.path, title: deadline.documentTitle, key: deadline.key, what: deadline.title,
                date: "\(deadline.date)", overdue: deadline.isOverdue, note: deadline.note,
                basis: deadline.basis.map { Basis(law: $0.law, article: $0.article, verified: $0.verified) })
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let data = try encoder.encode(List(asOf: "\(asOf)", deadlines: entries))
        return String(decoding: data, as: UTF8.self) + "\n"
    }
}
