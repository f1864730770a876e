import NormData
import NormText

/// What the articles of the law lay down, as facts: measures, sums, limits, people, organs, and the terms of the conduct.
/// Immutable, shared by all threads.
///
/// Records stay as bytes until they are asked for, so that loading costs no more than reading the file.
public struct NormIndex: Sendable, Snapshot {
    typealias File = NormIndexFile

    /// The file.
    private let table: Table<UInt8>
    private let sizes: File.Sizes
    private let acts: Int
    private let articles: Int
    private let amounts: Int
    private let conducts: Int
    private let blocks: Int
    private let titles: Int
    private let norms: Int
    private let postings: Int

    /// Reads an index file written by `normcheck law build`.
    public static func load(path: String) throws(LawIndexError) -> NormIndex {
        guard let bytes = FileBytes.read(path, limit: 1 << 28) else { throw .unreadable(path: path) }
        return try NormIndex(bytes: bytes, path: path)
    }

    /// `path` names the file in errors.
    public init(bytes: [UInt8], path: String = "norm index") throws(LawIndexError) {
        guard bytes.has(File.magic, at: 0) else { throw .foreign(path: path) }
        try self.init(Table(bytes), path: path, checksum: LawIndexFile.checksum(bytes.dropFirst(File.headerSize)))
    }

    /// `checksum` is that of the bytes behind the head; `nil` where they were compared with theirs already.
    private init(_ table: Table<UInt8>, path: String, checksum known: UInt64?) throws(LawIndexError) {
        do {
            var reader = BinaryReader(table, offset: File.magic.count)
            let version = try reader.read(UInt32.self)
            guard version == File.formatVersion else {
                throw LawIndexError.otherVersion(path: path, found: Int(version), expected: Int(File.formatVersion))
            }
            let checksum = try reader.read(UInt64.self)
            guard known.map({ $0 == checksum }) ?? true else {
                throw LawIndexError.damaged(path: path, cause: "校验和不符")
            }
            sizes = try File.Sizes(from: &reader)
            acts = try reader.skip(sizes.acts * File.actSize).lowerBound
            articles = try reader.skip(sizes.articles * File.articleSize).lowerBound
            amounts = try reader.skip(sizes.amounts * File.amountSize).lowerBound
            conducts = try reader.skip(sizes.conducts.reduce(0, +) * File.conductSize).lowerBound
            blocks = try reader.skip(sizes.blocks * File.blockSize).lowerBound
            titles = try reader.skip(sizes.titles).lowerBound
            norms = try reader.skip(sizes.norms).lowerBound
            postings = try reader.skip(sizes.postings).lowerBound
            guard reader.offset == table.count else { throw BinaryReader.Truncated() }
        } catch let error as LawIndexError {
            throw error
        } catch {
            throw .damaged(path: path, cause: "文件不完整")
        }
        self.table = table
    }

    /// Keeps the index in a snapshot.
    public func write(to writer: inout SnapshotWriter) { writer.write(table) }

    public init(from reader: inout SnapshotReader) throws {
        try self.init(try reader.read(), path: "snapshot", checksum: nil)
    }

    /// The offsets were checked against the file's size when it was loaded.
    private func value<Value: FixedWidthInteger>(_ offset: Int, _: Value.Type = Value.self) -> Value {
        withBytes {
            Value(littleEndian: UnsafeRawBufferPointer($0).loadUnaligned(fromByteOffset: offset, as: Value.self))
        }
    }

