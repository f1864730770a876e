import CZip
import Glibc
import Synchronization

/// A package that libzip has open; one thread at a time reads from it.
final class ZipHandle: Sendable {
    /// libzip's archive is used by one thread at a time, under the lock.
    private struct Opened: @unchecked Sendable {
        let archive: OpaquePointer
    }

    private let opened: Mutex<Opened>

    /// Copies the bytes of the package.
    init(_ bytes: [UInt8]) throws(FormatError) {
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        guard let copy = malloc(max(1, bytes.count)) else { throw .container("内存不足") }
        bytes.withUnsafeBytes { source in
            if let base = source.baseAddress { memcpy(copy, base, source.count) }
        }
        // The source frees the copy with itself.
        guard let source = zip_source_buffer_create(copy, zip_uint64_t(bytes.count), 1, &error) else {
            free(copy)
            throw .container("内存不足")
        }
        guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
            zip_source_free(source)
            throw .container("不是完好的 zip 文件")
        }
        opened = Mutex(Opened(archive: archive))
    }

    deinit { opened.withLock { zip_discard($0.archive) } }

    /// The bytes of the entry at a place of the directory. One byte more than it declares ends the work.
    func contents(at index: Int, of entry: ZipEntry) throws(FormatError) -> [UInt8] {
        let (bytes, failure) = opened.withLock { ZipHandle.read($0.archive, index, size: entry.size) }
        if failure == ZIP_ER_CRC { throw .container("\(entry.name.prefix(80)) 的校验和不符") }
        guard failure == ZIP_ER_OK else { throw .container("\(entry.name.prefix(80)) 的压缩数据损坏") }
        guard bytes.count == entry.size else { throw .container("\(entry.name.prefix(80)) 的大小与声明不符") }
        return bytes
    }

    private static func read(_ archive: OpaquePointer, _ index: Int, size: Int) -> (bytes: [UInt8], failure: Int32) {
        guard let file = zip_fopen_index(archive, zip_uint64_t(index), 0) else { return ([], ZIP_ER_INCONS) }
        defer { zip_fclose(file) }
        var failure = ZIP_ER_OK
        let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
            while count <= size, let base = buffer.baseAddress {
                let read = zip_fread(file, base + count, zip_uint64_t(size + 1 - count))
                if read < 0 { failure = zip_error_code_zip(zip_file_get_error(file)) }
                guard read > 0 else { break }
                count += Int(read)
            }
        }
        return (bytes, failure)
    }
}
