/// The file form of the index: magic, format version, checksum, then the tables one after another.
enum LawIndexFile {
    static let magic: [UInt8] = [0x4E, 0x4C, 0x41, 0x57]  // NLAW
    static let formatVersion: UInt32 = 1
    private static let headerSize = 16

    static func encode(_ tables: LawIndexTables) -> [UInt8] {
        var body = BinaryWriter()
        body.append(UInt32(tables.text.count))
        body.append(tables.text)
        body.append(UInt32(tables.stringStarts.count))
        for start in tables.stringStarts { body.append(start) }
        body.append(UInt32(tables.acts.count))
        for act in tables.acts { encode(act, into: &body) }
        body.append(UInt32(tables.versions.count))
        for version in tables.versions { encode(version, into: &body) }
        body.append(UInt32(tables.runs.count))
        for run in tables.runs {
            body.append(run.number)
            body.append(run.branch)
            body.append(run.count)
            body.append(run.firstSize)
        }
        body.append(UInt32(tables.sizes.count))
        body.append(tables.sizes)
        body.append(UInt32(tables.books.count))
        for book in tables.books {
            body.append(book.name)
            body.append(book.first)
            body.append(book.last)
        }
        body.append(UInt32(tables.endings.count))
        for ending in tables.endings {
            body.append(ending.date)
            body.append(ending.by)
            body.append(ending.isVerified)
        }
        body.append(UInt32(tables.names.count))
        for name in tables.names {
            body.append(name.key)
            body.append(name.act)
        }
        body.append(UInt32(tables.completeness.count))
        for entry in tables.completeness {
            body.append(entry.rank)
            body.append(entry.since)
            body.append(entry.until)
        }
        var file = BinaryWriter()
        file.append(magic)
        file.append(formatVersion)
        file.append(checksum(body.bytes[...]))
        file.append(body.bytes)
        return file.bytes
    }

    private static func encode(_ act: LawIndexRecords.Act, into body: inout BinaryWriter) {
        for string in [act.title, act.issuer, act.region, act.number, act.adopted] { body.append(string) }
        body.append(act.rank)
        body.append(act.flags)
        body.append(act.firstVersion)
        body.append(act.versionCount)
        body.append(act.firstEnding)
        body.append(act.endingCount)
    }

    private static func encode(_ version: LawIndexRecords.Version, into body: inout BinaryWriter) {
        body.append(version.dated)
        body.append(version.effective)
        body.append(version.flags)
        body.append(version.firstRun)
        body.append(version.runCount)
        body.append(version.firstBook)
        body.append(version.bookCount)
    }

    /// `path` only names the file in errors.
    static func decode(_ bytes: [UInt8], path: String) throws(LawIndexError) -> LawIndexTables {
        guard bytes.has(magic, at: 0) else { throw .foreign(path: path) }
        do {
            var header = BinaryReader(bytes, offset: magic.count)
            let version = try header.read(UInt32.self)
            guard version == formatVersion else {
                throw LawIndexError.otherVersion(path: path, found: Int(version), expected: Int(formatVersion))
            }
            guard try header.read(UInt64.self) == checksum(bytes[headerSize...]) else {
                throw LawIndexError.damaged(path: path, cause: "校验和不符")
            }
            let tables = try readTables(bytes)
            if let cause = inconsistency(of: tables) { throw LawIndexError.damaged(path: path, cause: cause) }
            return tables
        } catch let error as LawIndexError {
            throw error
        } catch {
            throw .damaged(path: path, cause: "文件不完整")
        }
    }

    private static func readTables(_ bytes: [UInt8]) throws -> LawIndexTables {
        var reader = BinaryReader(bytes, offset: headerSize)
        var tables = LawIndexTables()
        tables.text = Array(bytes[try reader.skip(try reader.readCount(of: 1))])
        tables.stringStarts = try table(of: 4, from: &reader) { try $0.read() }
        tables.acts = try table(of: 34, from: &reader, readAct)
        tables.versions = try table(of: 20, from: &reader, readVersion)
        tables.runs = try table(of: 9, from: &reader) {
            .init(number: try $0.read(), branch: try $0.read(), count: try $0.read(), firstSize: try $0.read())
        }
        tables.sizes = Array(bytes[try reader.skip(try reader.readCount(of: 1))])
        tables.books = try table(of: 8, from: &reader) {
            .init(name: try $0.read(), first: try $0.read(), last: try $0.read())
        }
        tables.endings = try table(of: 9, from: &reader) {
            .init(date: try $0.read(), by: try $0.read(), isVerified: try $0.read())
        }
        tables.names = try table(of: 8, from: &reader) { .init(key: try $0.read(), act: try $0.read()) }
        tables.completeness = try table(of: 9, from: &reader) {
            .init(rank: try $0.read(), since: try $0.read(), until: try $0.read())
        }
        guard reader.offset == bytes.count else { throw BinaryReader.Truncated() }
        return tables
    }

