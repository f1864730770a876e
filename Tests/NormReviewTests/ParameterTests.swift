import Foundation
import NormData
import NormText
import Testing

@testable import NormLaw
@testable import NormReview
@testable import NormRules

@Suite struct ParameterTests {
    private static let folder: String? = SharedDocuments.folder.map { $0 + "/law" }.flatMap {
        FileManager.default.fileExists(atPath: $0 + "/index.tsv") ? $0 : nil
    }

    private func quantity(_ text: String) throws -> Quantity {
        let bytes = Array(text.utf8)
        return try #require(QuantityScanner.quantities(in: bytes, 0..<bytes.count).first)
    }

    private func compare(_ here: String, _ direction: LegalParameter.Direction, _ law: String) throws -> String {
        let parameter = LegalParameter(
            id: "test", title: "", direction: direction, value: try quantity(law), words: law,
            basis: LegalBasis(law: "中华人民共和国行政处罚法"), severity: .error, isGeneral: false, deviation: nil, context: [],
            unless: [])
        return "\(ParameterComparison.compare(try quantity(here), with: parameter))"
    }

    @Test(arguments: [
        ("三十日内", "min-party", "60日", "below"), ("九十日内", "min-party", "60日", "kept"),
        ("45个工作日内", "max-admin", "20工作日", "above"), ("5个工作日内", "max-admin", "20工作日", "kept"),
        // 二十个工作日 fill at least 26 days and at most 30.
        ("30日内", "max-admin", "20工作日", "kept"), ("40日内", "max-admin", "20工作日", "above"),
        ("30个工作日内", "max-admin", "30日", "above"), ("15个工作日内", "max-admin", "30日", "kept"),
        // A draft's 五日 may count working days, as the law's own does.
        ("五日内", "min-party", "5工作日", "kept"), ("三日内", "min-party", "5工作日", "below"),
        ("半年", "exact", "6个月", "kept"), ("一年以上", "exact", "6个月", "above"),
        ("不少于5%", "cap", "2%", "above"), ("超过三个月", "cap", "2个月", "incomparable"),
        ("三日内", "cap", "2%", "incomparable"), ("24小时", "max-admin", "1日", "kept"),
    ])
    func quantitiesAreComparedByTheirSurestReading(
        here: String, direction: String, law: String, expected: String
    ) throws {
        let direction = try #require(LegalParameter.Direction(rawValue: direction))
        #expect(try compare(here, direction, law) == expected)
    }

    private func differences(_ article: String) throws -> [String] {
        try ReviewedDraft.review(ReviewedDraft.draft([article])).findings.filter {
            $0.finding.rule == "conflict/parameter"
        }
        .compactMap { $0.finding.compare?.here }
    }

    /// The words of a parameter stand before and behind the figure, in an order that no pattern foresees.
    @Test(arguments: [
        ("收到决定后，受罚的商户要在一周内把罚款缴清。", "一周内"),
        ("要求听证的，应当于告知后两日内书面提出。", "两日内"),
        // Of the words about a figure the nearest count.
        ("三日内把决定送到，罚款五日内缴清。", "五日内"),
    ])
    func wordsStandInAnyOrder(article: String, here: String) throws {
        #expect(try differences(article) == [here])
    }

    /// Numbers of people, parties and times, and days from date to date.
    @Test(arguments: [
        ("现场检查由一名执法人员进行，出示证件。", "一名"),
        ("评标委员会由四人组成，其中专家三人。", "四人"),
        ("询价小组由两人组成。", "两人"),
        ("单位的消防设施每两年进行一次全面检测。", "每两年"), ("村务一般事项每半年公布一次。", "每半年"),
        ("招标文件发售期为2026年3月10日至3月12日。", "2026年3月10日至3月12日"),
        ("中标候选人公示期自2026年3月10日起至3月11日止。", "2026年3月10日起至3月11日止"),
    ])
    func countsAndDatesAreCompared(article: String, here: String) throws {
        #expect(try differences(article) == [here])
    }

    @Test(arguments: [
        "现场检查由两名执法人员进行，出示证件。", "每个中队至少配备一名执法人员。", "评标委员会由五人组成，其中专家四人。",
        "单位的消防设施每半年进行一次全面检测。", "村务一般事项每年公布四次。", "招标文件发售期为2026年3月10日至3月16日。", "本次整治行动自2026年3月10日至3月11日开展。",
    ])
    func lawfulCountsAndDatesPass(article: String) throws {
        #expect(try differences(article) == [])
    }

    /// The words may belong to either figure.
    @Test func wordsAboutTwoFiguresMeasureNeither() throws {
        #expect(try differences("罚款三日内通知当事人，五日内缴清。") == [])
    }

    @Test func thereAreAtLeast300Parameters() throws {
        #expect(try RulebookLoader.load("\(Fixtures.root)/Rules").allParameters.count >= 300)
    }

    /// Reads each figure again in its article, but for those that say themselves that they are to be confirmed.
    @Test(.enabled(if: folder != nil, "the texts of the law are not at hand"))
    func figuresStandInTheirArticles() throws {
        let folder = try #require(Self.folder)
        let rows = try #require(TabTable.read(folder + "/index.tsv"))
        var paths: [String: [String]] = [:]
        for row in rows.rows where rows.cell(row, "superseded_by") == nil {
            guard let title = rows.cell(row, "title"), let path = rows.cell(row, "path") else { continue }
            paths[title.components(separatedBy: "·")[0], default: []].append(path)
        }
        var texts: [String: [UInt8]] = [:]
        for parameter in try RulebookLoader.load("\(Fixtures.root)/Rules").allParameters where parameter.basis.verified
        {
            let article = try #require(parameter.basis.article.flatMap { ArticleReference($0) }, "\(parameter.id)")
            let words = try (paths[parameter.basis.law] ?? []).compactMap { path in
                let bytes = try #require(texts[path] ?? FileBytes.read("\(folder)/\(path)", limit: 1 << 24))
                texts[path] = bytes
                return LawTextReader.words(in: bytes, number: article.number, branch: article.branch)
            }
            #expect(words.contains { holds(parameter, in: $0) }, "\(parameter.id): \(parameter.words)")
        }
    }

    /// The article says 日 where the closing rule of the act makes them working days, and 半年 for six months.
    private func holds(_ parameter: LegalParameter, in words: String) -> Bool {
        let bytes = Array(words.utf8)
        return QuantityScanner.measures(in: bytes, 0..<bytes.count).contains { found in
            [found.lower, found.upper].compactMap(\.self).contains { value in
                let wanted = parameter.value
                if found.unit == wanted.unit || found.unit == .day && wanted.unit == .workingDay {
                    return value == wanted.upper
                }
                return found.unit == .year && wanted.unit == .month && value.multiplied(by: 12) == wanted.upper
            }
        }
    }
}
