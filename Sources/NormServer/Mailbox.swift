import Dispatch
import Synchronization

/// Messages on their way from the thread that reads them to the one that answers.
final class Mailbox: Sendable {
    private struct State {
        var messages: [Message] = []
        var cancelled: Set<RequestID> = []
        var isClosed = false
    }

    private let state = Mutex(State())
    private let signal = DispatchSemaphore(value: 0)

    /// A cancellation takes effect at once, before what stands in front of it is answered.
    func put(_ message: Message) {
        state.withLock { state in
            if case .notification("$/cancelRequest", let params) = message {
                if let id = params["id"].flatMap({ RequestID($0) }) { state.cancelled.insert(id) }
            } else {
                state.messages.append(message)
            }
        }
        signal.signal()
    }

    func close() {
        state.withLock { $0.isClosed = true }
        signal.signal()
    }

    /// The next message; `nil` when there will be none.
    func take() -> Message? {
        while true {
            let (message, isClosed) = state.withLock { state in
                (state.messages.isEmpty ? nil : state.messages.removeFirst(), state.isClosed)
            }
            if message != nil || isClosed { return message }
            signal.wait()
        }
    }

    var isEmpty: Bool { state.withLock { $0.messages.isEmpty && !$0.isClosed } }

    /// Whether a request was cancelled; asked once for each.
    func isCancelled(_ id: RequestID) -> Bool { state.withLock { $0.cancelled.remove(id) != nil } }
}
