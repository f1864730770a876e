import NormText

/// The source as the parser is given it: each byte of a text that is not ASCII is DEL instead, and stands where it stood.
///
/// libxml2 goes through ASCII at once, and through all else character by character; of text it need only know where it
/// stands. Tags are left as they are, and so is what follows a `>` that may stand in the value of an attribute.
enum XMLMask {
    /// `source` is UTF-8.
    static func masked(_ source: [UInt8]) -> [UInt8] {
        var result = source
        source.withUnsafeBufferPointer { source in
            result.withUnsafeMutableBufferPointer { mask(source, into: $0) }
        }
        return result
    }

    private static func mask(_ source: UnsafeBufferPointer<UInt8>, into result: UnsafeMutableBufferPointer<UInt8>) {
        // What stands before it is done with.
        var start = 0
        while true {
            let at = source.firstPlaceBeyondASCII(from: start)
            guard at < source.count else { return }
            guard let sign = lastSign(source, start..<at) ?? (start > 0 ? start - 1 : nil) else { return }
            if source[sign] == 0x3C {
                guard let end = source.place(of: 0x3E, in: at..<source.count) else { return }
                start = end + 1
            } else {
                let end = source.place(of: 0x3C, in: at..<source.count) ?? source.count
                if isWhole(source, before: sign) {
                    var place = at
                    while place < end {
                        if isForbidden(source, at: place) {
                            place += 3
                        } else {
                            result[place] = min(result[place], 0x7F)
                            place += 1
                        }
                    }
                }
                start = end + 1
            }
        }
    }

    /// Whether U+FFFE or U+FFFF stands here, which the parser is to see: XML has no such characters.
    private static func isForbidden(_ source: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
        source[place] == 0xEF && place + 2 < source.count && source[place + 1] == 0xBF && source[place + 2] >= 0xBE
    }

    /// The last `<` or `>` in a range.
    private static func lastSign(_ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
        var at = range.upperBound - 1
        while at >= range.lowerBound {
            if source[at] == 0x3C || source[at] == 0x3E { return at }
            at -= 1
        }
        return nil
    }

    /// Whether a `>` ends the tag that begins with the last `<` before it: no value is open between them.
    private static func isWhole(_ source: UnsafeBufferPointer<UInt8>, before end: Int) -> Bool {
        var quotes = 0
        var at = end - 1
        while at >= 0, source[at] != 0x3C {
            if source[at] == 0x22 { quotes += 1 }
            if source[at] == 0x27 { return false }
            at -= 1
        }
        return quotes & 1 == 0
    }
}
