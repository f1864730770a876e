/// Paths in `file` URIs.
enum FileURI {
    /// The path of a `file` URI; another URI stands for a draft that is in no file yet, by what it is named.
    static func path(_ uri: String) -> String {
        let scheme = "file://"
        guard uri.hasPrefix(scheme) else { return String(uri.drop { $0 != ":" }.dropFirst()) }
        return decoded(uri.dropFirst(scheme.count).drop { $0 != "/" })
    }

    private static func decoded(_ text: Substring) -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            let digits = String(decoding: rest.prefix(2), as: UTF8.self)
            if byte == UInt8(ascii: "%"), digits.utf8.count == 2, let value = UInt8(digits, radix: 16) {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
