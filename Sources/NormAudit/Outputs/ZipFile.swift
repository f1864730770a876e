import CZip
import Glibc

/// Writes a zip file: the same parts give the same bytes.
final class ZipFile {
    private let path: String
    private let temporary: String
    private var archive: OpaquePointer?
    /// Bytes that the library reads when the file is closed.
    private var buffers: [UnsafeMutableRawPointer] = []

    /// Throws `AuditError`.
    init(_ path: String) throws {
        self.path = path
        temporary = PartialFile.path(for: path)
        archive = zip_open(temporary, ZIP_CREATE | ZIP_TRUNCATE, nil)
        guard archive != nil else { throw OutputFile.failure(path) }
    }

    deinit {
        if let archive { zip_discard(archive) }
        for buffer in buffers { free(buffer) }
        unlink(temporary)
    }

    func add(_ name: String, _ text: String) throws {
        let bytes = Array(text.utf8)
        guard let buffer = malloc(max(1, bytes.count)) else { throw AuditError("内存不足") }
        buffers.append(buffer)
        bytes.withUnsafeBytes { source in
            if let base = source.baseAddress { memcpy(buffer, base, source.count) }
        }
        try add(name, zip_source_buffer(archive, buffer, zip_uint64_t(bytes.count), 0))
    }

    /// Adds the content of a file, which must stay until `finish`.
    func add(_ name: String, file: String) throws { try add(name, zip_source_file(archive, file, 0, -1)) }

    private func add(_ name: String, _ source: OpaquePointer?) throws {
        guard let source else { throw failure() }
        let index = zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
        guard index >= 0 else {
            zip_source_free(source)
            throw failure()
        }
        let entry = zip_uint64_t(index)
        let dayOne: zip_uint16_t = 0x21
        // 1980-01-01, the first day that a zip file can name.
        guard zip_set_file_compression(archive, entry, ZIP_CM_DEFLATE, 4) == 0,
            zip_file_set_dostime(archive, entry, 0, dayOne, 0) == 0,
            zip_file_set_external_attributes(
                archive, entry, 0, zip_uint8_t(ZIP_OPSYS_UNIX), zip_uint32_t(0o100644) << 16) == 0
        else { throw failure() }
    }

    func finish() throws {
        guard zip_close(archive) == 0 else { throw failure() }
        archive = nil
        guard rename(temporary, path) == 0 else { throw OutputFile.failure(path) }
    }

    private func failure() -> AuditError {
        let reason = zip_error_strerror(zip_get_error(archive)).map { String(cString: $0) } ?? ""
        return AuditError("无法写入 \(path)：\(reason)")
    }
}
