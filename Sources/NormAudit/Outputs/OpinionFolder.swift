import Glibc
import NormData
import NormReport
import NormReview

/// The folder of opinions, one file a document in each format. The name tells the content: a file that is there is not
/// written again.
struct OpinionFolder: Sendable {
    /// The formats of opinions, the first being the one that is linked to, with the ending of their files.
    static let formats: [(format: ReportFormat, ending: String)] = [(.html, "html")]

    let path: String
    let desk: ReviewDesk
    private let writers: [ReportFormat.Writer]

    /// - Parameter out: the folder of the outputs.
    /// - Throws: where a template cannot be used.
    init(in out: String, desk: ReviewDesk, home: Home) throws {
        path = out + "/opinions"
        self.desk = desk
        var opinion = OpinionSettings()
        opinion.templates.folder = home.templates
        let settings = ReportSettings(opinion: opinion)
        writers = try Self.formats.map { try $0.format.writer(settings) }
    }

    /// Makes the folder. Throws `AuditError`.
    func prepare() throws {
        guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw OutputFile.failure(path) }
    }

    /// The file of a document, relative to the folder of the outputs: `opinions/a01-3f2c….md`.
    static func name(path: String, key: String, ending: String = formats[0].ending) -> String {
        let file = path[(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)...]
        let stem = file.lastIndex(of: ".").map { file[..<$0] } ?? file
        var safe = ""
        for scalar in stem.unicodeScalars where safe.utf8.count < 60 {
            let isSafe = scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "-"
            safe.unicodeScalars.append(isSafe ? scalar : "_")
        }
        let digest = Digest.sha256(Array("\(path)\n\(key)".utf8)).prefix(12)
        return "opinions/\(safe)-\(digest).\(ending)"
    }

    func write(_ review: DocumentReview, path document: String, key: String) throws {
        for ((_, ending), writer) in zip(Self.formats, writers) {
            let file = path + OpinionFolder.name(path: document, key: key, ending: ending).dropFirst("opinions".count)
            guard access(file, F_OK) != 0 else { continue }
            let output = try OutputFile(file)
            try output.write(try writer(desk.run([review.at(document)])))
            try output.finish()
        }
    }

    /// The files of a run.
    static func names(of entries: [StockEntry], keys: [String]) -> Set<String> {
        Set(
            zip(entries, keys).filter { !$0.1.isEmpty }.flatMap { entry, key in
                formats.map { name(path: entry.path, key: key, ending: $0.ending) }
            })
    }

    /// Whether a file is named as opinions are: `…-0123456789ab.md`.
    private static func isOurs(_ name: String) -> Bool {
        formats.contains { format in
            guard name.hasSuffix("." + format.ending), name.utf8.count > format.ending.utf8.count + 14 else {
                return false
            }
            let digest = name.utf8.dropLast(format.ending.utf8.count + 1).suffix(13)
            return digest.first == UInt8(ascii: "-")
                && digest.dropFirst().allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
        }
    }

    /// Removes opinions that belong to no document of this run.
    func clean(keeping names: Set<String>) {
        for name in FolderNames.all(in: path) ?? []
        where OpinionFolder.isOurs(name) && !names.contains("opinions/" + name) {
            unlink(path + "/" + name)
        }
        PartialFile.removeAbandoned(in: path)
    }
}
