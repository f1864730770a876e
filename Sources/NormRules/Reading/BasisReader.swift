import NormDocument
import NormLaw
import NormText

/// Decides on which citation a clause rests.
///
/// A citation reaches the acts of its own period (the sentences joined by ；), those of a table row, and those of the list
/// that its head introduces. The general basis in the first article (根据《…》，制定本办法) reaches nothing.
struct BasisReader {
    /// No clause rests on more; lists made to be long stay cheap.
    private static let mostCitations = 32

    private let sentences: [Sentence]
    private let citations: [Citation]
    private let periods: Periods

    init(sentences: [Sentence], citations: [Citation], periods: Periods) {
        self.sentences = sentences
        self.citations = citations
        self.periods = periods
    }

    func basis(ofSentence index: Int, before actEnd: Int) -> StatementBasis {
        guard !citations.isEmpty else { return .none }
        var reach = [periods[index]]
        var head = sentences[index].head
        while let current = head {
            reach.append(periods[current])
            head = sentences[current].head
        }
        var found: [Int] = []
        var grade = StatementBasis.Grade.none
        for range in reach {
            let first = citations.partitionIndex { $0.range.lowerBound >= range.lowerBound }
            for candidate in first..<citations.count {
                let citation = citations[candidate]
                guard citation.range.lowerBound < range.upperBound, found.count < Self.mostCitations else { break }
                guard serves(citation, before: actEnd) else { continue }
                found.append(candidate)
                grade = max(grade, citation.articles.isEmpty ? .act : .article)
            }
        }
        return found.isEmpty ? .none : StatementBasis(grade: grade, citations: found)
    }

    /// 依照… stands before what it governs; only a source in parentheses or in a table may stand behind.
    private func serves(_ citation: Citation, before actEnd: Int) -> Bool {
        guard citation.title != nil || citation.documentNumber != nil else { return false }
        switch citation.role {
        case .clauseBasis, .breach: return citation.range.lowerBound < actEnd
        // （《某法》第三条） behind the act, or a column of a table.
        case .mention: return !citation.articles.isEmpty
        case .documentBasis, .repeal, .ownTitle: return false
        }
    }
}
