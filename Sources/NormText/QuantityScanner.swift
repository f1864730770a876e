/// Finds sums of money, periods, shares, multiples, ages and distances in normalised text.
///
/// Not quantities: dates, years, ordinals (第三日) and days of a month (每月15日).
public enum QuantityScanner {
    /// The quantities in `range` of normalised text, in order; one pass.
    public static func quantities(in bytes: [UInt8], _ range: Range<Int>) -> [Quantity] {
        bytes.withUnsafeBufferPointer { buffer in
            var found: [Quantity] = []
            let reader = ByteReader(buffer, in: range)
            NumeralStarts.forEach(in: reader) { at in
                let phrase = QuantityPhrase(reader, at: at)
                if let quantity = phrase.quantity { found.append(quantity) }
                return phrase.end
            }
            return found
        }
    }
}
