import NormText

/// Reads the central directory of a zip package, zip64 included, and holds it against the local headers.
struct ZipDirectory {
    private static let endMark = 0x0605_4B50
    private static let entryMark = 0x0201_4B50
    private static let localMark = 0x0403_4B50

    private let bytes: [UInt8]
    private let numbers: LittleEndian
    private let limits: FormatLimits

    init(_ bytes: [UInt8], limits: FormatLimits) {
        self.bytes = bytes
        self.limits = limits
        numbers = LittleEndian(bytes: bytes)
    }

    private struct Place {
        var count: Int
        var size: Int
        var offset: Int
        /// Where the record stands that says so: the directory ends before it.
        var end: Int
    }

    /// All entries. Those that are not to be read carry their fault.
    func entries() throws(FormatError) -> [ZipEntry] {
        let place = try place()
        try limits.check(.archiveEntries, place.count)
        let start = place.end - place.size
        // Bytes before the package, as self-extracting programs have them, are no part of a document.
        guard start >= 0, start == place.offset else { throw .container("目录不在所声明的位置") }
        var entries: [ZipEntry] = []
        var at = start
        var total = 0
        while entries.count < place.count {
            guard at < place.end, numbers.long(at) == ZipDirectory.entryMark,
                let (entry, next) = entry(at: at, index: entries.count)
            else { throw .container("目录在第 \(entries.count + 1) 项处损坏") }
            total += entry.size
            entries.append(entry)
            at = next
        }
        guard at <= place.end, at == place.end || numbers.long(at) != ZipDirectory.entryMark else {
            throw .container("目录的项数与声明不符")
        }
        try limits.check(.archiveSize, total)
        markDuplicates(&entries)
        markOverlaps(&entries, directory: start)
        return entries
    }

    // MARK: The end record

    private func place() throws(FormatError) -> Place {
        // The end record has a comment of at most 65,535 bytes behind it.
        let lowest = max(0, bytes.count - 22 - 65_535)
        var at = bytes.count - 22
        while at >= lowest {
            if bytes[at] == 0x50, numbers.long(at) == ZipDirectory.endMark,
                let comment = numbers.word(at + 20), at + 22 + comment <= bytes.count,
                let place = try record(at: at)
            {
                return place
            }
            at -= 1
        }
        throw .container("没有目录，文件不完整")
    }

    private func record(at: Int) throws(FormatError) -> Place? {
        guard let disk = numbers.word(at + 4), let count = numbers.word(at + 10), let size = numbers.long(at + 12),
            let offset = numbers.long(at + 16)
        else { return nil }
        let needsLarge = count == 0xFFFF || size == 0xFFFF_FFFF || offset == 0xFFFF_FFFF || disk == 0xFFFF
        if needsLarge, numbers.long(at - 20) == 0x0706_4B50 { return try largeRecord(locator: at - 20) }
        guard disk == 0 else { throw .container("分卷压缩包") }
        return Place(count: count, size: size, offset: offset, end: at)
    }

    /// The end record of zip64, which its locator points to.
    private func largeRecord(locator: Int) throws(FormatError) -> Place {
        guard let offset = numbers.number(at: locator + 8, length: 8) else { throw .container("zip64 目录损坏") }
        for at in [offset, locator - 56] where numbers.long(at) == 0x0606_4B50 {
            guard let count = numbers.number(at: at + 32, length: 8), let size = numbers.number(at: at + 40, length: 8),
                let start = numbers.number(at: at + 48, length: 8), size <= bytes.count, start <= bytes.count
            else { continue }
            return Place(count: count, size: size, offset: start, end: at)
        }
        throw .container("zip64 目录损坏")
    }

    // MARK: Entries

    private func entry(at: Int, index: Int) -> (entry: ZipEntry, next: Int)? {
        guard let flags = numbers.word(at + 8), let method = numbers.word(at + 10),
            var packed = numbers.long(at + 20), var size = numbers.long(at + 24),
            let nameLength = numbers.word(at + 28),
            let extraLength = numbers.word(at + 30), let commentLength = numbers.word(at + 32),
            let host = numbers.word(at + 4), let attributes = numbers.long(at + 38), var offset = numbers.long(at + 42)
        else { return nil }
        let extra = at + 46 + nameLength..<at + 46 + nameLength + extraLength
        guard extra.upperBound + commentLength <= bytes.count else { return nil }
        readLargeNumbers(extra, size: &size, packed: &packed, offset: &offset)
        let nameBytes = Array(bytes[at + 46..<at + 46 + nameLength])
        let name = ZipDirectory.name(nameBytes)
        var entry = ZipEntry(
            name: name, key: EntryName.key(name), compressedSize: packed, size: size, index: index, method: method,
            headerOffset: offset,
            data: 0..<0)
        locate(&entry, isStreamed: flags & 8 != 0, name: nameBytes)
        let isLink = host >> 8 == 3 && (attributes >> 16) & 0xF000 == 0xA000
        if let fault = fault(entry, flags: flags, isLink: isLink) { entry.fault = fault }
        return (entry, extra.upperBound + commentLength)
    }

