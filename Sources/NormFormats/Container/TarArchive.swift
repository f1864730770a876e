import CArchive
import Glibc
import NormText

/// A tar archive in memory (POSIX ustar and pax, GNU), read by libarchive.
struct TarArchive {
    struct Entry {
        let name: String
        /// As the archive declares it.
        let size: Int
        /// None where the entry is not to be read.
        fileprivate(set) var contents: [UInt8]?
        /// Why the entry is not to be read.
        fileprivate(set) var fault: FormatError?
    }

    private(set) var entries: [Entry] = []

    /// `keeps`: whether the contents of an entry of this name are wanted.
    init(
        _ bytes: [UInt8], limits: FormatLimits, keeps: (String) -> Bool = { _ in true }
    ) throws(FormatError) {
        guard let archive = archive_read_new() else { throw .container("内存不足") }
        defer { archive_read_free(archive) }
        archive_read_support_format_tar(archive)
        // libarchive reads from these bytes until it is freed: what it gives is copied before that.
        let result = bytes.withUnsafeBytes { source -> Result<[Entry], FormatError> in
            guard archive_read_open_memory(archive, source.baseAddress, source.count) == ARCHIVE_OK else {
                return .failure(.container("不是 tar 文件"))
            }
            return Result { () throws(FormatError) in try TarArchive.entries(archive, limits: limits, keeps: keeps) }
        }
        entries = try result.get()
    }

    private static func entries(
        _ archive: OpaquePointer, limits: FormatLimits, keeps: (String) -> Bool
    ) throws(FormatError) -> [Entry] {
        var entries: [Entry] = []
        var total = 0
        while true {
            var header: OpaquePointer?
            let status = archive_read_next_header(archive, &header)
            if status == ARCHIVE_EOF { return entries }
            guard status >= ARCHIVE_WARN, let header else {
                throw .container("tar 在第 \(entries.count + 1) 项处损坏或者不完整")
            }
            guard var entry = entry(header, limits: limits) else { continue }
            // Files with holes declare more than the archive holds.
            let (sum, isTooLarge) = total.addingReportingOverflow(entry.size)
            total = isTooLarge ? Int.max : sum
            try limits.check(.archiveSize, total)
            if entry.fault == nil, keeps(entry.name) { entry.contents = try contents(archive, entry) }
            entries.append(entry)
            try limits.check(.archiveEntries, entries.count)
        }
    }

    /// What a header says; `nil` where it is that of a folder or a device.
    private static func entry(_ header: OpaquePointer, limits: FormatLimits) -> Entry? {
        let name = archive_entry_pathname(header).map(text) ?? ""
        let size = max(0, Int(archive_entry_size(header)))
        let isFile = archive_entry_filetype(header) == S_IFREG
        if archive_entry_hardlink(header) != nil || archive_entry_filetype(header) == S_IFLNK {
            return Entry(name: name, size: 0, fault: .container("是链接：\(name.prefix(80))"))
        }
        guard isFile else { return nil }
        var entry = Entry(name: name, size: size, fault: EntryName.fault(name))
        if entry.fault == nil, size > limits[.entrySize] {
            entry.fault = .limit(.entrySize, found: size, cap: limits[.entrySize])
        }
        return entry
    }

    private static func contents(_ archive: OpaquePointer, _ entry: Entry) throws(FormatError) -> [UInt8] {
        var isIntact = true
        let bytes = [UInt8](unsafeUninitializedCapacity: entry.size) { buffer, count in
            while count < entry.size, let base = buffer.baseAddress {
                let read = archive_read_data(archive, base + count, entry.size - count)
                guard read > 0 else { break }
                count += read
            }
            isIntact = count == entry.size
        }
        guard isIntact else { throw .container("tar 不完整") }
        return bytes
    }

    /// Names are UTF-8, or in the encoding of the machine that made the archive.
    private static func text(_ name: UnsafePointer<CChar>) -> String {
        if let text = String(validatingCString: name) { return text }
        let bytes = UnsafeBufferPointer(start: name, count: strlen(name)).map { UInt8(bitPattern: $0) }
        let decoded = try? TextDecoder(encoding: .gb18030).decode(bytes)
        return String(decoding: decoded?.bytes ?? bytes, as: UTF8.self)
    }
}
