import NormText

/// A tar archive in memory (POSIX ustar and pax, GNU long names).
struct TarArchive {
    struct Entry {
        let name: String
        let data: Range<Int>
        var fault: FormatError?
    }

    private(set) var entries: [Entry] = []
    let bytes: [UInt8]

    init(_ bytes: [UInt8], limits: FormatLimits) throws(FormatError) {
        self.bytes = bytes
        var at = 0
        /// What an entry before this one says of its name and size.
        var longName: String?
        var longSize: Int?
        var isEnded = false
        while at + 512 <= bytes.count {
            let header = Array(bytes[at..<at + 512])
            if header.allSatisfy({ $0 == 0 }) {
                isEnded = true
                break
            }
            guard TarArchive.isIntact(header), let declared = TarArchive.number(header[124..<136]) else {
                throw .container("tar 在第 \(entries.count + 1) 项处损坏")
            }
            let size = longSize ?? declared
            let start = at + 512
            guard size <= bytes.count - start else { throw .container("tar 不完整") }
            let data = start..<start + size
            let kind = header[156]
            switch kind {
            case UInt8(ascii: "L"): longName = TarArchive.text(bytes[data])
            case UInt8(ascii: "x"): TarArchive.readRecords(bytes[data], name: &longName, size: &longSize)
            case UInt8(ascii: "g"): break
            default:
                let name = longName ?? TarArchive.name(header)
                if kind == UInt8(ascii: "1") || kind == UInt8(ascii: "2") {
                    entries.append(Entry(name: name, data: data, fault: .container("是链接：\(name.prefix(80))")))
                } else if kind == 0 || kind == UInt8(ascii: "0") {
                    entries.append(Entry(name: name, data: data, fault: EntryName.fault(name)))
                }
                longName = nil
                longSize = nil
            }
            try limits.check(.archiveEntries, entries.count)
            at = start + (size + 511) / 512 * 512
        }
        guard isEnded || at >= bytes.count else { throw .container("tar 不完整") }
    }

    private static func isIntact(_ header: [UInt8]) -> Bool {
        guard let declared = number(header[148..<156]) else { return false }
        let sum = header.indices.reduce(0) { $0 + ((148..<156).contains($1) ? 0x20 : Int(header[$1])) }
        return sum == declared
    }

    /// Octal digits, or a binary number behind a set high bit.
    private static func number(_ field: ArraySlice<UInt8>) -> Int? {
        if let first = field.first, first & 0x80 != 0 {
            guard field.dropFirst().dropLast(7).allSatisfy({ $0 == 0 }) else { return nil }
            return field.suffix(7).reduce(0) { $0 << 8 | Int($1) }
        }
        var value = 0
        for byte in field.drop(while: { $0 == 0x20 }) {
            guard (0x30...0x37).contains(byte) else { break }
            value = value << 3 | Int(byte - 0x30)
        }
        return value
    }

    private static func name(_ header: [UInt8]) -> String {
        let name = text(header[0..<100])
        let isPOSIX = header[257..<262].elementsEqual("ustar".utf8)
        let prefix = isPOSIX ? text(header[345..<500]) : ""
        return prefix.isEmpty ? name : prefix + "/" + name
    }

    private static func text(_ field: ArraySlice<UInt8>) -> String {
        let bytes = Array(field.prefix { $0 != 0 })
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        let decoded = try? TextDecoder(encoding: .gb18030).decode(bytes)
        return String(decoding: decoded?.bytes ?? bytes, as: UTF8.self)
    }

    /// The records `length key=value` of a pax header.
    private static func readRecords(_ data: ArraySlice<UInt8>, name: inout String?, size: inout Int?) {
        var rest = data
        while let space = rest.firstIndex(of: 0x20), let length = Int(String(decoding: rest[..<space], as: UTF8.self)),
            length > space - rest.startIndex + 1, length <= rest.count
        {
            let record = rest[(space + 1)..<(rest.startIndex + length)]
            if record.starts(with: Array("path=".utf8)) {
                name = text(record.dropFirst(5).prefix { $0 != 0x0A })
            } else if record.starts(with: Array("size=".utf8)) {
                size = Int(String(decoding: record.dropFirst(5).prefix { $0 != 0x0A }, as: UTF8.self)).map {
                    max(0, $0)
                }
            }
            rest = rest[(rest.startIndex + length)...]
        }
    }
}
