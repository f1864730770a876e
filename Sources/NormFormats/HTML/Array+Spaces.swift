import NormText

extension Array where Element == UInt8 {
    /// A text without spaces and line ends of any width.
    var withoutSpaces: [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(count)
        var at = 0
        while at < count {
            let space = spaceLength(at)
            if space == 0 { result.append(self[at]) }
            at += Swift.max(1, space)
        }
        return result
    }

    /// Bytes of the white space at a place; 0 where there is none.
    private func spaceLength(_ at: Int) -> Int {
        if self[at] <= 0x20 { return 1 }
        guard at + 1 < count, self[at] == 0xC2 || self[at] == 0xE2 || self[at] == 0xE3 else { return 0 }
        if self[at] == 0xC2 { return self[at + 1] == 0xA0 ? 2 : 0 }
        guard at + 2 < count, self[at + 1] == 0x80 else { return 0 }
        return self[at] == 0xE3 ? (self[at + 2] == 0x80 ? 3 : 0) : (0x80...0x8A).contains(self[at + 2]) ? 3 : 0
    }
}
