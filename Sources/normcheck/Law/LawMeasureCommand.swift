import ArgumentParser
import NormData
import NormDocument
import NormLaw
import NormText

/// `law measure`: for `Benchmarks/run law`, which documents it.
struct LawMeasureCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "measure", abstract: "Measures the law index, and the reading of citations in texts.",
        shouldDisplay: false)

    private static let loads = 50
    private static let rounds = 20

    @Argument(help: "Documents and folders of documents.")
    var texts: [String]

    @Option(help: "How many of the titles that name no act of the index to list, the most frequent first.")
    var unresolved = 0

    @OptionGroup var law: LawOptions

    func run() throws {
        let path = try law.indexPath()
        guard let bytes = FileBytes.read(path, limit: 1 << 28) else { throw ValidationError("\(path) 无法读取") }
        let index = try LawIndex(bytes: bytes, path: path)
        print("index\t\(bytes.count) bytes\t\(index.actCount) acts")
        measureLoading(bytes, path)
        measureLookups(index)
        let date = try law.date()
        var census = CitationCensus(index: index, date: date)
        let isComplete = try law.forEachDocument(of: texts) { census.count($0) }
        for line in census.lines(unresolved: unresolved) { print(line) }
        if !isComplete { throw ExitCode(3) }
    }

    /// The best of some loads: the file is in memory, as it is at any but the first start.
    private func measureLoading(_ bytes: [UInt8], _ path: String) {
        var best = Duration.seconds(60)
        for _ in 0..<Self.loads {
            best = min(best, ContinuousClock().measure { _ = try? LawIndex.load(path: path) })
        }
        print("load\t\(milliseconds(best)) ms\tbest of \(Self.loads), from the file")
    }

    /// Every title of the index is asked for, as often as there are rounds.
    private func measureLookups(_ index: LawIndex) {
        let titles = index.acts.map { (title: $0.title, region: $0.region) }
        guard let day = try? law.date(), !titles.isEmpty else { return }
        var found = 0
        let time = ContinuousClock().measure {
            for _ in 0..<Self.rounds {
                for (title, region) in titles {
                    if index.resolve(title: title, asOf: day, region: region).act != nil { found += 1 }
                }
            }
        }
        let count = titles.count * Self.rounds
        print("lookups\t\(perSecond(count, time)) a second\t\(found) of \(count) resolved")
    }

    private func milliseconds(_ duration: Duration) -> String {
        let tenths = Int((duration / .microseconds(100)).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }
}

/// How many a second.
func perSecond(_ count: Int, _ time: Duration) -> Int { Int(Double(count) / max(time / .seconds(1), 1e-9)) }