    private func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        withExtendedLifetime(table) { body(table.elements) }
    }

    // MARK: Articles

    /// What an article lays down on a day; `nil` where the text of the act is not in the index.
    public func norms(of act: Act, article number: Int, branch: Int = 0, asOf date: CivilDate) -> ArticleNorms? {
        guard let version = act.version(asOf: date) else { return nil }
        let key = NormKey.make(title: act.title, region: act.region, dated: version.dated)
        guard let row = self.row(ofAct: key) else { return nil }
        // Where a text has gaps, what it lacks proves nothing.
        guard let article = article(number, branch, of: row) else {
            return version.isArticlesKnown ? ArticleNorms.none : nil
        }
        return norms(ofArticle: article, of: enforcers(ofAct: row))
    }

    private func row(ofAct key: UInt64) -> Int? {
        let row = partition(sizes.acts) { value(acts + $0 * File.actSize, UInt64.self) < key }
        return row < sizes.acts && value(acts + row * File.actSize, UInt64.self) == key ? row : nil
    }

    private func articles(ofAct row: Int) -> Range<Int> {
        let first = min(Int(value(acts + row * File.actSize + 8, UInt32.self)), sizes.articles)
        return first..<min(sizes.articles, first + Int(value(acts + row * File.actSize + 12, UInt32.self)))
    }

    private func article(_ number: Int, _ branch: Int, of act: Int) -> Int? {
        let range = articles(ofAct: act)
        let wanted = number << 8 | branch
        let row = range.lowerBound + partition(range.count) { place(ofArticle: range.lowerBound + $0) < wanted }
        return row < range.upperBound && place(ofArticle: row) == wanted ? row : nil
    }

    private func place(ofArticle row: Int) -> Int {
        let at = articles + row * File.articleSize
        return Int(value(at, UInt16.self)) << 8 | Int(table[at + 2])
    }

    private func enforcers(ofAct row: Int) -> Enforcer {
        Enforcer(rawValue: value(acts + row * File.actSize + 24, UInt32.self))
    }

    /// `enforcers` impose the penalties of the whole act, where an article names nobody.
    private func norms(ofArticle row: Int, of enforcers: Enforcer) -> ArticleNorms {
        let at = articles + row * File.articleSize
        let flags = Int(table[at + 3])
        let start = min(Int(value(at + 4, UInt32.self)), sizes.norms)
        let list = withBytes { bytes in
            var cursor = NormCursor(bytes, norms + start..<norms + sizes.norms)
            let count = cursor.variable()
            var list: [Norm] = []
            list.reserveCapacity(min(count, 64))
            for _ in 0..<min(count, sizes.norms) where !cursor.isAtEnd {
                var norm = norm(&cursor)
                if norm.enforcers.isEmpty, !norm.measures.isEmpty { norm.enforcers = enforcers }
                list.append(norm)
            }
            return list
        }
        return ArticleNorms(
            norms: list, refersElsewhere: flags & 1 != 0, deviation: NormRank(rawValue: (flags >> 1 & 0x1F) - 1),
            grants: Grant(rawValue: UInt8(flags >> 6)))
    }

    private func norm(_ cursor: inout NormCursor) -> Norm {
        let head = cursor.byte()
        var norm = Norm(
            paragraph: Int(cursor.byte()), item: Int(cursor.byte()),
            modality: NormModality(rawValue: head & 3) ?? .sanction)
        norm.isDiscretionary = head & 4 != 0
        guard norm.modality == .sanction else {
            norm.limits = amountList(&cursor)
            return norm
        }
        let setting = cursor.byte()
        norm.conditions = NormCondition(rawValue: setting & 0x1F)
        norm.circle = NormCircle(rawValue: setting >> 5)
        norm.measures = Measure(rawValue: UInt16(truncatingIfNeeded: cursor.variable()))
        norm.enforcers = Enforcer(rawValue: UInt32(truncatingIfNeeded: cursor.variable()))
        norm.amounts = amountList(&cursor)
        return norm
    }

    private func amountList(_ cursor: inout NormCursor) -> [NormAmount] {
        let count = min(cursor.variable(), 255)
        return (0..<count).compactMap { _ in
            let number = cursor.variable()
            return number < sizes.amounts ? amount(at: amounts + number * File.amountSize) : nil
        }
    }

    private func amount(at offset: Int) -> NormAmount {
        let bounds = table[offset + 2]
        let units = Quantity.Unit.numbered
        return NormAmount(
            unit: units[min(Int(table[offset]), units.count - 1)],
            lower: bounds & 1 == 0 ? nil : FixedDecimal(tenThousandths: Int(value(offset + 4, Int64.self))),
            upper: bounds & 2 == 0 ? nil : FixedDecimal(tenThousandths: Int(value(offset + 12, Int64.self))),
            isFine: table[offset + 1] & 1 != 0, base: NormAmount.Base(rawValue: table[offset + 3]) ?? .unknown)
    }

    // MARK: Conduct

    /// The provisions of national law whose conduct is most like `terms`, best first.
    ///
    /// The score is the cosine of the weighted terms, from 0 to 1; what scores below `least` is left out.
    public func matches(
        _ query: ConductTerms, in group: ConductGroup, least: Double = lowestScore, limit: Int = 12
    ) -> [ConductMatch] {
        ranked(query, group, least).prefix(limit).compactMap { match($0) }
    }

    /// The provisions that set a quantity of something like `terms`, best first.
    public func limits(_ query: ConductTerms, least: Double = lowestScore, limit: Int = 24) -> [LimitMatch] {
        ranked(query, .limit, least).prefix(limit).compactMap { found in
            let number = Int(value(conducts + found.row * File.conductSize + 4, UInt16.self))
            guard number < sizes.amounts, let conduct = match(found) else { return nil }
            return LimitMatch(conduct: conduct, amount: amount(at: amounts + number * File.amountSize))
        }
    }

    /// The closed lists that hold most of the parts together, best first, with the share of each part that they hold.
    public func lists(_ parts: [ConductTerms], limit: Int = 12) -> [ListMatch] {
        let whole = ConductTerms(terms: Set(parts.flatMap(\.terms)).sorted())
        let found = ranked(whole, .list, Self.lowestOfLists).sorted { ($1.mass, $0.row) < ($0.mass, $1.row) }
            .prefix(limit)
        let rows = found.map(\.row)
        let shares = parts.map { share(of: $0, in: rows) }
        return found.enumerated().compactMap { index, found in
            guard let conduct = match(found), let kind = ListReader.Kind(rawValue: UInt8(conduct.paragraph)) else {
                return nil
            }
            return ListMatch(conduct: conduct, kind: kind, shares: shares.map { $0[index] })
        }
    }

    /// The share of the weight of some terms that the conduct of a match holds, from 0 to 1.
    public func share(of terms: ConductTerms, in match: ConductMatch) -> Double {
        share(of: terms, in: [match.row]).first ?? 0
    }

    /// For each of the rows the share of the weight of some terms that it holds.
    private func share(of query: ConductTerms, in rows: [Int]) -> [Double] {
        let total = sizes.conducts.reduce(0, +)
        let shared = query.terms.compactMap { sharedTerm($0, of: total) }
        let unknown = ConductWeight.term(2, of: total) * Self.unknownShare
        let whole = shared.reduce(unknown * Double(query.terms.count - shared.count)) { $0 + $1.weight }
        var held = rows.map { _ in 0.0 }
        withBytes { bytes in
            for term in shared {
                var cursor = NormCursor(bytes, term.posting)
                let count = cursor.variable()
                var conduct = 0
                for _ in 0..<min(count, total) {
                    conduct += cursor.variable()
                    for (index, row) in rows.enumerated() where row == conduct { held[index] += term.weight }
                }
            }
        }
        return held.map { whole > 0 ? $0 / whole : 0 }
    }

    /// Nothing below is worth a look.
    public static let lowestScore = 0.25
    /// Of a long list a document may hold few items.
    private static let lowestOfLists = 0.10
    private static let unknownShare = 0.6

    private struct Ranked {
        let row: Int
        let score: Double
        let mass: Double
    }

    /// A term of a query that provisions share.
    private struct SharedTerm {
        /// The number of holders, and the holders.
        let posting: Range<Int>
        let holders: Int
        let weight: Double
    }

    private func ranked(
        _ query: ConductTerms, _ group: ConductGroup, _ least: Double
    ) -> [Ranked] {
        let first = sizes.conducts[..<group.rawValue].reduce(0, +)
        let range = first..<first + sizes.conducts[group.rawValue]
        let total = sizes.conducts.reduce(0, +)
        let shared = query.terms.compactMap { sharedTerm($0, of: total) }.sorted { $0.holders < $1.holders }
        // A term that no provision shares speaks against each as much as one that two share.
        let unknown = ConductWeight.term(2, of: total) * Self.unknownShare
        let unshared = Array(repeating: unknown, count: query.terms.count - shared.count)
        let length = ConductWeight.norm(of: shared.map(\.weight) + unshared)
        guard length > 0 else { return [] }

        var scores = ScorePool.take(sizes.conducts.max() ?? 0)
        var touched: [Int] = []
        let found = rank(range, by: shared, length: length, least: least, &scores, &touched)
        ScorePool.give(consume scores, touched: touched)
        return found
    }

    /// The conducts of a range that reach `least`; `touched` are the places of `scores` that are then other than zero.
    private func rank(
        _ range: Range<Int>, by shared: [SharedTerm], length: Double, least: Double, _ scores: inout [Float],
        _ touched: inout [Int]
    ) -> [Ranked] {
        let (first, total) = (range.lowerBound, sizes.conducts.reduce(0, +))
        // What shares only the terms still to come reaches the root of their squares, with a little for rounding.
        let enough = least * least * length * length * 0.99
        var rest = shared.reduce(0) { $0 + $1.weight * $1.weight }
        // Once the rarest terms have spoken: most conducts cannot reach the score any more, and often none can.
        var candidates: [Int]?
        for term in shared {
            let isOpen = rest >= enough
            if !isOpen {
                let left = (candidates ?? touched).filter {
                    (Double(scores[$0]) + rest) * 1.001 >= least * length * max(weight(ofConduct: first + $0), 1)
                }
                if left.isEmpty { return [] }
                candidates = left
            }
            let last = candidates.map { first + ($0.max() ?? 0) + 1 } ?? range.upperBound
            add(term, of: total, within: first..<last, isOpen: isOpen, to: &scores, &touched)
            rest -= term.weight * term.weight
        }
        var found: [Ranked] = []
        for row in candidates ?? touched {
            let mass = Double(scores[row])
            let score = mass / (length * max(weight(ofConduct: first + row), 1))
            if score >= least { found.append(Ranked(row: first + row, score: score, mass: mass)) }
        }
        return found.sorted { ($1.score, $0.row) < ($0.score, $1.row) }
    }

    /// Adds what a term gains for the conducts of a group; for those that have gained nothing yet only while it `isOpen`.
    private func add(
        _ term: SharedTerm, of total: Int, within range: Range<Int>, isOpen: Bool, to scores: inout [Float],
        _ touched: inout [Int]
    ) {
        withBytes { bytes in
            scores.withUnsafeMutableBufferPointer { scores in
                var cursor = NormCursor(bytes, term.posting)
                let count = cursor.variable()
                let gain = Float(term.weight * term.weight)
                var conduct = 0
                for _ in 0..<min(count, total) {
                    conduct += cursor.variable()
                    guard conduct < range.upperBound else { break }
                    guard conduct >= range.lowerBound else { continue }
                    let row = conduct - range.lowerBound
                    if scores[row] == 0 {
                        guard isOpen else { continue }
                        touched.append(row)
                    }
                    scores[row] += gain
                }
            }
        }
    }

    private func sharedTerm(_ term: UInt32, of total: Int) -> SharedTerm? {
        guard let posting = posting(of: term) else { return nil }
        let holders = withBytes { bytes in
            var cursor = NormCursor(bytes, posting)
            return cursor.variable()
        }
        return SharedTerm(posting: posting, holders: holders, weight: ConductWeight.term(holders, of: total))
    }

    private func posting(of term: UInt32) -> Range<Int>? {
        let block = partition(sizes.blocks) { value(blocks + $0 * File.blockSize, UInt32.self) <= term } - 1
        guard block >= 0 else { return nil }
        let start = min(Int(value(blocks + block * File.blockSize + 4, UInt32.self)), sizes.postings)
        return withBytes { bytes in
            var known = Int(value(blocks + block * File.blockSize, UInt32.self))
            var cursor = NormCursor(bytes, postings + start..<postings + sizes.postings)
            for _ in 0..<File.blockTerms where !cursor.isAtEnd {
                known += cursor.variable()
                let length = cursor.variable()
                if known == Int(term) { return cursor.rest }
                if known > Int(term) { return nil }
                cursor.skip(length)
            }
            return nil
        }
    }

    private func weight(ofConduct row: Int) -> Double {
        Double(value(conducts + row * File.conductSize + 6, UInt16.self)) / File.weightScale
    }

    private func match(_ found: Ranked) -> ConductMatch? {
        let at = conducts + found.row * File.conductSize
        let article = Int(value(at, UInt32.self))
        guard article < sizes.articles else { return nil }
        let act = partition(sizes.acts) { articles(ofAct: $0).lowerBound <= article } - 1
        guard act >= 0, articles(ofAct: act).contains(article) else { return nil }
        let place = place(ofArticle: article)
        return ConductMatch(
            score: min(found.score, 1), mass: found.mass, title: title(ofAct: act),
            key: value(acts + act * File.actSize, UInt64.self),
            number: place >> 8, branch: place & 0xFF, paragraph: Int(table[at + 4]), item: Int(table[at + 5]),
            row: found.row)
    }

    private func title(ofAct row: Int) -> String {
        let at = acts + row * File.actSize
        let start = min(Int(value(at + 16, UInt32.self)), sizes.titles)
        let range = titles + start..<titles + min(sizes.titles, start + Int(value(at + 20, UInt16.self)))
        return withBytes { String(decoding: $0[range], as: UTF8.self) }
    }

    /// The first of `count` numbers that does not hold.
    private func partition(_ count: Int, _ holds: (Int) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if holds(middle) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
