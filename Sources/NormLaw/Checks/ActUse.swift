import NormText

/// A place of a document that rests on an act, and what becomes of it on a day.
public struct ActUse: Sendable, Equatable {
    /// From 1.
    public let line: Int
    public let quote: String
    /// In Chinese: what the place must expect on that day.
    public let effect: String

    /// The uses of an act in a normalised text; repeals and titles are none.
    public static func uses(
        of act: Act, in bytes: [UInt8], reader: CitationReader, index: LawIndex, asOf date: CivilDate
    ) -> [ActUse] {
        var uses: [ActUse] = []
        var line = 1
        var counted = 0
        for citation in reader.citations(in: bytes) where citation.role != .repeal && citation.role != .ownTitle {
            guard let title = citation.fullTitle, index.resolve(title: title, asOf: date).act == act else { continue }
            line += bytes[counted..<citation.range.lowerBound].count { $0 == 0x0A }
            counted = citation.range.lowerBound
            uses.append(
                ActUse(
                    line: line, quote: bytes.string(citation.range),
                    effect: effect(on: citation, of: act, index: index, date: date)))
        }
        return uses
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
