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
            let outcome = try Program.launch(
                Self.python,
                [
                    "Spark/normcheck_spark.py", "--input", stock, "--out", folder.appending(path: "spark").path,
                    "--as-of", "2026-11-01", "--normcheck", Program.folder.appending(path: "normcheck").path,
                    "--partitions", "4",
                ],
                environment: [
                    "SPARK_LOCAL_IP": "127.0.0.1", "PYSPARK_PYTHON": Self.python.path,
                    "PYSPARK_SUBMIT_ARGS": "--master local[2] pyspark-shell",
                ])
            #expect(outcome.status == 0, "\(outcome.errors.suffix(2_000))")
            let catalogue = folder.appending(path: "spark/catalogue")
            #expect(try AuditTests.contents(catalogue) == AuditTests.contents(plain))
            let success = folder.appending(path: "spark/reviews.parquet/_SUCCESS")
            #expect(FileManager.default.fileExists(atPath: success.path))
        }
    }
}