    /// Numbers that do not fit the entry stand in its extra field 1, in this order.
    private func readLargeNumbers(_ extra: Range<Int>, size: inout Int, packed: inout Int, offset: inout Int) {
        var at = extra.lowerBound
        while at + 4 <= extra.upperBound, let kind = numbers.word(at), let length = numbers.word(at + 2) {
            let end = at + 4 + length
            guard end <= extra.upperBound else { return }
            if kind == 1 {
                var next = at + 4
                let take = { (value: inout Int) in
                    guard value == 0xFFFF_FFFF, next + 8 <= end else { return }
                    // What does not fit the machine is larger than any cap.
                    value = numbers.number(at: next, length: 8) ?? Int.max / 4
                    value = min(value, Int.max / 4)
                    next += 8
                }
                take(&size)
                take(&packed)
                take(&offset)
            }
            at = end
        }
    }

    /// Finds the data behind the local header, and whether that header says the same.
    private func locate(_ entry: inout ZipEntry, isStreamed: Bool, name: [UInt8]) {
        let at = entry.headerOffset
        guard numbers.long(at) == ZipDirectory.localMark, let nameLength = numbers.word(at + 26),
            let extraLength = numbers.word(at + 28), let size = numbers.long(at + 22),
            let packed = numbers.long(at + 18)
        else {
            entry.fault = .container("\(entry.name.prefix(80)) 的位置超出文件")
            return
        }
        let start = at + 30 + nameLength + extraLength
        guard start <= bytes.count, entry.compressedSize <= bytes.count - start else {
            entry.fault = .container("\(entry.name.prefix(80)) 的数据超出文件")
            return
        }
        entry.data = start..<start + entry.compressedSize
        let isLarge = size == 0xFFFF_FFFF || packed == 0xFFFF_FFFF
        let sizesAgree = isLarge || isStreamed && size == 0 || size == entry.size && packed == entry.compressedSize
        if !sizesAgree { entry.fault = .container("\(entry.name.prefix(80)) 两处声明的大小不一") }
        if !bytes[at + 30..<at + 30 + nameLength].elementsEqual(name) {
            entry.fault = .container("\(entry.name.prefix(80)) 两处声明的名称不一")
        }
    }

    private func fault(_ entry: ZipEntry, flags: Int, isLink: Bool) -> FormatError? {
        let name = entry.name
        if let fault = EntryName.fault(name) { return fault }
        if isLink { return .container("是链接：\(name.prefix(80))") }
        if flags & 1 != 0 || entry.method == 99 { return .encrypted(String(name.prefix(80))) }
        if entry.isFolder { return nil }
        if entry.method != 0, entry.method != 8 { return .container("\(name.prefix(80)) 的压缩方法 \(entry.method) 不支持") }
        if entry.size > limits[.entrySize] { return .limit(.entrySize, found: entry.size, cap: limits[.entrySize]) }
        let ratio = entry.size / max(1, entry.compressedSize)
        if entry.size > 1 << 20, ratio > limits[.archiveRatio] {
            return .limit(.archiveRatio, found: ratio, cap: limits[.archiveRatio])
        }
        return nil
    }

    private static func name(_ bytes: [UInt8]) -> String {
        // Names are UTF-8, or in the encoding of the machine that made the package.
        if let name = String(validating: bytes, as: UTF8.self) { return name }
        let decoded = try? TextDecoder(encoding: .gb18030).decode(bytes)
        return String(decoding: decoded?.bytes ?? bytes, as: UTF8.self)
    }

    // MARK: Entries against each other

    /// Two entries of one name: programs differ in which they read, so that one could be shown and the other reviewed.
    private func markDuplicates(_ entries: inout [ZipEntry]) {
        var first: [String: Int] = Dictionary(minimumCapacity: entries.count)
        for index in entries.indices {
            guard let other = first.updateValue(index, forKey: entries[index].key) else { continue }
            let fault = FormatError.container("名称重复：\(entries[index].name.prefix(80))")
            entries[index].fault = fault
            entries[other].fault = fault
        }
    }

    /// Entries that share bytes inflate to far more than the package holds.
    private func markOverlaps(_ entries: inout [ZipEntry], directory: Int) {
        let order = entries.indices.filter { entries[$0].headerOffset >= 0 && !entries[$0].data.isEmpty }
            .sorted { entries[$0].headerOffset < entries[$1].headerOffset }
        var last: Int?
        for index in order {
            let previous = last.flatMap { entries[index].headerOffset < entries[$0].data.upperBound ? $0 : nil }
            if previous != nil || entries[index].data.upperBound > directory {
                let fault = FormatError.container("\(entries[index].name.prefix(80)) 与其他内容重叠")
                entries[index].fault = fault
                if let previous { entries[previous].fault = fault }
            }
            if last.map({ entries[index].data.upperBound > entries[$0].data.upperBound }) ?? true { last = index }
        }
    }
}
