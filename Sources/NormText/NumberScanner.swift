/// Finds the numbers in normalised text, whatever they count: 三百 of 三百座, 12, 3万.
public enum NumberScanner {
    /// The numbers in `range` of normalised text, in order; one pass. Numbers too large to hold are left out.
    public static func numbers(in bytes: [UInt8], _ range: Range<Int>) -> [NumberMention] {
        bytes.withUnsafeBufferPointer { buffer in
            var found: [NumberMention] = []
            let reader = ByteReader(buffer, in: range)
            NumeralStarts.forEach(in: reader) { at in
                guard let numeral = ChineseNumeral.read(reader, at: at) else { return at }
                if let value = numeral.value { found.append(NumberMention(value: value, range: at..<numeral.end)) }
                return numeral.end
            }
            return found
        }
    }
}
