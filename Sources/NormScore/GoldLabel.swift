import NormRules

/// One problem that a reviewer marked in a document: what a review must find.
public struct GoldLabel: Sendable, Equatable {
    /// Folder and name of the document: `d/d01.txt`.
    public let file: String
    public let category: Category
    /// Other categories that are an equally good name for the problem.
    public let also: [Category]
    /// The unit that carries the problem as the document prints it; empty where there is none.
    public let article: String
    /// Exact words of the document; empty for a label on the dossier or on something absent.
    public let quote: String
    /// The dossier's key (`steps.filing`) or `absent:<what>`; empty for a label in the text.
    public let field: String
    /// True where reasonable reviewers differ: neither finding nor missing it is wrong.
    public let isOptional: Bool
    public let why: String

    var categories: [Category] { [category] + also }

    /// Names the label in a stored score, whatever its position in the label file.
    var key: String { [file, category.rawValue, article, quote.isEmpty ? field : quote].joined(separator: "|") }
}
