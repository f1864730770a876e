import NormDocument
import NormLaw
import NormText

/// Counts the citations of many documents, and how many of their titles name acts of the index.
struct CitationCensus {
    /// Titles between 《 and 》 of one kind.
    private struct Tally {
        var total = 0
        var resolved = 0

        mutating func add(_ isResolved: Bool) {
            total += 1
            if isResolved { resolved += 1 }
        }

        var line: String {
            let share = total > 0 ? Int((Double(resolved) / Double(total) * 1000).rounded()) : 1000
            return "\(total)\tresolved \(resolved)\t\(share / 10).\(share % 10) %"
        }
    }

    private let index: LawIndex
    private let date: CivilDate
    private let reader: CitationReader
    private var bytes = 0
    private var citations = 0
    private var time = Duration.zero
    private var all = Tally()
    /// By their names laws and administrative regulations of the nation.
    private var national = Tally()
    /// Those of which the index claims to know every one.
    private var claimed = Tally()
    private var unresolved: [String: (count: Int, rank: NormRank?, isCertain: Bool)] = [:]

    init(index: LawIndex, date: CivilDate) {
        self.index = index
        self.date = date
        reader = CitationReader(index: index)
    }

    mutating func count(_ document: NormativeDocument) {
        let text = document.text.bytes
        var found: [Citation] = []
        time += ContinuousClock().measure { found = reader.citations(in: text) }
        bytes += text.count
        citations += found.count
        let region = document.metadata.issuer
        for citation in found {
            guard citation.anchor == .title, let title = citation.fullTitle else { continue }
            add(title, index.resolve(title: title, asOf: date, region: region))
        }
    }

    private mutating func add(_ title: String, _ resolution: Resolution) {
        let isResolved = if case .unknown = resolution { false } else { true }
        all.add(isResolved)
        if let rank = resolution.rank, rank == .law || rank == .administrativeRegulation { national.add(isResolved) }
        if index.isClaimed(title: title, asOf: date) { claimed.add(isResolved) }
        if case .unknown(let rank, let isCertain) = resolution {
            unresolved[title, default: (0, rank, isCertain)].count += 1
        }
    }

    /// - Parameter limit: how many unresolved titles to name.
    func lines(unresolved limit: Int) -> [String] {
        let ranks = Dictionary(grouping: unresolved.values) { $0.rank?.code ?? "none" }
            .mapValues { $0.reduce(0) { $0 + $1.count } }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        let frequent = unresolved.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.prefix(limit)
        return [
            "citations\t\(citations) in \(bytes) bytes\t\(perSecond(citations, time)) a second, \(perSecond(bytes, time) / 1_000_000) MB/s",
            "titles\t\(all.line)", "national acts\t\(national.line)", "claimed complete\t\(claimed.line)",
            "unresolved by rank of the name\t" + ranks.map { "\($0.key) \($0.value)" }.joined(separator: ", "),
        ]
            + frequent.map { title, entry in
                "unresolved\t\(entry.count)\t\(entry.rank?.code ?? "none")\(entry.isCertain ? "!" : "")\t\(title)"
            }
    }
}
