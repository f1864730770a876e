/// Lists of numbers in OFD attributes.
enum OFDNumbers {
    /// `10 20.5 30 40`; what is no number is 0.
    static func list(_ text: String?) -> [Double] {
        (text ?? "").split { $0 == " " || $0 == "," || $0 == "\n" || $0 == "\t" }.prefix(64).map { value(String($0)) }
    }

    /// Distances from one character to the next; `g 5 3.2` stands for five times 3.2. At most `count` of them.
    static func distances(_ text: String?, count: Int) -> [Double] {
        var result: [Double] = []
        var words = (text ?? "").split { $0 == " " || $0 == "," || $0 == "\n" || $0 == "\t" }.makeIterator()
        while result.count < count, let word = words.next() {
            if word == "g" {
                guard let times = words.next().flatMap({ Int($0) }), let distance = words.next() else { break }
                result += repeatElement(value(String(distance)), count: min(max(0, times), count - result.count))
            } else {
                result.append(value(String(word)))
            }
        }
        return result
    }

    private static func value(_ word: String) -> Double {
        guard let number = Double(word), number.isFinite, abs(number) < 1e6 else { return 0 }
        return number
    }
}
