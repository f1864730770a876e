import NormData
import NormRules

/// Judged clauses from tables (`categories<TAB>clause`, or `categories<TAB>review point<TAB>clause`; `CLEAN` for a sound
/// clause) and from folders of labelled documents, of which every sentence is a clause.
public struct PrecedentCollection: Sendable {
    public private(set) var precedents: [Precedent] = []

    /// The SHA-256 of all clauses and their categories.
    public var digest: String {
        Digest.sha256(
            precedents.flatMap { precedent in
                let categories = precedent.categories.map(\.rawValue).sorted().joined(separator: ",")
                return Array("\(categories)\t\(precedent.clause)\n".utf8)
            })
    }

    private static let clean = "CLEAN"
    /// What is shorter is a heading or a date.
    private static let shortest = 6

    /// Throws `DataError` where a table or a label is not as it should be.
    public init(paths: [String]) throws {
        for path in paths {
            if path.hasSuffix(".tsv") { try add(table: path) } else { try add(folder: path) }
        }
    }

    private mutating func add(table path: String) throws {
        let table = try ClauseTable(path: path, key: "类别")
        for row in table.rows {
            let names = row.key == Self.clean ? [] : row.key.split(separator: ",")
            let categories = names.compactMap { NormRules.Category(rawValue: String($0)) }
            guard categories.count == names.count else { throw table.error(at: row, "没有这样的类别：\(row.key)") }
            precedents.append(Precedent(clause: row.clause, categories: Set(categories)))
        }
    }

    /// A sentence that carries an optional label teaches nothing: reviewers differ about it.
    private mutating func add(folder path: String) throws {
        let folder = try LabelledFolder(path: path)
        for document in folder.documents {
            let text = LabelledText(try DataFile.text(of: folder.path + "/" + document.name))
            let labels = document.labels.filter { !$0.quote.isEmpty }
            let places = labels.map { text.sentences(holding: $0.quote, article: $0.article) }
            for sentence in text.sentences {
                let clause = text.string(sentence)
                guard clause.unicodeScalars.count >= Self.shortest else { continue }
                let standing = labels.indices.filter { places[$0].contains(sentence) }.map { labels[$0] }
                if standing.contains(where: \.isOptional) { continue }
                precedents.append(
                    Precedent(clause: clause, categories: Set(standing.flatMap(\.categories))))
            }
        }
    }
}
