import Synchronization
import Testing

@testable import NormAudit

@Suite struct OrderedWorkTests {
    @Test(arguments: [1, 2, 8]) func partsComeInOrder(_ jobs: Int) throws {
        let taken = Mutex<[Int]>([])
        try OrderedWork<[Int]>(count: 1_003, stretch: 10, jobs: jobs).run(
            make: { Array($0) }, take: { part in taken.withLock { $0 += part } })
        #expect(taken.withLock { $0 } == Array(0..<1_003))
    }

    @Test func nothingIsNoWork() throws {
        try OrderedWork<Int>(count: 0, stretch: 10, jobs: 4).run(
            make: { _ in 1 }, take: { _ in Issue.record("no part") })
    }

    @Test func firstErrorEndsTheWork() {
        struct Stop: Error {}
        let taken = Atomic<Int>(0)
        #expect(throws: Stop.self) {
            try OrderedWork<Int>(count: 1_000, stretch: 1, jobs: 4).run(
                make: { if $0.lowerBound == 50 { throw Stop() } else { return $0.lowerBound } },
                take: { _ in taken.add(1, ordering: .relaxed) })
        }
        #expect(taken.load(ordering: .relaxed) <= 50)
    }
}
