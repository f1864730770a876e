import Foundation
import Testing

/// The law index as an office uses it: built from a folder, asked for a day, refused where it is damaged.
@Suite struct LawTests {
    private static let index = "Corpus/law/law.index"

    // MARK: Building

    private func text(_ title: String, adopted: String, effective: String, articles: Int, end: String = "") -> String {
        let body = (1..<articles).map { "第\($0)条 公民应当遵守第\($0)项规则。" }.joined(separator: "\n\n")
        return "# \(title)\n\n\(adopted) 通过\n\n\(body)\n\n第\(articles)条 本法自\(effective)起施行。\(end)\n"
    }

    private func write(_ files: [String: Data], below folder: URL) throws {
        for (name, data) in files {
            let file = folder.appending(path: name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try data.write(to: file)
        }
    }

    private func build(_ texts: URL, into folder: URL) throws -> Program.Outcome {
        try Program.run(
            "law", "build", texts.path, "--out", folder.appending(path: "law.index").path,
            "--norms", folder.appending(path: "norms.index").path, "--moved", folder.appending(path: "moved.tsv").path,
            "--facts", folder.path)
    }

    @Test("A folder with broken, empty, duplicate and contradictory texts: each is named, the rest is built")
    func brokenFolder() throws {
        try Program.withFolder { folder in
            let texts = folder.appending(path: "texts")
            let first = text("中华人民共和国甲乙法", adopted: "2001年2月3日", effective: "2001年5月1日", articles: 9)
            let last = text(
                "中华人民共和国甲乙法典", adopted: "2020年5月6日", effective: "2021年1月1日", articles: 20,
                end: "《中华人民共和国甲乙法》同时废止。")
            try write(
                [
                    "texts/law/甲乙法(2001-02-03).md": Data(first.utf8), "texts/law/甲乙法典(2020-05-06).md": Data(last.utf8),
                    "texts/law/副本(2001-02-03).md": Data(first.replacing("第9条", with: "第8条之一").utf8),
                    "texts/law/空.md": Data(), "texts/law/乱码.md": Data([0xB7, 0xA8, 0xC2, 0xC9, 0xFF]),
                    "index.tsv": Data(
                        "path\ttitle\tarticles\ntexts/law/甲乙法典(2020-05-06).md\t中华人民共和国甲乙法典\t7\ntexts/law/无.md\t无\t1\n"
                            .utf8),
                ], below: folder)
            let outcome = try build(texts, into: folder)
            #expect(outcome.status == 3)
            let named = ["副本(2001-02-03).md", "空.md", "乱码.md", "无.md", "甲乙法典(2020-05-06).md"]
            for name in named { #expect(outcome.errors.contains(name), "\(name) is not named") }
            #expect(outcome.output.contains("2 个文本"))
            let index = folder.appending(path: "law.index").path
            let before = try Program.run("law", "show", "甲乙法", "--as-of", "2020-12-31", "--index", index)
            #expect(before.status == 0 && before.output.contains("2020-12-31：现行有效"))
            let words = try Program.run(
                "law", "show", "甲乙法", "--article", "三", "--as-of", "2020-12-31", "--index", index, "--norms",
                folder.appending(path: "norms.index").path, "--texts", texts.path)
            #expect(words.output.contains("公民应当遵守第3项规则"))
            let after = try Program.run("law", "show", "甲乙法", "--as-of", "2021-01-01", "--index", index)
            #expect(after.output.contains("2021-01-01：已废止（2021-01-01，《中华人民共和国甲乙法典》）"))
        }
    }

    @Test("The same folder gives the same bytes")
    func deterministic() throws {
        try Program.withFolder { folder in
            let texts = folder.appending(path: "texts")
            for number in 1...9 {
                let act = text(
                    "中华人民共和国第\(number)号管理法", adopted: "2001年2月3日", effective: "2001年5月1日", articles: number + 2)
                try write(["law/\(number).md": Data(act.utf8)], below: texts)
            }
            let outputs = try ["one", "two"].map { name in
                let out = folder.appending(path: name)
                try FileManager.default.createDirectory(at: out, withIntermediateDirectories: true)
                #expect(try build(texts, into: out).status == 0)
                return try Data(contentsOf: out.appending(path: "law.index"))
            }
            #expect(outputs[0] == outputs[1] && !outputs[0].isEmpty)
        }
    }

    // MARK: Damage

    @Test("A damaged, foreign, other-version or missing index is refused with its cause")
    func refused() throws {
        try Program.withFolder { folder in
            let whole = try Data(contentsOf: Program.repository.appending(path: Self.index))
            var flipped = whole
            flipped[whole.count / 2] ^= 0x40
            var older = whole
            older[4] = 9
            let cases: [(name: String, data: Data, cause: String)] = [
                ("cut", whole.prefix(whole.count / 3), "已损坏"), ("flipped", flipped, "校验和不符"),
                ("other-version", older, "版本为 9"), ("foreign", Data("name,value\n".utf8), "不是法律索引文件"),
                ("empty", Data(), "不是法律索引文件"),
            ]
            for (name, data, cause) in cases {
                let file = folder.appending(path: name)
                try data.write(to: file)
                let outcome = try Program.run("law", "show", "行政处罚法", "--index", file.path)
                #expect(outcome.status == 2, "\(name)")
                #expect(outcome.errors.contains(file.path) && outcome.errors.contains(cause), "\(outcome.errors)")
                #expect(outcome.output.isEmpty)
            }
            let missing = try Program.run("law", "search", "处罚", "--index", folder.appending(path: "none").path)
            #expect(missing.status == 2 && missing.errors.contains("无法读取"))
        }
    }

    // MARK: Questions

    @Test("An act, its status and its articles on a day")
    func show() throws {
        let article = try Program.run("law", "show", "行政处罚法", "--article", "十六", "--as-of", "2026-11-01")
        #expect(article.status == 0 && article.output.contains("第16条：存在"))
        let beyond = try Program.run("law", "show", "行政处罚法", "--article", "第九十九条", "--as-of", "2026-11-01")
        #expect(beyond.status == 1 && beyond.output.contains("共至第86条"))
        let early = try Program.run("law", "show", "大气污染防治法", "--as-of", "2026-08-14")
        #expect(early.output.contains("2026-08-14：现行有效"))
        let late = try Program.run("law", "show", "大气污染防治法", "--as-of", "2026-08-15")
        #expect(late.output.contains("2026-08-15：已废止（2026-08-15，《中华人民共和国生态环境法典》）"))
        let number = try Program.run("law", "show", "国办发〔2018〕37号")
        #expect(number.output.contains("加强行政规范性文件制定和监督管理"))
        let unknown = try Program.run("law", "show", "行政许可法实施条例", "--as-of", "2026-11-01")
        #expect(unknown.status == 1 && unknown.output.contains("不存在此法规") && unknown.output.contains("相近"))
        #expect(try Program.run("law", "show", "行政处罚法", "--as-of", "2020-13-01").status == 2)
    }

    @Test("Titles that hold all words")
    func search() throws {
        let found = try Program.run("law", "search", "大气", "防治法", "--as-of", "2026-11-01")
        #expect(found.status == 0)
        #expect(found.output.contains("中华人民共和国大气污染防治法\t法律\t已废止（2026-08-15"))
        #expect(try Program.run("law", "search", "没有这样的题名").status == 1)
    }

    @Test("The citations of documents with their status, and what rests on an act")
    func documents() throws {
        try Program.withFolder { folder in
            let draft = "某县管理办法\n\n第一条　根据《中华人民共和国大气污染防治法》，制定本办法。\n第二条　违反《中华人民共和国行政处罚法》第九十九条的，依法处理。\n"
            try write(["stock/a.txt": Data(draft.utf8), "stock/b.txt": Data([0xFF, 0x00, 0x81])], below: folder)
            let file = folder.appending(path: "stock/a.txt").path
            let status = try Program.run("law", "status", file, "--as-of", "2026-11-01")
            #expect(status.status == 0)
            #expect(status.output.contains("《中华人民共和国大气污染防治法》\tdocumentBasis\t法律\t已废止（2026-08-15"))
            #expect(status.output.contains("第99条不存在（共至第86条）"))
            let stock = folder.appending(path: "stock").path
            let before = try Program.run("law", "impact", "大气污染防治法", stock, "--as-of", "2026-08-14")
            #expect(before.status == 3, "b.txt cannot be read")
            #expect(before.errors.contains("b.txt"))
            #expect(before.output.contains("将于 2026-08-15 废止") && before.output.contains("a.txt\t3\t"))
            let after = try Program.run("law", "impact", "大气污染防治法", file, "--as-of", "2026-08-15")
            #expect(after.status == 0 && after.output.contains("a.txt\t3\t《中华人民共和国大气污染防治法》\t已废止"))
        }
    }
}
