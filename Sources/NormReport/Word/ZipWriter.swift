import CZip

/// Makes a zip package in memory. The same entries give the same bytes: all carry one fixed time.
enum ZipWriter {
    struct Failure: Error, CustomStringConvertible {
        let cause: String

        var description: String { "无法写出压缩包：\(cause)" }
    }

    /// 1980-01-01, the first day that the format can hold.
    private static let date: UInt16 = 1 << 5 | 1

    /// The package of `entries`, in their order.
    static func package(_ entries: [(name: String, bytes: [UInt8])]) throws(Failure) -> [UInt8] {
        var error = zip_error_t()
        guard let target = zip_source_buffer_create(nil, 0, 0, &error) else { throw Failure(cause: "内存不足") }
        defer { zip_source_free(target) }
        zip_source_keep(target)
        guard let archive = zip_open_from_source(target, ZIP_TRUNCATE, &error) else {
            zip_source_free(target)
            throw Failure(cause: String(cString: zip_error_strerror(&error)))
        }
        // The library reads the bytes when it closes the package.
        var copies: [UnsafeMutableRawBufferPointer] = []
        defer {
            for copy in copies { copy.deallocate() }
        }
        for entry in entries {
            let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, entry.bytes.count), alignment: 1)
            copies.append(copy)
            copy.copyBytes(from: entry.bytes)
            let source = zip_source_buffer(archive, copy.baseAddress, zip_uint64_t(entry.bytes.count), 0)
            let index = zip_file_add(archive, entry.name, source, ZIP_FL_ENC_UTF_8)
            guard index >= 0 else {
                zip_source_free(source)
                let cause = String(cString: zip_strerror(archive))
                zip_discard(archive)
                throw Failure(cause: "\(entry.name)：\(cause)")
            }
            zip_file_set_dostime(archive, zip_uint64_t(index), 0, date, 0)
        }
        guard zip_close(archive) == 0 else {
            let cause = String(cString: zip_strerror(archive))
            zip_discard(archive)
            throw Failure(cause: cause)
        }
        return try bytes(of: target)
    }

    private static func bytes(of source: OpaquePointer) throws(Failure) -> [UInt8] {
        var status = zip_stat_t()
        guard zip_source_stat(source, &status) == 0, zip_source_open(source) == 0 else {
            throw Failure(cause: "结果无法读回")
        }
        defer { zip_source_close(source) }
        var result = [UInt8](repeating: 0, count: Int(status.size))
        let count = result.withUnsafeMutableBytes { zip_source_read(source, $0.baseAddress, zip_uint64_t($0.count)) }
        guard count == result.count else { throw Failure(cause: "结果无法读回") }
        return result
    }
}
