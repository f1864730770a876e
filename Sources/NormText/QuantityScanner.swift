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

    /// The quantities, and beside them numbers of people, parties and times (三人, 三家, 三次), cycles (每季度) and the days
    /// from one date to another (3月10日至3月16日).
    public static func measures(in bytes: [UInt8], _ range: Range<Int>) -> [Quantity] {
        bytes.withUnsafeBufferPointer { buffer in
            let reader = ByteReader(buffer, in: range)
            var found = cycles(reader)
            NumeralStarts.forEach(in: reader) { at in
                if let span = DateSpan(reader, at: at) {
                    let days = FixedDecimal(tenThousandths: span.days * 10_000)
                    found.append(
                        Quantity(lower: days, upper: days, comparator: .exact, unit: .day, range: at..<span.end))
                    return span.end
                }
                let phrase = QuantityPhrase(reader, at: at, withCounts: true)
                if let quantity = phrase.quantity { found.append(quantity) }
                return phrase.end
            }
            return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
        }
    }

    private static func cycles(_ reader: ByteReader) -> [Quantity] {
        var found: [Quantity] = []
        var at = reader.bounds.lowerBound
        while at < reader.bounds.upperBound {
            if let cycle = Cycle(reader, at: at) {
                found.append(
                    Quantity(
                        lower: cycle.days, upper: cycle.days, comparator: .exact, unit: .cycle, range: at..<cycle.end))
                at = cycle.end
            } else {
                at += 1
            }
        }
        return found
    }
}
