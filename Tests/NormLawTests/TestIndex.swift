import Foundation

@testable import NormLaw

/// A small index of invented and real titles, and the folder of shared law texts where there is one.
enum TestIndex {
    static let index: LawIndex = {
        var draft = LawIndexDraft()
        _ = draft.add(text("中华人民共和国行政处罚法", "law", articles: 86))
        _ = draft.add(text("中华人民共和国水法", "law", articles: 82))
        _ = draft.add(text("中华人民共和国公司法", "law", articles: 266))
        _ = draft.add(text("中华人民共和国刑法", "law", articles: 452))
        let code = draft.add(text("中华人民共和国民法典", "law", articles: 1260))
        _ = draft.add(text("物业管理条例", "regulation", articles: 67))
        _ = draft.add(text("四川省消防条例", "local/四川", articles: 60))
        draft.addRepeal(of: "中华人民共和国合同法", by: code, on: .init(2021, 1, 1)!)
        draft.completeness.append(.init(rank: UInt8(NormRank.law.rawValue), since: 0, until: 99_991_231))
        return LawIndex(draft.tables())
    }()

    static func text(_ title: String, _ folder: String, articles: Int) -> LawText {
        let lines = (1...articles).map { "第\($0)条 甲。\n\n（一）乙\n\n（二）丙\n\n丁。" }
        let body = "# \(title)\n\n2020年1月2日 通过\n\n<!-- INFO END -->\n\n" + lines.joined(separator: "\n\n")
        return LawTextReader.read(utf8(body + "\n\n第\(articles)条 本法自2020年3月1日起施行。"), path: "\(folder)/\(title).md")
    }

    static let shared: String? = {
        let environment = ProcessInfo.processInfo.environment["NORMCHECK_SHARED"]
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let candidates = [environment, root.appending(path: "shared").path, "../shared"].compactMap(\.self)
        return candidates.first { FileManager.default.fileExists(atPath: $0 + "/law/index.tsv") }
    }()

    /// The index that the project ships.
    static var shippedPath: String { repository + "/Corpus/law/law.index" }

    static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path
}
