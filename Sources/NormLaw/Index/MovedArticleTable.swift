import NormData
import NormText

/// The articles that revisions moved, as `normcheck law build` finds them by comparing the versions of each act.
///
/// The file is a tab-separated table sorted by act and day; it is searched as bytes, not parsed as a whole.
public struct MovedArticleTable: Sendable, Snapshot {
    static let header = "act\tsince\told\tnew\ttopic\tnow\n"
    private static let limit = 64 << 20

    private let bytes: Table<UInt8>

    /// A table without rows.
    public init() {
        bytes = Table(utf8(Self.header))
    }

    /// Reads the table that `law build` wrote; throws where the file is absent or of another form.
    public init(path: String) throws(LawTableError) {
        guard let bytes = FileBytes.read(path, limit: Self.limit) else {
            throw LawTableError(path: path, message: "无法读取")
        }
        try self.init(bytes: bytes, path: path)
    }

    init(bytes: [UInt8], path: String) throws(LawTableError) {
        guard bytes.has(utf8(Self.header), at: 0), bytes.last == 0x0A else {
            throw LawTableError(path: path, message: "不是 normcheck law build 生成的条文变动表，或者不完整")
        }
        self.bytes = Table(bytes)
    }

    /// Keeps the table in a snapshot.
    public func write(to writer: inout SnapshotWriter) { writer.write(bytes) }

    public init(from reader: inout SnapshotReader) throws { bytes = try reader.read() }

    /// All moves of an act, oldest first. A row that cannot be read is passed over.
    public func moves(of act: String) -> [MovedArticle] {
        let key = utf8(act + "\t")
        var moves: [MovedArticle] = []
        var at = firstLine(from: key)
        while at < bytes.count, bytes.elements[at...].starts(with: key) {
            let end = lineEnd(at)
            let line = String(decoding: bytes.elements[at..<end], as: UTF8.self)
            if let move = MovedArticleTable.move(line) { moves.append(move) }
            at = end + 1
        }
        return moves
    }

    /// The start of the first line that does not precede `key`.
    private func firstLine(from key: [UInt8]) -> Int {
        var low = lineEnd(0) + 1
        var high = bytes.count
        while low < high {
            let middle = lineStart((low + high) / 2, floor: low)
            if bytes.elements[middle..<lineEnd(middle)].lexicographicallyPrecedes(key) {
                low = lineEnd(middle) + 1
            } else {
                high = middle
            }
        }
        return low
    }

    private func lineStart(_ offset: Int, floor: Int) -> Int {
        var at = offset
        while at > floor, bytes[at - 1] != 0x0A { at -= 1 }
        return at
    }

    private func lineEnd(_ offset: Int) -> Int {
        var at = offset
        while at < bytes.count, bytes[at] != 0x0A { at += 1 }
        return at
    }

    static func line(_ move: ArticleMatcher.Move, act: String, since: CivilDate) -> String {
        let cells = [
            act, since.description, "\(move.old)", "\(move.new)", move.topic.joined(separator: ";"),
            move.now.joined(separator: ";"),
        ]
        return cells.joined(separator: "\t") + "\n"
    }

    private static func move(_ line: String) -> MovedArticle? {
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        guard cells.count == 6, let since = CivilDate(iso: cells[1]), let old = ArticleReference(cells[2]),
            let new = ArticleReference(cells[3])
        else { return nil }
        return MovedArticle(
            act: cells[0], since: since, old: old, new: new, topic: cells[4].listed, now: cells[5].listed,
            fewestTopics: 2, isVerified: true)
    }
}
