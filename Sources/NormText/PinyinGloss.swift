/// A reading in brackets behind an ideograph: some mirrors of government sites print 規(guī)定 for 规定, to be told from
/// the original. It is damage where nothing but pinyin with a tone mark stands in the brackets.
public enum PinyinGloss {
    /// Where the brackets close that were opened right before `start`; `nil` where they hold something else.
    static func end(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var at = start
        var hasTone = false
        for _ in 0..<8 {
            guard at < bytes.count else { return nil }
            let (scalar, length) = UTF8Scalar.read(bytes, at: at)
            at += length
            if scalar == 0x29 || scalar == 0xFF09 { return hasTone ? at : nil }
            if tonedLetters.contains(scalar) {
                hasTone = true
            } else if !(0x61...0x7A).contains(scalar), scalar != 0xFC, scalar != 0x261 {
                return nil
            }
        }
        return nil
    }

    /// How often a text is damaged so.
    public static func count(in bytes: [UInt8]) -> Int {
        var count = 0
        bytes.withUnsafeBufferPointer { buffer in
            bytes.forEachPlace(of: 0x28) { at in
                guard at >= 3, (0xE4...0xE9).contains(buffer[at - 3]), end(buffer, from: at + 1) != nil else { return }
                count += 1
            }
        }
        return count
    }

    private static let tonedLetters = Set("āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹ".unicodeScalars.map(\.value))
}
