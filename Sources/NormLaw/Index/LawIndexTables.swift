/// All tables of one index, checked to be consistent when they were read.
struct LawIndexTables: Sendable {
    var text: [UInt8] = []
    /// String `n` is `text[stringStarts[n]..<stringStarts[n + 1]]`; strings ascend by bytes.
    var stringStarts: [UInt32] = [0]
    var acts: [LawIndexRecords.Act] = []
    var versions: [LawIndexRecords.Version] = []
    var runs: [LawIndexRecords.Run] = []
    /// Two bytes an article: paragraphs, highest item.
    var sizes: [UInt8] = []
    var books: [LawIndexRecords.Book] = []
    var endings: [LawIndexRecords.Ending] = []
    var names: [LawIndexRecords.Name] = []
    var completeness: [LawIndexRecords.Completeness] = []

    var stringCount: Int { stringStarts.count - 1 }

    func bytes(of string: UInt32) -> ArraySlice<UInt8> {
        guard string < stringCount else { return [] }
        return text[Int(stringStarts[Int(string)])..<Int(stringStarts[Int(string) + 1])]
    }

    func string(_ string: UInt32) -> String? {
        string == LawIndexRecords.none ? nil : String(decoding: bytes(of: string), as: UTF8.self)
    }

    /// The number of a string, by binary search.
    func find(_ bytes: [UInt8]) -> UInt32? {
        var low = 0
        var high = stringCount
        while low < high {
            let middle = (low + high) / 2
            if precedes(UInt32(middle), bytes) { low = middle + 1 } else { high = middle }
        }
        guard low < stringCount, self.bytes(of: UInt32(low)).elementsEqual(bytes) else { return nil }
        return UInt32(low)
    }

    private func precedes(_ string: UInt32, _ bytes: [UInt8]) -> Bool {
        let start = Int(stringStarts[Int(string)])
        let count = Int(stringStarts[Int(string) + 1]) - start
        for index in 0..<Swift.min(count, bytes.count) where text[start + index] != bytes[index] {
            return text[start + index] < bytes[index]
        }
        return count < bytes.count
    }

    /// The acts that bear a name.
    func acts(named key: UInt32) -> [Int] {
        var low = 0
        var high = names.count
        while low < high {
            let middle = (low + high) / 2
            if names[middle].key < key { low = middle + 1 } else { high = middle }
        }
        var found: [Int] = []
        while low < names.count, names[low].key == key {
            found.append(Int(names[low].act))
            low += 1
        }
        return found
    }
}