    private static func readAct(_ reader: inout BinaryReader) throws -> LawIndexRecords.Act {
        let title: UInt32 = try reader.read()
        let issuer: UInt32 = try reader.read()
        let region: UInt32 = try reader.read()
        let number: UInt32 = try reader.read()
        let adopted: UInt32 = try reader.read()
        return .init(
            title: title, rank: try reader.read(), flags: try reader.read(), issuer: issuer, region: region,
            number: number, adopted: adopted, firstVersion: try reader.read(), versionCount: try reader.read(),
            firstEnding: try reader.read(), endingCount: try reader.read())
    }

    private static func readVersion(_ reader: inout BinaryReader) throws -> LawIndexRecords.Version {
        .init(
            dated: try reader.read(), effective: try reader.read(), flags: try reader.read(),
            firstRun: try reader.read(), runCount: try reader.read(), firstBook: try reader.read(),
            bookCount: try reader.read())
    }

    private static func table<Row>(
        of size: Int, from reader: inout BinaryReader, _ readRow: (inout BinaryReader) throws -> Row
    ) throws -> [Row] {
        let count = try reader.readCount(of: size)
        var rows: [Row] = []
        rows.reserveCapacity(count)
        for _ in 0..<count { rows.append(try readRow(&reader)) }
        return rows
    }

    /// What makes lookups in the tables unsafe; `nil` where nothing does. A checksum only proves that the file is as written.
    static func inconsistency(of tables: LawIndexTables) -> String? {
        let strings = UInt32(clamping: tables.stringCount)
        let isString = { (string: UInt32) in string < strings || string == LawIndexRecords.none }
        let fits = { (first: UInt32, count: Int, total: Int) in Int(first) + count <= total }
        guard tables.stringStarts.first == 0, tables.stringStarts.last.map({ Int($0) == tables.text.count }) == true,
            zip(tables.stringStarts, tables.stringStarts.dropFirst()).allSatisfy({ $0 <= $1 })
        else { return "字符串表" }
        for act in tables.acts {
            guard act.title < strings, isString(act.issuer), isString(act.region), isString(act.number),
                Int(act.rank) < NormRank.allCases.count,
                fits(act.firstVersion, Int(act.versionCount), tables.versions.count),
                fits(act.firstEnding, Int(act.endingCount), tables.endings.count)
            else { return "法规表" }
        }
        for version in tables.versions {
            guard fits(version.firstRun, Int(version.runCount), tables.runs.count),
                fits(version.firstBook, Int(version.bookCount), tables.books.count)
            else { return "版本表" }
        }
        for run in tables.runs where Int(run.firstSize) + 2 * Int(run.count) > tables.sizes.count { return "条文表" }
        for name in tables.names where name.key >= strings || Int(name.act) >= tables.acts.count { return "名称表" }
        for ending in tables.endings where !isString(ending.by) { return "废止表" }
        for book in tables.books where !isString(book.name) { return "分编表" }
        for entry in tables.completeness where Int(entry.rank) >= NormRank.allCases.count { return "完整性表" }
        return nil
    }

    /// FNV-1a over words of eight bytes.
    static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.withUnsafeBytes { buffer in
            var hash: UInt64 = 0xCBF2_9CE4_8422_2325
            let words = buffer.count / 8
            for word in 0..<words {
                let value = UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: word * 8, as: UInt64.self))
                hash = (hash ^ value) &* 0x100_0000_01B3
            }
            for index in (words * 8)..<buffer.count { hash = (hash ^ UInt64(buffer[index])) &* 0x100_0000_01B3 }
            return hash ^ UInt64(buffer.count)
        }
    }
}
