import Glibc
import NormAudit
import Synchronization

/// Shows how far an audit is, on standard error: a bar on a terminal, plain lines now and then elsewhere.
final class ProgressDisplay: Sendable {
    private static let barWidth = 30
    /// Seconds between two showings.
    private static let pause = (terminal: 0.2, file: 10.0)

    private struct State: Sendable {
        var shown = 0.0
        var isOpen = false
    }

    private let start = ProgressDisplay.now
    private let isTerminal = isatty(STDERR_FILENO) == 1
    private let state = Mutex(State())

    func show(_ progress: AuditProgress) {
        state.withLock { state in
            let now = ProgressDisplay.now
            let pause = isTerminal ? Self.pause.terminal : Self.pause.file
            guard
                now - max(state.shown, isTerminal ? 0 : start) >= pause || isTerminal && progress.done == progress.total
            else { return }
            state.shown = now
            let text = line(progress, seconds: now - start)
            if isTerminal {
                state.isOpen = true
                Output.complain("\r\u{1B}[K" + bar(progress) + text, end: "")
            } else {
                Output.complain("normcheck: " + text)
            }
        }
    }

    /// Leaves the line of the bar.
    func end() {
        state.withLock { state in
            if state.isOpen { Output.complain("") }
            state.isOpen = false
        }
    }

    private func bar(_ progress: AuditProgress) -> String {
        let filled = progress.total > 0 ? progress.done * Self.barWidth / progress.total : Self.barWidth
        return "[" + String(repeating: "█", count: filled) + String(repeating: "·", count: Self.barWidth - filled)
            + "] "
    }

    private func line(_ progress: AuditProgress, seconds: Double) -> String {
        let rate = seconds > 0 ? Double(progress.done) / seconds : 0
        let left = rate > 0 ? Int((Double(progress.total - progress.done) / rate).rounded(.up)) : 0
        return
            "已审核 \(progress.done) / \(progress.total) 件（沿用 \(progress.known) 件），每秒 \(Int(rate)) 件，剩余约 \(duration(left))"
    }

    private func duration(_ seconds: Int) -> String {
        seconds < 60
            ? "\(seconds) 秒"
            : seconds < 3600 ? "\(seconds / 60) 分 \(seconds % 60) 秒" : "\(seconds / 3600) 时 \(seconds % 3600 / 60) 分"
    }

    private static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
