import ArgumentParser
import Glibc

/// The lines of standard input, one at a time.
final class InputLines {
    private var buffer: UnsafeMutablePointer<CChar>?
    private var capacity = 0
    private let stream = fdopen(STDIN_FILENO, "r")

    deinit { free(buffer) }

    /// The next line with its end; `nil` at the end of the input.
    func next() throws -> [UInt8]? {
        let length = stream.map { getline(&buffer, &capacity, $0) } ?? -1
        guard length > 0, let start = buffer else {
            guard let stream, ferror(stream) == 0 else {
                Output.complain("normcheck: 无法读取标准输入：\(String(cString: strerror(errno)))")
                throw ExitCode.failure
            }
            return nil
        }
        return start.withMemoryRebound(to: UInt8.self, capacity: length) {
            Array(UnsafeBufferPointer(start: $0, count: length))
        }
    }
}
