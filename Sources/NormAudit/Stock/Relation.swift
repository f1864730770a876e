import NormData

/// What one document of the stock is to another.
struct Relation: Sendable, Equatable {
    enum Kind: String, Sendable, CaseIterable, Snapshot {
        /// 《…》同时废止
        case repeals
        /// 宣布失效
        case lapses
        /// 对《…》作如下修改
        case amends
        /// 《…》有效期延长
        case extends
        /// 根据《…》，制定本办法
        case implements
        case cites
        /// The same title by the same issuer, later.
        case replaces
        /// The same matter and kind of document by the same issuer, later, under another title.
        case supersedes
        /// The same matter for a later year.
        case continues
        /// The same document kept twice; the source is the copy.
        case duplicates
        /// Nearly the same text by another issuer.
        case resembles
        /// Both in force, and they fix one thing differently; the source ranks lower or is older.
        case contradicts

        /// Whether the words of a document say it; the others come from comparing documents.
        var isStated: Bool {
            switch self {
            case .repeals, .lapses, .amends, .extends, .implements, .cites: true
            case .replaces, .supersedes, .continues, .duplicates, .resembles, .contradicts: false
            }
        }
    }

    let kind: Kind
    let source: Int
    let target: Int
    /// What shows it: an article, both sides of a contradiction.
    let note: String

    /// By weight of the kind, then by document.
    var order: (Int, Int, Int) { (Kind.allCases.firstIndex(of: kind) ?? 0, source, target) }
}
