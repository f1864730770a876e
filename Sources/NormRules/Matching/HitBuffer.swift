/// Memory for the hits of one text after another.
package final class HitBuffer {
    private var base: UnsafeMutablePointer<TermHit>
    private var capacity: Int
    package private(set) var count = 0

    package init(capacity: Int = 1024) {
        self.capacity = capacity
        base = .allocate(capacity: capacity)
    }

    deinit { base.deallocate() }

    /// Valid until the next change.
    package var hits: UnsafeBufferPointer<TermHit> { UnsafeBufferPointer(start: base, count: count) }

    package func removeAll() { count = 0 }

    /// Drops what stands behind the first `count` hits.
    func truncate(to count: Int) { self.count = min(count, self.count) }

    @inline(__always)
    func append(_ hit: TermHit) {
        if count == capacity { grow() }
        base[count] = hit
        count += 1
    }

    @inline(__always)
    func replace(at index: Int, by hit: TermHit) { base[index] = hit }

    func sort() {
        var hits = UnsafeMutableBufferPointer(start: base, count: count)
        hits.sort(by: TermHit.precedes)
    }

    private func grow() {
        let larger = UnsafeMutablePointer<TermHit>.allocate(capacity: capacity * 2)
        larger.update(from: base, count: count)
        base.deallocate()
        base = larger
        capacity *= 2
    }
}
