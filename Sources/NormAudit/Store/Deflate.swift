import CZlib
import NormData

/// The compressed form in which reviews are kept: the length, then a zlib stream.
enum Deflate {
    /// Longer records are damaged.
    private static let most = 1 << 28

    static func pack(_ bytes: [UInt8]) throws -> [UInt8] {
        var size = compressBound(uLong(bytes.count))
        var packed = [UInt8](repeating: 0, count: Int(size) + 4)
        let status = packed.withUnsafeMutableBufferPointer { buffer in
            bytes.withUnsafeBufferPointer { source in
                compress2(buffer.baseAddress.map { $0 + 4 }, &size, source.baseAddress, uLong(source.count), 1)
            }
        }
        guard status == Z_OK else { throw AuditError("压缩失败（\(status)）") }
        for index in 0..<4 { packed[index] = UInt8(truncatingIfNeeded: bytes.count >> (8 * index)) }
        packed.removeSubrange((Int(size) + 4)...)
        return packed
    }

    static func unpack(_ packed: [UInt8]) throws -> [UInt8] {
        guard packed.count > 4 else { throw SnapshotReader.Damaged() }
        let length = (0..<4).reduce(0) { $0 | Int(packed[$1]) << (8 * $1) }
        guard length <= most else { throw SnapshotReader.Damaged() }
        var size = uLong(length)
        let bytes = try [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
            let status = packed.withUnsafeBufferPointer { source in
                uncompress(buffer.baseAddress, &size, source.baseAddress.map { $0 + 4 }, uLong(source.count - 4))
            }
            guard status == Z_OK, size == length else { throw SnapshotReader.Damaged() }
            count = length
        }
        return bytes
    }
}
