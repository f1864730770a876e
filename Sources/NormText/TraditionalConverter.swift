import COpenCC

/// Converts Traditional text to Simplified by OpenCC. Each instance has a handle of its own, as handles are not meant
/// for several threads.
final class TraditionalConverter {
    /// Longer paragraphs are converted in parts: OpenCC holds a segment list of its whole input. Bytes.
    private static let partSize = 1 << 14

    private let handle: opencc_t
    private var single: [UInt32: [UInt8]] = [:]

    /// `nil` where OpenCC or its dictionaries are not installed.
    init?() {
        // A failed open gives -1, not NULL.
        guard let handle = opencc_open("t2s.json"), Int(bitPattern: handle) != -1 else { return nil }
        self.handle = handle
    }

    deinit { opencc_close(handle) }

    /// The converted bytes, and from them to the source.
    func convert(_ text: ParagraphText) -> (bytes: [UInt8], map: OffsetMap) {
        var bytes: [UInt8] = []
        var map = OffsetMap()
        bytes.reserveCapacity(text.bytes.count)
        var start = 0
        while start < text.bytes.count {
            var end = min(text.bytes.count, start + TraditionalConverter.partSize)
            while end < text.bytes.count, end > start + 1, text.bytes[end] & 0xC0 == 0x80 { end -= 1 }
            convert(start..<end, of: text, to: &bytes, &map)
            start = end
        }
        return (bytes, map)
    }

    private func convert(_ range: Range<Int>, of text: ParagraphText, to bytes: inout [UInt8], _ map: inout OffsetMap) {
        let part = UnsafeBufferPointer(rebasing: text.bytes[range])
        // Where phrases change the number of characters, each character is converted by itself: no position is lost.
        guard let whole = converted(part), count(whole) == count(part) else {
            for at in scalarStarts(part) {
                let (scalar, length) = UTF8Scalar.read(part, at: at)
                let from = range.lowerBound + at..<range.lowerBound + at + length
                append(convertedSingle(scalar, text.bytes[from]), for: text.source(of: from), to: &bytes, &map)
            }
            return
        }
        var at = range.lowerBound
        whole.withUnsafeBufferPointer { whole in
            for start in scalarStarts(whole) {
                let length = UTF8Scalar.read(text.bytes, at: at).length
                let new = UTF8Scalar.read(whole, at: start).length
                append(whole[start..<start + new], for: text.source(of: at..<at + length), to: &bytes, &map)
                at += length
            }
        }
    }

    private func append(
        _ new: some Collection<UInt8>, for source: Range<Int>, to bytes: inout [UInt8], _ map: inout OffsetMap
    ) {
        let start = bytes.count
        bytes.append(contentsOf: new)
        map.append(normal: start..<bytes.count, source: source)
    }

    private func convertedSingle(_ scalar: UInt32, _ original: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
        if scalar < 0x2E80 { return Array(original) }
        if let known = single[scalar] { return known }
        let new = converted(UnsafeBufferPointer(rebasing: original)) ?? Array(original)
        single[scalar] = new
        return new
    }

    private func converted(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        bytes.withMemoryRebound(to: CChar.self) { input in
            guard let result = opencc_convert_utf8(handle, input.baseAddress, input.count) else { return nil }
            defer { opencc_convert_utf8_free(result) }
            return UnsafeRawPointer(result).withMemoryRebound(to: UInt8.self, capacity: 1) { start in
                var length = 0
                while start[length] != 0 { length += 1 }
                return Array(UnsafeBufferPointer(start: start, count: length))
            }
        }
    }

    private func count(_ bytes: some Sequence<UInt8>) -> Int {
        bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    }

    private func scalarStarts(_ bytes: UnsafeBufferPointer<UInt8>) -> some Sequence<Int> {
        bytes.indices.lazy.filter { bytes[$0] & 0xC0 != 0x80 }
    }
}
