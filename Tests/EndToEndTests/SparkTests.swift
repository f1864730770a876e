import Foundation
import Testing

/// The Spark job: its partitions with workers that misbehave, and the whole under a local Spark.
@Suite struct SparkTests {
    private static let python = Program.repository.appending(path: ".build/python/bin/python")

    private static let hasSpark =
        (try? Program.launch(python, ["-c", "import pyspark"]))?.status == 0

    @Test func partitionsOutliveTheirWorkers() throws {
        let outcome = try Program.launch(URL(filePath: "/usr/bin/env"), ["python3", "Tests/Spark/test_partition.py"])
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.output.split(separator: "\n").count == 8)
    }

    @Test(.enabled(if: hasSpark, "pyspark is not in .build/python; .ci/python installs it"))
    func sparkGivesTheSameCatalogue() throws {
        try Program.withFolder { folder in
            let plain = folder.appending(path: "plain")
            let stock = Program.repository.appending(path: AuditTests.stock).path
            #expect(try AuditTests.audit([stock], out: plain).status == 0)
            let outcome = try Self.job(stock, out: folder.appending(path: "spark"), master: "local[2]")
            #expect(outcome.status == 0, "\(outcome.errors.suffix(2_000))")
            let catalogue = folder.appending(path: "spark/catalogue")
            #expect(try AuditTests.contents(catalogue) == AuditTests.contents(plain))
            let success = folder.appending(path: "spark/reviews.parquet/_SUCCESS")
            #expect(FileManager.default.fileExists(atPath: success.path))
        }
    }

    /// Two executors of their own, documents out of Parquet, a worker that dies amid its partition, and a document on
    /// which each worker dies.
    @Test(.enabled(if: hasSpark, "pyspark is not in .build/python; .ci/python installs it"))
    func clusterNamesThePoisonedDocumentAndReviewsTheRest() throws {
        try Program.withFolder { folder in
            let stock = Program.repository.appending(path: AuditTests.stock)
            let plain = folder.appending(path: "plain")
            #expect(try AuditTests.audit([stock.path], out: plain).status == 0)
            let poisoned = folder.appending(path: "stock")
            try FileManager.default.copyItem(at: stock, to: poisoned)
            try Data("关于加强养犬管理的通知".utf8).write(to: poisoned.appending(path: "poison.txt"))
            let parquet = folder.appending(path: "documents.parquet")
            let written = try Program.launch(
                Self.python, ["Tests/Spark/write_parquet.py", poisoned.path, parquet.path],
                environment: Self.environment(master: "local[1]"))
            #expect(written.status == 0, "\(written.errors.suffix(2_000))")

            let died = folder.appending(path: "died")
            // Brackets in the name are no pattern.
            let out = folder.appending(path: "out [1]")
            let outcome = try Self.job(
                parquet.path, out: out, master: "local-cluster[2,1,1024]",
                normcheck: Program.repository.appending(path: "Tests/Spark/dying_worker.py").path,
                environment: ["NORMCHECK": Self.normcheck, "DIED": died.path])
            #expect(outcome.status == 3, "\(outcome.errors.suffix(2_000))")
            #expect(FileManager.default.fileExists(atPath: died.path))
            let catalogue = out.appending(path: "catalogue")
            var decisions = try AuditTests.decisions(catalogue)
            #expect(decisions.removeValue(forKey: "poison.txt")?.proposal == "unresolved")
            #expect(decisions.mapValues(\.proposal) == (try AuditTests.decisions(plain)).mapValues(\.proposal))
        }
    }

    private static let normcheck = Program.folder.appending(path: "normcheck").path

    private static func environment(master: String) -> [String: String] {
        [
            "SPARK_LOCAL_IP": "127.0.0.1", "PYSPARK_PYTHON": python.path,
            "PYSPARK_SUBMIT_ARGS": "--master \(master) pyspark-shell",
        ]
    }

    private static func job(
        _ input: String, out: URL, master: String, normcheck: String = normcheck, environment: [String: String] = [:]
    ) throws -> Program.Outcome {
        try Program.launch(
            python,
            [
                "Spark/normcheck_spark.py", "--input", input, "--out", out.path, "--as-of", "2026-11-01",
                "--normcheck", normcheck, "--home", Program.repository.path, "--partitions", "4",
            ],
            environment: Self.environment(master: master).merging(environment) { $1 })
    }
}
