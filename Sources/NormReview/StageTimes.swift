import Synchronization

/// How long the stages of a review take, over all documents and threads of a run.
public final class StageTimes: Sendable {
    public enum Stage: String, Sendable, CaseIterable {
        /// Bytes to text, whatever the format.
        case decode
        /// Text to paragraphs, numbered divisions and metadata.
        case parse
        /// Terms, citations, acts, frames.
        case statements
        case rules
        case procedure
        case citations
        case drafting
        case conflicts
        /// Comparison with clauses that were judged.
        case precedents
        /// Places and identities of findings.
        case places
        case report
    }

    private let durations = Mutex<[Stage: Duration]>([:])

    public init() {}

    public func add(_ duration: Duration, to stage: Stage) {
        durations.withLock { $0[stage, default: .zero] += duration }
    }

    /// The seconds of each stage, in their order.
    public var seconds: [(stage: Stage, seconds: Double)] {
        let durations = durations.withLock { $0 }
        return Stage.allCases.map { stage in
            let parts = (durations[stage] ?? .zero).components
            return (stage, Double(parts.seconds) + Double(parts.attoseconds) / 1e18)
        }
    }
}

extension StageTimes? {
    /// Does the work, and notes how long it took where that is wanted.
    public func measure<Value>(_ stage: StageTimes.Stage, _ work: () throws -> Value) rethrows -> Value {
        guard let times = self else { return try work() }
        let start = ContinuousClock.now
        defer { times.add(ContinuousClock.now - start, to: stage) }
        return try work()
    }

    /// Does the work some times, and notes the least time it took: what else the machine does is no part of it.
    public func measureFastest(_ stage: StageTimes.Stage, of times: Int, _ work: () -> Void) {
        let clock = ContinuousClock()
        let least = (0..<times).map { _ in clock.measure(work) }.min()
        if let least { self?.add(least, to: stage) }
    }
}
