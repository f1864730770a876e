/// What frames that look beyond the sentence found in periods and headings, by their bytes. Each is asked for again soon or
/// never, so that a document of any length keeps a few.
struct FarMatches {
    private struct Place {
        var range = 0..<0
        var matches: [(frame: Int, range: Range<Int>)] = []
    }

    private static let count = 256
    private var places = [Place](repeating: Place(), count: FarMatches.count)

    func knows(_ range: Range<Int>) -> Bool { places[Self.place(range)].range == range }

    /// Takes note of the frames that match in a range, which is not empty.
    mutating func fill(_ range: Range<Int>, _ find: (inout [(frame: Int, range: Range<Int>)]) -> Void) {
        let place = Self.place(range)
        places[place].range = range
        places[place].matches.removeAll(keepingCapacity: true)
        find(&places[place].matches)
    }

    /// What a frame found in a range that is known.
    func match(of frame: Int, in range: Range<Int>) -> Range<Int>? {
        places[Self.place(range)].matches.first { $0.frame == frame }?.range
    }

    private static func place(_ range: Range<Int>) -> Int { range.lowerBound / 3 % count }
}
