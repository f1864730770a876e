extension Table where Element == UInt32 {
    /// Whether the numbers ascend from 0 to `count`: bounds of consecutive stretches of a list of this length.
    public func isPartition(of count: Int) -> Bool {
        guard elements.first == 0, elements.last.map({ Int($0) == count }) == true else { return false }
        return zip(elements, elements.dropFirst()).allSatisfy { $0 <= $1 }
    }

    /// The stretch with this number.
    @inlinable @inline(__always)
    public func stretch(_ index: Int) -> Range<Int> { Int(start[index])..<Int(start[index + 1]) }

    /// Lists put one behind the other, and the bounds between them.
    public static func joining<Item: BitwiseCopyable & Sendable>(
        _ lists: [[Item]]
    ) -> (bounds: Table<UInt32>, items: Table<Item>) {
        var bounds: [UInt32] = [0]
        for list in lists { bounds.append((bounds.last ?? 0) + UInt32(list.count)) }
        return (Table<UInt32>(bounds), Table<Item>(Array(lists.joined())))
    }
}
