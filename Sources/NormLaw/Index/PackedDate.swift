import NormText

/// A date as the index file keeps it: 20260815, 0 for none.
enum PackedDate {
    static func pack(_ date: CivilDate?) -> UInt32 {
        date.map { UInt32($0.year * 10_000 + $0.month * 100 + $0.day) } ?? 0
    }

    static func unpack(_ value: UInt32) -> CivilDate? {
        let value = Int(value)
        return CivilDate(value / 10_000, value / 100 % 100, value % 100)
    }
}
