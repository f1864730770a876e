import Dispatch
import Glibc
import Synchronization

/// Work on stretches of a sequence on several threads, with results taken in order.
///
/// Results wait in memory only until those before them are taken; a thread that runs far ahead waits.
struct OrderedWork<Part: Sendable>: Sendable {
    private struct State: Sendable {
        var next = 0
        var parts: [Int: Part] = [:]
        var error: (any Error)?
    }

    let count: Int
    let stretch: Int
    let jobs: Int

    /// Calls `make` on any thread and `take` on one thread at a time, in order. Ends with the first error.
    func run(
        make: @escaping @Sendable (Range<Int>) throws -> Part, take: @escaping @Sendable (Part) throws -> Void
    ) throws {
        let stretches = (count + stretch - 1) / stretch
        let state = Mutex(State())
        let following = Atomic<Int>(0)
        DispatchQueue.concurrentPerform(iterations: max(1, min(jobs, stretches))) { _ in
            while true {
                let number = following.add(1, ordering: .relaxed).oldValue
                guard number < stretches else { return }
                while state.withLock({ $0.error == nil && number > $0.next + 4 * jobs }) { usleep(500) }
                if state.withLock({ $0.error != nil }) { return }
                let made = Result { try make(number * stretch..<min(count, (number + 1) * stretch)) }
                state.withLock { state in
                    do {
                        state.parts[number] = try made.get()
                        while state.error == nil, let part = state.parts.removeValue(forKey: state.next) {
                            try take(part)
                            state.next += 1
                        }
                    } catch {
                        state.error = state.error ?? error
                    }
                }
            }
        }
        if let error = state.withLock({ $0.error }) { throw error }
    }
}
