import NormReview
import NormRules
import Testing

@testable import NormReport

@Suite struct QuotationTests {
    private func reviewed(sentence: String?, range: Range<Int>?) -> ReviewedFinding {
        let model = Sample.findings[0]
        return ReviewedFinding(
            id: "x", finding: model.finding, article: nil, span: nil, quote: "罚款", sentence: sentence,
            quoteInSentence: range)
    }

    @Test func rangesOutsideTheSentenceDoNoHarm() throws {
        for range in [0..<0, 5..<900, 900..<901, 1..<2] {
            let quotation = try #require(Quotation(reviewed(sentence: "处罚款。", range: range)))
            #expect(!(quotation.before + quotation.marked + quotation.after).isEmpty)
        }
    }

    @Test func withoutAPlaceInTheSentenceTheQuoteStandsAlone() throws {
        let quotation = try #require(Quotation(reviewed(sentence: "处罚款。", range: nil)))
        #expect(quotation.before.isEmpty && quotation.marked == "罚款" && quotation.after.isEmpty)
    }

    @Test func longSentencesAreClippedOnBothSides() throws {
        let side = String(repeating: "一", count: 200)
        let quotation = try #require(Quotation(reviewed(sentence: side + "罚款" + side, range: 600..<606))).clipped(
            to: 60)
        #expect(quotation.before.count == 61 && quotation.before.hasPrefix("…"))
        #expect(quotation.marked == "罚款")
        #expect(quotation.after.count == 61 && quotation.after.hasSuffix("…"))
    }
}
