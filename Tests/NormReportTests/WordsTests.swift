import NormDocument
import NormReview
import NormRules
import Testing

@testable import NormReport

@Suite struct WordsTests {
    /// Fixed words hold no Chinese in English, and no Latin words in Chinese.
    @Test func languagesDoNotMix() {
        for language in ReportLanguage.allCases {
            let words = Words(language)
            var names = NormRules.Category.allCases.map { words.name($0) }
            names += Severity.allCases.map { words.name($0) } + Confidence.allCases.map { words.name($0) }
            names += Conclusion.allCases.flatMap { [words.name($0), words.meaning($0)] }
            names += DocumentLevel.allCases.map { words.name($0) } + DocumentKind.allCases.map { words.name($0) }
            for name in names {
                #expect(
                    name.unicodeScalars.contains { $0.properties.isIdeographic } == (language == .chinese), "\(name)")
            }
        }
    }

    @Test func englishReportHoldsNoChineseWordsOfItsOwn() throws {
        let english = try Sample.text(.markdown, Sample.run([Sample.notNormative]), ReportSettings(language: .english))
        #expect(!english.unicodeScalars.contains { $0.properties.isIdeographic })
    }
}
