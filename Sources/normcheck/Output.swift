import ArgumentParser
import Glibc
import NormReport

/// Standard output and standard error.
enum Output {
    /// Writes all of a text to standard output.
    static func write(_ text: String) throws { try write(Array(text.utf8)) }

    /// Writes all bytes to standard output.
    static func write(_ bytes: [UInt8]) throws {
        guard send(bytes, to: STDOUT_FILENO) else {
            complain("normcheck: 无法写出结果：\(String(cString: strerror(errno)))")
            throw ExitCode.failure
        }
    }

    /// Writes one message to standard error, in the language that the command line asks for.
    static func complain(_ message: String, end: String = "\n") {
        _ = send(Array((Phrasebook.text(message, in: language) + end).utf8), to: STDERR_FILENO)
    }

    /// The language of `--lang`, known before the command line is understood: it may be what is complained of.
    private static let language: ReportLanguage = {
        let words = CommandLine.arguments
        let behind = words.firstIndex(of: "--lang").map { $0 + 1 }.flatMap {
            words.indices.contains($0) ? words[$0] : nil
        }
        let joined = words.first { $0.hasPrefix("--lang=") }.map { String($0.dropFirst("--lang=".count)) }
        return (behind ?? joined).flatMap { ReportLanguage(rawValue: $0) } ?? .chinese
    }()

    static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

    /// Columns of the terminal, 80 where there is none.
    static var width: Int {
        var size = winsize()
        guard isTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }

    /// Writes all bytes to a file, replacing what it held; a file that cannot be written is a fault of the command line.
    static func write(_ bytes: [UInt8], to path: String) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        let isWritten = descriptor >= 0 && send(bytes, to: descriptor)
        let reason = String(cString: strerror(errno))
        let isClosed = descriptor >= 0 && close(descriptor) == 0
        guard isWritten, isClosed else {
            complain("normcheck: 无法写入 \(path)：\(reason)")
            throw ExitCode.usage
        }
    }

    /// All of standard input; more than `limit` bytes are a fault of the command line.
    static func readStandardInput(limit: Int) throws -> [UInt8] {
        var all: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while all.count <= limit {
            let count = buffer.withUnsafeMutableBytes { Glibc.read(STDIN_FILENO, $0.baseAddress, $0.count) }
            if count == 0 { return all }
            if count > 0 { all += buffer[..<count] } else if errno != EINTR { break }
        }
        complain("normcheck: 无法读取标准输入，或者超过上限 file-size")
        throw ExitCode.usage
    }

    private static func send(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
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
