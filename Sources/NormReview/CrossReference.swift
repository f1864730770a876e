import NormDocument
import NormLaw
import NormRules
import NormText

/// A place where a document refers to a division of its own, and that division.
public struct CrossReference: Sendable, Equatable {
    /// Where the reference stands in the source.
    public let span: ReviewedFinding.Span
    /// The number of the division, at its start.
    public let target: ReviewedFinding.Span

    /// All of a document, in the order of the text; what refers to nothing that is there is left out.
    static func all(in reading: DocumentReading) -> [CrossReference] {
        let document = reading.document
        let pairs = reading.citations.filter(\.isInternal).flatMap { citation in
            targets(of: citation, in: document).map { place, unit in
                let number = document.units[unit]
                let start = number.range.lowerBound
                return (place, start..<min(start + number.label.utf8.count, number.range.upperBound))
            }
        }
        let sources = pairs.map { (document.text.map.source(of: $0.0), document.text.map.source(of: $0.1)) }
        let positions = document.source.positions(
            at: sources.flatMap { [$0.0.lowerBound, $0.0.upperBound, $0.1.lowerBound, $0.1.upperBound] })
        let span = { (range: Range<Int>) -> ReviewedFinding.Span? in
            guard let start = positions[range.lowerBound], let end = positions[range.upperBound] else { return nil }
            return ReviewedFinding.Span(from: start, to: end)
        }
        return sources.compactMap { source, target in
            guard let source = span(source), let target = span(target) else { return nil }
            return CrossReference(span: source, target: target)
        }
    }

    /// The words that refer, each with the index of the unit meant.
    private static func targets(
        of citation: Citation, in document: NormativeDocument
    ) -> [(Range<Int>, Int)] {
        switch citation.anchor {
        case .thisDocument:
            return citation.articles.compactMap { article in
                guard let unit = unit(of: article, near: citation, in: document) else { return nil }
                return (citation.articles.count == 1 ? citation.range : article.range, unit)
            }
        case .thisArticle: return article(around: citation, in: document).map { [(citation.range, $0)] } ?? []
        case .preceding:
            guard let own = article(around: citation, in: document) else { return [] }
            guard document.text.string(citation.range).contains("条") else { return [(citation.range, own)] }
            let before = document.units[..<own].lastIndex { $0.kind == document.units[own].kind }
            return before.map { [(citation.range, $0)] } ?? []
        default: return []
        }
    }

    /// The article, its item where one is named; a document of 一、二、 has headings in the place of articles.
    private static func unit(
        of article: Citation.Article, near citation: Citation, in document: NormativeDocument
    ) -> Int? {
        guard article.number > 0 else { return self.article(around: citation, in: document) }
        let part = document.parts.last { $0.range.contains(citation.range.lowerBound) }?.range
        let kind: UnitKind = document.units.contains { $0.kind == .article } ? .article : .heading
        let found = document.units.firstIndex { unit in
            unit.kind == kind && unit.number == article.number && unit.branch == article.branch
                && part.map { $0.contains(unit.range.lowerBound) } ?? true
        }
        guard let found, let item = article.item else { return found }
        return document.units.firstIndex { $0.kind == .item && $0.parent == found && $0.number == item } ?? found
    }

    private static func article(around citation: Citation, in document: NormativeDocument) -> Int? {
        var unit = document.unit(at: citation.range.lowerBound)
        while let index = unit, document.units[index].kind > .heading { unit = document.units[index].parent }
        return unit
    }
}
