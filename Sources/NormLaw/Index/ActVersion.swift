import NormText

/// One version of an act.
public struct ActVersion: Sendable {
    let tables: LawIndexStorage
    let id: Int

    private var record: LawIndexRecords.Version { tables.rows.versions[id] }

    /// The day of enactment or amendment.
    public var dated: CivilDate? { PackedDate.unpack(record.dated) }

    /// The first day on which it applies; the day of the amendment where the text states no later one.
    public var effective: CivilDate? { PackedDate.unpack(record.effective) }

    /// False where only title and date are known (a newer version that no source holds) or the source has gaps.
    public var isArticlesKnown: Bool { record.flags & 3 == 1 }

    /// How many articles, 之一 counted; 0 where they are not known.
    public var articleCount: Int { runs.reduce(0) { $0 + Int($1.count) } }

    /// The highest article number.
    public var lastArticle: Int { runs.last.map { Int($0.number) + Int($0.count) - 1 } ?? 0 }

    /// The books of a code (总则编, 物权编) with the articles they hold.
    public var books: [(name: String, articles: ClosedRange<Int>)] {
        let first = Int(record.firstBook)
        return tables.rows.books[first..<first + Int(record.bookCount)].compactMap { book in
            guard let name = tables.rows.string(book.name), book.first <= book.last else { return nil }
            return (name, Int(book.first)...Int(book.last))
        }
    }

    private var runs: ArraySlice<LawIndexRecords.Run> {
        let first = Int(record.firstRun)
        return tables.rows.runs[first..<first + Int(record.runCount)]
    }

    /// Paragraphs and highest item number of an article; `nil` where the version has no such article.
    public func size(ofArticle number: Int, branch: Int = 0) -> (paragraphs: Int, items: Int)? {
        for run in runs where Int(run.branch) == branch {
            let index = number - Int(run.number)
            guard index >= 0, index < Int(run.count) else { continue }
            let at = Int(run.firstSize) + 2 * index
            return (Int(tables.rows.sizes[at]), Int(tables.rows.sizes[at + 1]))
        }
        return nil
    }
}
