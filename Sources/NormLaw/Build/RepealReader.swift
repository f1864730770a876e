/// Finds the titles that a closing article repeals: 《…》、《…》同时废止.
enum RepealReader {
    private static let open = utf8("《")
    private static let close = utf8("》")
    private static let words = utf8Words("同时废止", "予以废止", "即行废止", "自行废止")
    private static let stop = utf8("。")

    static func titles(in bytes: [UInt8], range: Range<Int>) -> [String] {
        var titles: [String] = []
        var start = range.lowerBound
        while start < range.upperBound {
            let end = bytes.firstIndex(of: stop, in: start..<range.upperBound) ?? range.upperBound
            if words.contains(where: { bytes.contains($0, in: start..<end) }) {
                titles += quoted(in: bytes, range: start..<end)
            }
            start = end + stop.count
        }
        return titles
    }

    private static func quoted(in bytes: [UInt8], range: Range<Int>) -> [String] {
        var titles: [String] = []
        var at = range.lowerBound
        while let first = bytes.firstIndex(of: open, in: at..<range.upperBound),
            let last = bytes.firstIndex(of: close, in: first..<range.upperBound)
        {
            titles.append(bytes.string(first + 3..<last))
            at = last + 3
        }
        return titles
    }
}
