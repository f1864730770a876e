import NormDocument
import NormText

/// A place of a document that rests on an act, and what becomes of it on a day.
public struct ActUse: Sendable, Equatable {
    /// Of the source, from 1.
    public let line: Int
    public let quote: String
    /// In Chinese: what the place must expect on that day.
    public let effect: String

    /// The uses of an act in a document; repeals and titles are none.
    public static func uses(
        of act: Act, in document: NormativeDocument, reader: CitationReader, index: LawIndex, asOf date: CivilDate,
        region: String? = nil
    ) -> [ActUse] {
        let bytes = document.text.bytes
        let citations = reader.citations(in: bytes).filter { citation in
            citation.role != .repeal && citation.role != .ownTitle
                && citation.fullTitle.map { index.resolve(title: $0, asOf: date, region: region).act == act } == true
        }
        let starts = citations.map { document.text.map.source(of: $0.range).lowerBound }
        let positions = document.source.positions(at: starts)
        return zip(citations, starts).map { citation, start in
            ActUse(
                line: positions[start]?.line ?? 1, quote: bytes.string(citation.range),
                effect: effect(on: citation, of: act, index: index, date: date))
        }
    }

    private static func effect(on citation: Citation, of act: Act, index: LawIndex, date: CivilDate) -> String {
        let status = act.status(asOf: date)
        guard status.isInForce else { return status.description }
        let broken = citation.articles.filter { $0.number > 0 }.compactMap { article -> String? in
            let answer = index.article(
                act, number: article.number, branch: article.branch, paragraph: article.paragraph, item: article.item,
                asOf: date)
            return answer == .exists || answer == .unknown ? nil : "第\(article.number)条\(answer.name)"
        }
        return broken.isEmpty ? status.description : broken.joined(separator: "；")
    }
}
