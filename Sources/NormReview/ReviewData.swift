import Dispatch
import NormData
import NormRules
import Synchronization

/// All that a review is made with, loaded from the files of a home, or from the snapshot that an earlier start left.
struct ReviewData: Sendable {
    let rulebook: Rulebook
    let facts: ReviewFacts
    /// `sha256:…` of all rule files in the order of their paths, and of what was learnt from judged clauses.
    let rulesDigest: String
    /// `sha256:…` of the law index.
    let lawDigest: String

    /// Throws the error of whatever could not be loaded, with file and cause.
    ///
    /// - Parameter additions: rules and words beside those of the home.
    static func load(home: Home, additions: RuleAdditions) throws -> ReviewData {
        let files = HomeFiles(home: home, additions: additions)
        let cache = SnapshotFile(home: home)
        if let known = cache.read(stamp: files.stamp, { try ReviewData(from: $0, home: home) }) { return known }
        let data = try ReviewData(home: home, additions: additions, files: files)
        if files.areSettled {
            cache.write(stamp: files.stamp) { data.write(to: &$0, home: home) }
        }
        return data
    }

    private init(home: Home, additions: RuleAdditions, files: HomeFiles) throws {
        rulesDigest = "sha256:" + Digest.sha256(try files.ruleBytes())
        lawDigest = "sha256:" + Digest.sha256(try InputFile.read(ReviewFacts.lawPath(home)))
        // The two do not depend on each other, and a start without a snapshot is mostly their loading.
        let rulebook = Mutex<Result<Rulebook, any Error>?>(nil)
        let facts = Mutex<Result<ReviewFacts, any Error>?>(nil)
        DispatchQueue.concurrentPerform(iterations: 2) { part in
            if part == 0 {
                let loaded = Result { try RulebookLoader.load(home.rules, additions) }
                rulebook.withLock { $0 = loaded }
            } else {
                let loaded = Result { try ReviewFacts(home: home) }
                facts.withLock { $0 = loaded }
            }
        }
        self.rulebook = try rulebook.withLock { $0 ?? Result { try RulebookLoader.load(home.rules, additions) } }.get()
        self.facts = try facts.withLock { $0 ?? Result { try ReviewFacts(home: home) } }.get()
    }

    private init(from reader: SnapshotReader, home: Home) throws {
        var reader = reader
        rulesDigest = try reader.read()
        lawDigest = try reader.read()
        rulebook = try reader.read()
        facts = try ReviewFacts(from: &reader, home: home)
    }

    private func write(to writer: inout SnapshotWriter, home: Home) {
        writer.write(rulesDigest)
        writer.write(lawDigest)
        writer.write(rulebook)
        facts.write(to: &writer, home: home)
    }
}
