import FoundationEssentials
import Glibc
import NormData

/// What the outputs of the last run in a folder were made from. Where nothing has changed since, they are left alone.
struct AuditStamp: Sendable {
    struct Totals: Sendable, Equatable {
        let documents: Int
        let incomplete: Int
        /// In the order of `Proposal.allCases`.
        let proposals: [Int]

        init(documents: Int, incomplete: Int, proposals: [Int]) {
            self.documents = documents
            self.incomplete = incomplete
            self.proposals = proposals
        }

        init(_ totals: StockTotals) {
            documents = totals.documents
            incomplete = totals.incomplete
            proposals = Proposal.allCases.map { totals.proposals[$0] ?? 0 }
        }
    }

    private static let name = "/.audit-stamp"

    let digest: String
    let totals: Totals
    /// Size and time of each output: whoever changes one gets it written anew.
    let files: String

    init(keys: [String], entries: [StockEntry], totals: Totals, folder: String) {
        digest = AuditStamp.digest(keys, entries)
        self.totals = totals
        files = AuditStamp.files(folder)
    }

    /// The stamp in a folder; `nil` where there is none that can be read.
    static func load(_ folder: String) -> AuditStamp? {
        guard let data = FileManager.default.contents(atPath: folder + name) else { return nil }
        let lines = String(decoding: data, as: UTF8.self).split(separator: "\n")
        guard lines.count == 3 else { return nil }
        let numbers = lines[1].split(separator: " ").compactMap { Int($0) }
        guard numbers.count == 2 + Proposal.allCases.count else { return nil }
        return AuditStamp(
            digest: String(lines[0]),
            totals: Totals(documents: numbers[0], incomplete: numbers[1], proposals: Array(numbers[2...])),
            files: String(lines[2]))
    }

    private init(digest: String, totals: Totals, files: String) {
        self.digest = digest
        self.totals = totals
        self.files = files
    }

    /// Whether the same reviews would give the outputs that are there.
    func holds(for keys: [String], _ entries: [StockEntry], _ folder: String) -> Bool {
        digest == AuditStamp.digest(keys, entries) && files == AuditStamp.files(folder)
    }

    /// A stamp that cannot be written only costs time at the next run.
    func save(_ folder: String) {
        let numbers = [totals.documents, totals.incomplete] + totals.proposals
        let text = [digest, numbers.map(String.init).joined(separator: " "), files].joined(separator: "\n") + "\n"
        guard let file = try? OutputFile(folder + AuditStamp.name), (try? file.write(text)) != nil else { return }
        try? file.finish()
    }

    private static func digest(_ keys: [String], _ entries: [StockEntry]) -> String {
        var text: [UInt8] = []
        for (key, entry) in zip(keys, entries) {
            text += "\(entry.path)\u{1F}\(key)\u{1F}\(key.isEmpty ? entry.problem ?? "?" : "")\n".utf8
        }
        return Digest.sha256(text)
    }

    private static func files(_ folder: String) -> String {
        (CatalogueWriter.files + ["opinions"]).map { name in
            var status = stat()
            guard stat(folder + "/" + name, &status) == 0 else { return "-" }
            let size = name == "opinions" ? 0 : Int(status.st_size)
            return "\(size):\(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
        }.joined(separator: " ")
    }
}
