import Glibc

/// Messages framed by `Content-Length` headers, as the protocol sends them over standard input and output.
struct MessageStream {
    /// A longer message is none.
    private static let longest = 64 << 20
    private static let longestHeader = 8 << 10

    let input: Int32
    let output: Int32
    private var buffer: [UInt8] = []
    private var at = 0

    init(input: Int32, output: Int32) {
        self.input = input
        self.output = output
    }

    /// The content of the next message; `nil` at the end of the input, or where no frame can be made out any more.
    mutating func read() -> [UInt8]? {
        var length: Int?
        while let line = readLine() {
            if line.isEmpty {
                guard let length else { continue }
                return read(length)
            }
            let parts = line.split(separator: ":", maxSplits: 1)
            if parts.count == 2, parts[0].lowercased() == "content-length" {
                guard let value = Int(parts[1].filter { $0 != " " }), (0...Self.longest).contains(value) else {
                    return nil
                }
                length = value
            }
        }
        return nil
    }

    private mutating func readLine() -> String? {
        var line: [UInt8] = []
        while let byte = readByte() {
            if byte == UInt8(ascii: "\n") {
                if line.last == UInt8(ascii: "\r") { line.removeLast() }
                return String(decoding: line, as: UTF8.self)
            }
            guard line.count < Self.longestHeader else { return nil }
            line.append(byte)
        }
        return nil
    }

    private mutating func readByte() -> UInt8? {
        if at == buffer.count, !fill() { return nil }
        defer { at += 1 }
        return buffer[at]
    }

    private mutating func read(_ count: Int) -> [UInt8]? {
        var content: [UInt8] = []
        while content.count < count {
            if at == buffer.count, !fill() { return nil }
            let end = min(buffer.count, at + count - content.count)
            content += buffer[at..<end]
            at = end
        }
        return content
    }

    private mutating func fill() -> Bool {
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = Glibc.read(input, &bytes, bytes.count)
            if count > 0 {
                buffer = Array(bytes[..<count])
                at = 0
                return true
            }
            if count == 0 || errno != EINTR { return false }
        }
    }

    /// Sends a message; a client that is gone is noticed at the end of the input.
    func write(_ text: String) {
        let content = Array(text.utf8)
        let bytes = Array("Content-Length: \(content.count)\r\n\r\n".utf8) + content
        var start = 0
        while start < bytes.count {
            let written = bytes[start...].withUnsafeBytes { Glibc.write(output, $0.baseAddress, $0.count) }
            if written > 0 { start += written } else if written == 0 || errno != EINTR { return }
        }
    }
}
