import NormData

/// Memory for the hits of one text after another.
package final class HitBuffer {
    private var base: UnsafeMutablePointer<TermHit>
    private var capacity: Int
    package private(set) var count = 0
    /// Whether hits that begin at one place may stand in another order than by length.
    var isMixed = false

    package init(capacity: Int = 1024) {
        self.capacity = capacity
        base = .allocate(capacity: capacity)
    }

    deinit { base.deallocate() }

    /// Valid until the next change.
    package var hits: UnsafeBufferPointer<TermHit> { UnsafeBufferPointer(start: base, count: count) }

    package func removeAll() {
        count = 0
        isMixed = false
    }

    @inline(__always)
    func append(_ hit: TermHit) {
        if count == capacity { grow() }
        base[count] = hit
        count += 1
    }

    /// Appends the hits of terms whose flag is 1; without a branch, which no processor could foretell.
    @inline(__always)
    func append(_ hits: UnsafeBufferPointer<TermHit>, where flags: Table<UInt8>) {
        while capacity - count < hits.count { grow() }
        let (base, flags) = (base, flags.start)
        var next = count
        for hit in hits {
            base[next] = hit
            next += Int(flags[hit.term])
        }
        count = next
    }

    /// Drops the hits behind the first `start` that are not wanted.
    @inline(__always)
    func filter(from start: Int, _ isWanted: (TermHit) -> Bool) {
        var kept = start
        for index in start..<count where isWanted(base[index]) {
            base[kept] = base[index]
            kept += 1
        }
        count = kept
    }

    /// Adds hits of another kind, in whatever order, so that all are in theirs; what is there is nearly so.
    func merge(_ others: [TermHit]) {
        guard !others.isEmpty else { return }
        let others = others.sorted(by: TermHit.precedes)
        let known = count
        for hit in others { append(hit) }
        var at = count - 1
        var from = known - 1
        for hit in others.reversed() {
            while from >= 0, TermHit.precedes(hit, base[from]) {
                base[at] = base[from]
                at -= 1
                from -= 1
            }
            base[at] = hit
            at -= 1
        }
        guard isMixed else { return }
        for index in 1..<max(1, count) where TermHit.precedes(base[index], base[index - 1]) {
            let hit = base[index]
            var place = index
            while place > 0, TermHit.precedes(hit, base[place - 1]) {
                base[place] = base[place - 1]
                place -= 1
            }
            base[place] = hit
        }
    }

    private func grow() {
        let larger = UnsafeMutablePointer<TermHit>.allocate(capacity: capacity * 2)
        larger.update(from: base, count: count)
        base.deallocate()
        base = larger
        capacity *= 2
    }
}
