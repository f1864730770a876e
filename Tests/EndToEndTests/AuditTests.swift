import Foundation
import Testing

/// `normcheck audit` and `normcheck worker` as a user runs them, on a small stock in which every document is there for
/// one reason.
@Suite struct AuditTests {
    static let stock = "Tests/Corpus/audit"
    static let outputs = [
        "catalogue.csv", "catalogue.md", "catalogue.xlsx", "dashboard.html", "documents.ndjson", "notice.md",
    ]

    /// Runs an audit into a folder; other arguments follow.
    static func audit(_ paths: [String], out: URL, _ more: String...) throws -> Program.Outcome {
        try Program.launch(
            Program.folder.appending(path: "normcheck"),
            ["audit", "--as-of", "2026-11-01", "--out", out.path] + paths + more)
    }

    static func lines(_ out: URL) throws -> [[String: Any]] {
        try String(decoding: Data(contentsOf: out.appending(path: "documents.ndjson")), as: UTF8.self)
            .split(separator: "\n").compactMap {
                try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
            }
    }

    /// The proposal and the reasons' rows of each document, by file name.
    static func decisions(_ out: URL) throws -> [String: (proposal: String, reasons: [String])] {
        var found: [String: (String, [String])] = [:]
        for line in try lines(out) {
            let audit = try #require(line["audit"] as? [String: Any])
            let name = try #require(line["path"] as? String).split(separator: "/").last.map(String.init) ?? ""
            let reasons = (audit["reasons"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
            found[name] = (audit["proposal"] as? String ?? "", reasons)
        }
        return found
    }

    static func contents(_ out: URL) throws -> [Data] {
        try outputs.map { try Data(contentsOf: out.appending(path: $0)) }
            + FileManager.default.contentsOfDirectory(atPath: out.appending(path: "opinions").path).sorted().map {
                try Data($0.utf8) + Data(contentsOf: out.appending(path: "opinions").appending(path: $0))
            }
    }

    @Test func everyDocumentGetsTheProposalThatItIsThereFor() throws {
        try Program.withFolder { folder in
            let outcome = try Self.audit([Self.stock], out: folder)
            #expect(outcome.status == 0, "\(outcome.errors)")
            let decisions = try Self.decisions(folder)
            let expected = [
                "dogs-2015.txt": ("abolish", "superseded-by"), "decision.txt": ("keep", "keep"),
                "dogs-details.txt": ("amend", "rests-on-ended"), "expired.txt": ("lapse", "expired"),
                "extended.txt": ("keep", "extended"), "parking-2012.txt": ("abolish", "repealed-by"),
                "parking-2021.txt": ("keep", "keep"), "lighting.txt": ("lapse", "lapsed-by"),
                "seeds.txt": ("abolish", "repealed-by"), "market-fee.txt": ("amend", "contradicts"),
                "market-fee-county.txt": ("keep", "keep"), "contracts.txt": ("amend", "founding-replaced"),
                "plan-2024.txt": ("lapse", "continued-by"), "library.txt": ("keep", "keep"),
                "report.txt": ("excluded", "not-normative"),
            ]
            for (file, (proposal, reason)) in expected {
                let decision = try #require(decisions[file])
                #expect(decision.proposal == proposal, "\(file): \(decision)")
                #expect(decision.reasons.contains(reason), "\(file): \(decision)")
            }
            let copies = ["dogs-2023.txt", "dogs-2023-copy.md"].filter {
                decisions[$0]?.reasons.contains("copy") == true
            }
            #expect(copies.count == 1)
        }
    }

    @Test func outputsDependNeitherOnThreadsNorOnOrder() throws {
        try Program.withFolder { folder in
            let files = try FileManager.default.contentsOfDirectory(
                atPath: Program.repository.appending(path: Self.stock).path
            )
            .sorted().map { "\(Self.stock)/\($0)" }
            let runs: [(name: String, paths: [String], jobs: String)] = [
                ("one", [Self.stock], "1"), ("many", [Self.stock], "7"), ("backwards", files.reversed(), "2"),
            ]
            for run in runs {
                #expect(
                    try Self.audit(run.paths, out: folder.appending(path: run.name), "--jobs", run.jobs).status == 0)
            }
            let first = try Self.contents(folder.appending(path: "one"))
            #expect(try Self.contents(folder.appending(path: "many")) == first)
            #expect(try Self.contents(folder.appending(path: "backwards")) == first)
        }
    }

    @Test func laterRunReviewsOnlyWhatChanged() throws {
        try Program.withFolder { folder in
            let stock = folder.appending(path: "stock")
            try FileManager.default.copyItem(at: Program.repository.appending(path: Self.stock), to: stock)
            let out = folder.appending(path: "out")
            #expect(try Self.audit([stock.path], out: out).output.contains("本次审核 19 件"))
            let before = try Self.contents(out)
            #expect(try Self.audit([stock.path], out: out).output.contains("没有变化"))
            // Whoever damages an output gets it back.
            try Data("x".utf8).write(to: out.appending(path: "catalogue.csv"))
            #expect(try Self.audit([stock.path], out: out).output.contains("本次审核 0 件"))
            #expect(try Self.contents(out) == before)
            let changed = stock.appending(path: "library.txt")
            let text = try String(contentsOf: changed, encoding: .utf8).replacingOccurrences(of: "志愿服务", with: "文化志愿服务")
            try Data(text.utf8).write(to: changed)
            #expect(try Self.audit([stock.path], out: out).output.contains("本次审核 1 件"))
            // The same as from nothing, and no opinion is left over.
            let fresh = folder.appending(path: "fresh")
            #expect(try Self.audit([stock.path], out: fresh).status == 0)
            #expect(try Self.contents(out) == Self.contents(fresh))
        }
    }

    /// Starts an audit and does not wait for it.
    static func start(_ stock: URL, out: URL, store: String) throws -> Process {
        let process = Process()
        process.executableURL = Program.folder.appending(path: "normcheck")
        process.arguments = ["audit", stock.path, "--out", out.path, "--store", store, "--as-of", "2026-11-01"]
        process.currentDirectoryURL = Program.repository
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }

    @Test func killedAuditLosesNothingThatWasDone() throws {
        try Program.withFolder { folder in
            let stock = try Self.bigStock(in: folder, count: 200)
            let store = folder.appending(path: "store.sqlite").path
            let out = folder.appending(path: "out")
            let process = try Self.start(stock, out: out, store: store)
            // The log grows with the first batch that is kept.
            while process.isRunning, Self.size(store + "-wal") < 40_000 { usleep(10_000) }
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            #expect(process.terminationReason == .uncaughtSignal)
            let outcome = try Self.audit([stock.path], out: out, "--store", store)
            #expect(outcome.status == 0, "\(outcome.errors)")
            let reviewed = try #require(Self.reviewed(outcome))
            #expect(reviewed <= 200 - 64, "a batch at least was kept, but \(reviewed) were reviewed again")
            let fresh = folder.appending(path: "fresh")
            #expect(try Self.audit([stock.path], out: fresh).status == 0)
            #expect(try Self.contents(out) == Self.contents(fresh))
            let left = try FileManager.default.subpathsOfDirectory(atPath: out.path).filter { $0.hasSuffix(".part") }
            #expect(left == [], "halves of files stay behind")
        }
    }

    private static func size(_ path: String) -> Int {
        (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
    }

    @Test func twoAuditsShareAStore() throws {
        try Program.withFolder { folder in
            let stock = try Self.bigStock(in: folder, count: 60)
            let store = folder.appending(path: "store.sqlite").path
            let runs = try ["a", "b"].map { try Self.start(stock, out: folder.appending(path: $0), store: store) }
            for run in runs {
                run.waitUntilExit()
                #expect(run.terminationStatus == 0)
            }
            #expect(
                try Self.contents(folder.appending(path: "a")) == Self.contents(folder.appending(path: "b")))
            let third = try Self.audit([stock.path], out: folder.appending(path: "c"), "--store", store)
            #expect(Self.reviewed(third) == 0)
        }
    }

    /// A file may grow to 100 KB: writing the store or an output fails as on a full disk.
    @Test func fullDiskIsAnErrorAndNoDamage() throws {
        try Program.withFolder { folder in
            let stock = try Self.bigStock(in: folder, count: 200)
            let out = folder.appending(path: "out")
            let store = folder.appending(path: "store.sqlite").path
            let script = """
                ulimit -f 200
                exec "$1" audit "$2" --out "$3" --store "$4" --as-of 2026-11-01
                """
            let full = try Program.launch(
                URL(filePath: "/bin/sh"),
                ["-c", script, "sh", Program.folder.appending(path: "normcheck").path, stock.path, out.path, store])
            #expect(full.status == 1, "\(full.output)")
            #expect(full.errors.contains("normcheck: "))
            for name in Self.outputs {
                #expect(!FileManager.default.fileExists(atPath: out.appending(path: name).path))
            }
            let outcome = try Self.audit([stock.path], out: out, "--store", store)
            #expect(outcome.status == 0, "\(outcome.errors)")
            let fresh = folder.appending(path: "fresh")
            #expect(try Self.audit([stock.path], out: fresh).status == 0)
            #expect(try Self.contents(out) == Self.contents(fresh))
        }
    }

    @Test func whatCannotBeReadIsListedAndTheRestGoesOn() throws {
        try Program.withFolder { folder in
            let stock = folder.appending(path: "stock")
            try FileManager.default.createDirectory(at: stock, withIntermediateDirectories: true)
            try Data("<a><b></a>".utf8).write(to: stock.appending(path: "broken.xml"))
            try FileManager.default.copyItem(
                at: Program.repository.appending(path: Self.stock + "/library.txt"),
                to: stock.appending(path: "library.txt"))
            let out = folder.appending(path: "out")
            #expect(try Self.audit([stock.path, folder.path + "/none.txt"], out: out).status == 3)
            let decisions = try Self.decisions(out)
            #expect(
                decisions["broken.xml"]?.proposal == "unresolved" && decisions["none.txt"]?.proposal == "unresolved")
            #expect(decisions["library.txt"]?.proposal == "keep")
        }
    }

