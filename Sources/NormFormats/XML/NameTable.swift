/// What the names of elements mean: found by their bytes, without a string for each element of a file.
struct NameTable<Value: Sendable>: Sendable {
    private struct Entry: Sendable {
        /// Where the name begins in `names`.
        let name: Int
        let value: Value
    }

    /// The names one behind the other, each with a NUL.
    private var names: [UInt8] = []
    /// Twice as many as names, or more; an entry stands at the place that its bytes give, or right behind it.
    private var entries: [Entry?]
    private let mask: Int

    init(_ values: [String: Value]) {
        var size = 16
        while size < 2 * values.count { size *= 2 }
        entries = Array(repeating: nil, count: size)
        mask = size - 1
        for (name, value) in values {
            let start = names.count
            names += Array(name.utf8) + [0]
            var place = names.withUnsafeBufferPointer { NameTable.place(of: $0.baseAddress.map { $0 + start }) } & mask
            while entries[place] != nil { place = (place + 1) & mask }
            entries[place] = Entry(name: start, value: value)
        }
    }

    subscript(_ name: ElementName) -> Value? {
        names.withUnsafeBufferPointer { names in
            guard let base = names.baseAddress else { return nil }
            var place = NameTable.place(of: name.start) & mask
            while let entry = entries[place] {
                if NameTable.areEqual(base + entry.name, name.start) { return entry.value }
                place = (place + 1) & mask
            }
            return nil
        }
    }

    private static func place(of name: UnsafePointer<UInt8>?) -> Int {
        guard var at = name else { return 0 }
        var hash: UInt32 = 0x811C_9DC5
        while at.pointee != 0 {
            hash = (hash ^ UInt32(at.pointee)) &* 0x0100_0193
            at += 1
        }
        return Int(hash)
    }

    private static func areEqual(_ name: UnsafePointer<UInt8>, _ other: UnsafePointer<UInt8>) -> Bool {
        var at = 0
        while name[at] == other[at] {
            if name[at] == 0 { return true }
            at += 1
        }
        return false
    }
}
