import ArgumentParser
import Glibc

/// Standard output and standard error.
enum Output {
    /// Writes all of a text to standard output.
    static func write(_ text: String) throws {
        guard send(text, to: STDOUT_FILENO) else {
            complain("normcheck: 无法写出结果：\(String(cString: strerror(errno)))")
            throw ExitCode.failure
        }
    }

    /// Writes one message to standard error.
    static func complain(_ message: String) {
        _ = send(message + "\n", to: STDERR_FILENO)
    }

    static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

    /// Columns of the terminal, 80 where there is none.
    static var width: Int {
        var size = winsize()
        guard isTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }

    private static func send(_ text: String, to descriptor: Int32) -> Bool {
        let bytes = Array(text.utf8)
        var start = 0
        while start < bytes.count {
            let written = bytes[start...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written > 0 {
                start += written
            } else if written == 0 || errno != EINTR {
                return false
            }
        }
        return true
    }
}