    @Test func foreignDatabaseIsLeftAlone() throws {
        try Program.withFolder { folder in
            let store = folder.appending(path: "store.sqlite")
            try Data("no database at all, but long enough to look like something".utf8).write(to: store)
            let outcome = try Self.audit([Self.stock], out: folder.appending(path: "out"), "--store", store.path)
            #expect(outcome.status == 1)
            #expect(outcome.errors.contains(store.path))
            #expect(try Data(contentsOf: store).starts(with: Data("no database".utf8)))
        }
    }

    /// Workers and the audit of their results give what the audit alone gives.
    @Test func resultsOfWorkersGiveTheSameCatalogue() throws {
        try Program.withFolder { folder in
            let plain = folder.appending(path: "plain")
            #expect(try Self.audit([Self.stock], out: plain).status == 0)
            let files = try FileManager.default.contentsOfDirectory(
                atPath: Program.repository.appending(path: Self.stock).path)
            let tasks = try files.map { name -> String in
                let path = "\(Self.stock)/\(name)"
                let text = try String(contentsOf: Program.repository.appending(path: path), encoding: .utf8)
                let task: [String: Any] =
                    name < "h" ? ["id": name, "path": path, "text": text] : ["id": 7, "path": path]
                return String(decoding: try JSONSerialization.data(withJSONObject: task), as: UTF8.self)
            }
            let input = folder.appending(path: "tasks.ndjson")
            try Data((tasks + ["no task", ""]).joined(separator: "\n").utf8).write(to: input)
            let worker = try Program.launch(
                URL(filePath: "/bin/sh"),
                [
                    "-c", "\"$1\" worker --as-of 2026-11-01 < \"$2\"", "sh",
                    Program.folder.appending(path: "normcheck").path, input.path,
                ])
            #expect(worker.status == 0)
            let answers = worker.output.split(separator: "\n")
            #expect(answers.count == files.count + 1)
            #expect(answers.last?.contains("\"error\"") == true)
            let results = folder.appending(path: "results.ndjson")
            try Data(answers.dropLast().joined(separator: "\n").utf8).write(to: results)
            let out = folder.appending(path: "out")
            #expect(try Self.audit([], out: out, "--results", results.path).status == 0)
            #expect(try Self.contents(out) == Self.contents(plain))
        }
    }

    static func reviewed(_ outcome: Program.Outcome) -> Int? {
        outcome.output.split(separator: " ").enumerated().first { $0.element.hasSuffix("（本次审核") }
            .flatMap { Int(outcome.output.split(separator: " ")[$0.offset + 1]) }
    }

    /// Copies of the stock under other titles and numbers.
    static func bigStock(in folder: URL, count: Int) throws -> URL {
        let stock = folder.appending(path: "stock")
        try FileManager.default.createDirectory(at: stock, withIntermediateDirectories: true)
        let source = Program.repository.appending(path: Self.stock)
        let texts = try FileManager.default.contentsOfDirectory(atPath: source.path).sorted().map {
            try String(contentsOf: source.appending(path: $0), encoding: .utf8)
        }
        for number in 0..<count {
            let text = texts[number % texts.count].replacingOccurrences(of: "清河县", with: "清河\(number)县")
            try Data(text.utf8).write(to: stock.appending(path: "\(number).txt"))
        }
        return stock
    }
}
