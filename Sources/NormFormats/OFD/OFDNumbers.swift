/// Lists of numbers in OFD attributes.
enum OFDNumbers {
    /// `10 20.5 30 40`; what is no number is 0. At most 64 of them.
    static func list(_ text: UnsafeBufferPointer<UInt8>?) -> [Double] { text.map { list(Array($0)) } ?? [] }

    static func list(_ text: [UInt8]) -> [Double] {
        var result: [Double] = []
        var words = Words(bytes: text[...])
        while result.count < 64, let word = words.next() { result.append(value(word)) }
        return result
    }

    /// Distances from one character to the next; `g 5 3.2` stands for five times 3.2. At most `count` of them.
    static func distances(_ text: [UInt8], count: Int) -> [Double] {
        var result: [Double] = []
        var words = Words(bytes: text[...])
        while result.count < count, let word = words.next() {
            if word.count == 1, word.first == UInt8(ascii: "g") {
                guard let times = words.next(), let distance = words.next() else { break }
                let wanted = min(max(0, Int(value(times))), count - result.count)
                result += repeatElement(value(distance), count: wanted)
            } else {
                result.append(value(word))
            }
        }
        return result
    }

    private struct Words {
        var bytes: ArraySlice<UInt8>

        mutating func next() -> ArraySlice<UInt8>? {
            bytes = bytes.drop(while: isSeparator)
            guard !bytes.isEmpty else { return nil }
            let word = bytes.prefix { !isSeparator($0) }
            bytes = bytes[word.endIndex...]
            return word
        }
    }

    private static func isSeparator(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x2C || byte == 0x0A || byte == 0x09
    }

    /// Plain decimals, which nearly all are, are read at once.
    private static func value(_ word: ArraySlice<UInt8>) -> Double {
        var number = 0.0
        var scale = 0.0
        var isPlain = word.count <= 16
        var isNegative = false
        for (place, byte) in word.enumerated() where isPlain {
            switch byte {
            case 0x30...0x39:
                number = number * 10 + Double(byte - 0x30)
                scale *= 10
            case 0x2E where scale == 0: scale = 1
            case 0x2D where place == 0: isNegative = true
            default: isPlain = false
            }
        }
        let magnitude = scale > 1 ? number / scale : number
        let read = isPlain ? (isNegative ? -magnitude : magnitude) : Double(String(decoding: word, as: UTF8.self)) ?? 0
        return read.isFinite && abs(read) < 1e6 ? read : 0
    }
}
