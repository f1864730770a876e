import Foundation
import NormData
import NormDocument
import Testing

@testable import NormReview

@Suite struct LikenessTests {
    private static let clauses = [
        ("tenders.question", "投标单位对招标文件有疑问的，可以在开标前十天书面提出。"),
        ("tenders.question", "招标人收到疑问，五日内作出答复并告知各投标单位。"),
        ("pupils.pause", "小学课间休息时间每次不少于十分钟，午休不少于一个小时。"),
    ]

    private func features(_ clause: String) -> ClauseFeatures {
        Array(clause.utf8).withUnsafeBufferPointer { ClauseFeatures($0) }
    }

    private func index(others: [String] = []) -> FigureIndex {
        let profiles = Dictionary(grouping: Self.clauses) { $0.0 }.sorted { $0.key < $1.key }
        return FigureIndex(
            profiles: profiles.map { ($0.key, $0.value.map { features($0.1) }) }, others: others.map(features))
    }

    @Test func aClauseIsLikestToThoseWithItsWords() {
        let index = index(others: ["孩子们课间休息时由保安看管。"])
        let pupils = index.likeness(features("孩子的午休时间少于一小时的，学校要说明。"))
        #expect(index.parameters == ["pupils.pause", "tenders.question"])
        #expect(pupils.parameters[0] > pupils.parameters[1])
        #expect(pupils.parameters[0] > pupils.others)
        let other = index.likeness(features("孩子们课间休息时由保安看管。"))
        #expect(abs(other.others - 1) < 0.001)
        let nothing = index.likeness(features("XYZ"))
        #expect(nothing.parameters.allSatisfy { $0 < 0.2 } && nothing.others < 0.5)
    }

    private func withFile(_ bytes: [UInt8], _ body: (String) throws -> Void) throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "figures-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(bytes).write(to: file)
        try body(file.path)
    }

    @Test func aFileGivesWhatWasKept() throws {
        let index = index(others: ["孩子们课间休息时由保安看管。"])
        try withFile(index.fileBytes) { path in
            let read = try FigureIndex(path: path)
            let clause = features("收到疑问后三天内答复投标单位。")
            #expect(read.parameters == index.parameters)
            #expect(read.likeness(clause).parameters == index.likeness(clause).parameters)
            #expect(read.likeness(clause).others == index.likeness(clause).others)
        }
    }

    /// Whatever is cut off or changed gives an error that names the file, or an index that can be asked.
    @Test func aDamagedFileIsAnError() throws {
        let bytes = index(others: ["孩子们课间休息时由保安看管。"]).fileBytes
        for count in stride(from: 0, to: bytes.count, by: 37) {
            try withFile(Array(bytes.prefix(count))) { path in
                let error = #expect(throws: DataError.self) { try FigureIndex(path: path) }
                #expect(error?.file == path)
            }
        }
        for place in stride(from: 0, to: bytes.count, by: 11) {
            var damaged = bytes
            damaged[place] ^= 0xFF
            try withFile(damaged) { path in _ = try? FigureIndex(path: path).likeness(features("收到疑问后三天内答复。")) }
        }
    }

    private func resembling(_ article: String, kind: DocumentKind = .normative) throws -> [String] {
        let options = ReviewOptions(asOf: ReviewedDraft.options.asOf, level: .county, kind: kind, useDossiers: false)
        return try ReviewedDraft.review(ReviewedDraft.draft([article]), options: options).findings.filter {
            $0.finding.rule == "conflict/resembling"
        }
        .compactMap { $0.finding.compare?.here }
    }

    /// Words that no pattern and no list of words has.
    @Test(arguments: [
        ("厂里出了伤亡事故，老板接到现场的消息后，四小时内报到县应急局就行。", "四小时内"),
        ("收了标书的保证金，按估算价的一成收。", "一成"),
    ])
    func aClauseLikeThoseOfAParameterIsCompared(article: String, here: String) throws {
        #expect(try resembling(article) == [here])
    }

    @Test(arguments: [
        // The law's own figure, and one on the free side of it.
        "厂里出了伤亡事故，老板接到现场的消息后，一小时内报到县应急局就行。",
        "厂里出了伤亡事故，老板接到现场的消息后，半小时内报到县应急局就行。",
        // Other matters.
        "老年食堂每天供餐两次，每次不少于二小时，食材留样四十八小时。",
        "示范基地建成后连续运营三年以上的，一次性补助二十万元。",
    ])
    func otherClausesPass(article: String) throws {
        #expect(try resembling(article) == [])
    }

    /// Law may deviate from law; the clauses were written for normative documents.
    @Test func regulationsAreNotCompared() throws {
        #expect(try resembling("厂里出了伤亡事故，老板接到现场的消息后，四小时内报到县应急局就行。", kind: .localRegulation) == [])
    }
}
