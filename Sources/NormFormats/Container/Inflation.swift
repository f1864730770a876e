import CZlib

/// Inflates gzip files within bounds.
enum Inflation {
    /// The bytes of a gzip file.
    static func gzip(_ input: [UInt8], limits: FormatLimits) throws(FormatError) -> [UInt8] {
        let cap = limits[.archiveSize]
        let result = run(input, limit: cap + 1, reserve: min(cap, input.count * 4))
        try limits.check(.archiveSize, result.bytes.count)
        let ratio = result.bytes.count / max(1, input.count)
        if result.bytes.count > 1 << 20 { try limits.check(.archiveRatio, ratio) }
        guard result.isComplete else { throw .container("gzip 数据损坏或者不完整") }
        return result.bytes
    }

    /// 15 bits of history, in the frame of gzip.
    private static let gzipWindow: Int32 = 31

    private static func run(
        _ input: [UInt8], limit: Int, reserve: Int
    ) -> (bytes: [UInt8], isComplete: Bool) {
        var stream = z_stream()
        guard inflateInit2_(&stream, gzipWindow, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            return ([], false)
        }
        defer { inflateEnd(&stream) }
        var output: [UInt8] = []
        var status = Z_OK
        input.withUnsafeBufferPointer { source in
            var fed = 0
            var room = max(64, min(limit, reserve + 64))
            while status == Z_OK, output.count < limit {
                let take = min(source.count - fed, 1 << 30)
                stream.next_in = source.baseAddress.map { UnsafeMutablePointer(mutating: $0 + fed) }
                stream.avail_in = UInt32(take)
                let start = output.count
                let chunk = min(room, limit - start, 1 << 30)
                let grown = [UInt8](unsafeUninitializedCapacity: start + chunk) { buffer, count in
                    _ = buffer.initialize(from: output)
                    stream.next_out = buffer.baseAddress.map { $0 + start }
                    stream.avail_out = UInt32(chunk)
                    status = inflate(&stream, Z_NO_FLUSH)
                    count = start + chunk - Int(stream.avail_out)
                }
                let progressed = grown.count > start || Int(stream.avail_in) < take
                output = grown
                fed += take - Int(stream.avail_in)
                room = max(1 << 16, output.count)
                // Input that ends early, or nothing left to do.
                if status == Z_BUF_ERROR || !progressed { break }
            }
        }
        return (output, status == Z_STREAM_END)
    }
}
