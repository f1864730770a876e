import CZlib

/// Makes zip packages for tests, honest ones and others.
struct ZipMaker {
    struct Entry {
        var name: String
        var data: [UInt8]
        var isDeflated = true
        var flags = 0
        var method: Int?
        /// What the directory declares instead of the truth.
        var size: Int?
        var localName: String?
        var localSize: Int?
        var checksum: UInt32?
        /// Unix mode, in the upper half of the external attributes.
        var mode = 0
        /// The entry whose local header and data this one claims as its own.
        var sharesDataOf: Int?
        var isLarge = false

        init(_ name: String, _ data: [UInt8]) {
            self.name = name
            self.data = data
        }

        init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }
    }

    var entries: [Entry]
    /// Bytes before the first entry.
    var prefix: [UInt8] = []
    var usesLargeDirectory = false

    init(_ entries: [Entry]) { self.entries = entries }

    func bytes() -> [UInt8] {
        var package = prefix
        var directory: [UInt8] = []
        var offsets: [Int] = []
        for entry in entries {
            let packed = entry.isDeflated ? ZipMaker.deflated(entry.data) : entry.data
            let checksum = entry.checksum ?? ZipMaker.checksum(entry.data)
            let method = entry.method ?? (entry.isDeflated ? 8 : 0)
            let size = entry.size ?? entry.data.count
            let offset = entry.sharesDataOf.map { offsets[$0] } ?? package.count - prefix.count
            offsets.append(offset)
            if entry.sharesDataOf == nil {
                let name = Array((entry.localName ?? entry.name).utf8)
                package += number(0x0403_4B50, 4) + number(20, 2) + number(entry.flags | 0x800, 2) + number(method, 2)
                package += number(0, 4) + number(Int(checksum), 4)
                package += number(entry.isLarge ? 0xFFFF_FFFF : packed.count, 4)
                package += number(entry.isLarge ? 0xFFFF_FFFF : entry.localSize ?? size, 4)
                let extra = extra(entry, size: size, packed: packed.count)
                package += number(name.count, 2) + number(extra.count, 2) + name + extra + packed
            }
            let name = Array(entry.name.utf8)
            let extra = extra(entry, size: size, packed: packed.count)
            directory += number(0x0201_4B50, 4) + number(0x031E, 2) + number(20, 2) + number(entry.flags | 0x800, 2)
            directory += number(method, 2) + number(0, 4) + number(Int(checksum), 4)
            directory += number(entry.isLarge ? 0xFFFF_FFFF : packed.count, 4)
            directory += number(entry.isLarge ? 0xFFFF_FFFF : size, 4)
            directory += number(name.count, 2) + number(extra.count, 2) + number(0, 2) + number(0, 2) + number(0, 2)
            directory += number(entry.mode << 16, 4) + number(offset, 4) + name + extra
        }
        let start = package.count - prefix.count
        package += directory
        if usesLargeDirectory {
            let record = package.count
            package += number(0x0606_4B50, 4) + number(44, 8) + number(45, 2) + number(45, 2) + number(0, 8)
            package += number(entries.count, 8) + number(entries.count, 8) + number(directory.count, 8)
            package += number(start, 8)
            package += number(0x0706_4B50, 4) + number(0, 4) + number(record, 8) + number(1, 4)
        }
        let count = usesLargeDirectory ? 0xFFFF : entries.count
        package += number(0x0605_4B50, 4) + number(0, 4) + number(count, 2) + number(count, 2)
        package += number(directory.count, 4) + number(usesLargeDirectory ? 0xFFFF_FFFF : start, 4) + number(0, 2)
        return package
    }

    private func extra(_ entry: Entry, size: Int, packed: Int) -> [UInt8] {
        // An entry encrypted by AES says so in a field of its own.
        if entry.method == 99 {
            return number(0x9901, 2) + number(7, 2) + number(2, 2) + Array("AE".utf8) + [3] + number(8, 2)
        }
        return entry.isLarge ? number(1, 2) + number(16, 2) + number(size, 8) + number(packed, 8) : []
    }

    private func number(_ value: Int, _ length: Int) -> [UInt8] {
        (0..<length).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }

    static func checksum(_ data: [UInt8]) -> UInt32 {
        UInt32(truncatingIfNeeded: data.withUnsafeBufferPointer { crc32_z(0, $0.baseAddress, $0.count) })
    }

    /// Raw deflate, or gzip with `window` 31.
    static func deflated(_ data: [UInt8], window: Int32 = -15) -> [UInt8] {
        var stream = z_stream()
        deflateInit2_(
            &stream, 6, Z_DEFLATED, window, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size))
        defer { deflateEnd(&stream) }
        return data.withUnsafeBufferPointer { source in
            [UInt8](unsafeUninitializedCapacity: data.count + data.count / 100 + 1000) { buffer, count in
                stream.next_in = source.baseAddress.map { UnsafeMutablePointer(mutating: $0) }
                stream.avail_in = UInt32(source.count)
                stream.next_out = buffer.baseAddress
                stream.avail_out = UInt32(buffer.count)
                deflate(&stream, Z_FINISH)
                count = buffer.count - Int(stream.avail_out)
            }
        }
    }
}
