import NormDocument
import NormLaw

/// Decides on which citation a clause rests.
///
/// A citation reaches the acts of its own period (the sentences joined by ；), those of a table row, and those of the list
/// that its head introduces. The general basis in the first article (根据《…》，制定本办法) reaches nothing.
struct BasisReader {
    private let sentences: [Sentence]
    private let citations: [Citation]
    private let bytes: [UInt8]

    init(document: NormativeDocument, sentences: [Sentence], citations: [Citation]) {
        self.sentences = sentences
        self.citations = citations.sorted { $0.range.lowerBound < $1.range.lowerBound }
        bytes = document.text.bytes
    }

    func basis(ofSentence index: Int, actStart: Int, actEnd: Int) -> StatementBasis {
        guard !citations.isEmpty else { return .none }
        var reach = [periodRange(of: index)]
        var head = sentences[index].head
        while let current = head {
            reach.append(periodRange(of: current))
            head = sentences[current].head
        }
        var found: [Int] = []
        var grade = StatementBasis.Grade.none
        for range in reach {
            let first = citations.partitionIndex { $0.range.lowerBound >= range.lowerBound }
            for candidate in first..<citations.count {
                let citation = citations[candidate]
                guard citation.range.lowerBound < range.upperBound else { break }
                guard serves(citation, actStart: actStart, actEnd: actEnd) else { continue }
                found.append(candidate)
                grade = max(grade, citation.articles.isEmpty ? .act : .article)
            }
        }
        return found.isEmpty ? .none : StatementBasis(grade: grade, citations: found)
    }

    private func serves(_ citation: Citation, actStart: Int, actEnd: Int) -> Bool {
        guard citation.title != nil || citation.documentNumber != nil else { return false }
        switch citation.role {
        case .clauseBasis, .breach: return true
        // （《某法》第三条） behind the act, or a column of a table.
        case .mention: return !citation.articles.isEmpty
        case .documentBasis, .repeal, .ownTitle: return false
        }
    }

    private func periodRange(of index: Int) -> Range<Int> {
        var first = index
        var last = index
        while first > 0, sentences[first - 1].period == sentences[index].period { first -= 1 }
        while last + 1 < sentences.count, sentences[last + 1].period == sentences[index].period { last += 1 }
        return sentences[first].range.lowerBound..<sentences[last].range.upperBound
    }
}
