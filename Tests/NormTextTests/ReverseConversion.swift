import Glibc

@testable import NormText

/// Makes test files in the encodings that the decoder reads.
enum ReverseConversion {
    static func encode(_ bytes: [UInt8], to encoding: TextEncoding) -> [UInt8]? {
        guard let descriptor = iconv_open(encoding.rawValue, "UTF-8"), descriptor != iconv_t(bitPattern: -1) else {
            return nil
        }
        defer { iconv_close(descriptor) }
        var input = bytes.map { CChar(bitPattern: $0) }
        var output = [CChar](repeating: 0, count: bytes.count * 4 + 16)
        var left = input.count
        var room = output.count
        let status = input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                var from = input.baseAddress
                var to = output.baseAddress
                return iconv(descriptor, &from, &left, &to, &room)
            }
        }
        return status == -1 ? nil : output.prefix(output.count - room).map { UInt8(bitPattern: $0) }
    }
}
