/// The attributes of a start tag of HTML, valid while it is being handled. Names are lower case, as libxml2 makes them.
struct HTMLAttributes {
    /// Names and values in turn; `nil` ends them. A value may be `nil`, too.
    private let pointers: UnsafeMutablePointer<UnsafePointer<UInt8>?>?

    init(_ pointers: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) { self.pointers = pointers }

    /// The value of an attribute; empty where it has none.
    subscript(_ name: StaticString) -> String? {
        place(of: name).map { place in place.pointee.map { String(cString: $0) } ?? "" }
    }

    /// Whether the element is not shown: by the attribute `hidden`, or by its style.
    var areHiding: Bool {
        guard pointers != nil else { return false }
        if let style = place(of: "style"), let value = style.pointee, HTMLAttributes.hides(value) { return true }
        return place(of: "hidden") != nil
    }

    private func place(of name: StaticString) -> UnsafeMutablePointer<UnsafePointer<UInt8>?>? {
        guard var next = pointers else { return nil }
        while let key = next[0] {
            if name ~= ElementName(key) { return next + 1 }
            next += 2
        }
        return nil
    }

    /// Whether a style hides; case and spaces do not count.
    private static func hides(_ style: UnsafePointer<UInt8>) -> Bool {
        var display = Progress(word: "display:none")
        var visibility = Progress(word: "visibility:hidden")
        var at = style
        while at.pointee != 0 {
            let byte = (0x41...0x5A).contains(at.pointee) ? at.pointee | 0x20 : at.pointee
            if byte != 0x20, display.isComplete(with: byte) || visibility.isComplete(with: byte) { return true }
            at += 1
        }
        return false
    }

    /// How much of a word has been seen. The first letter of the word stands in it but once.
    private struct Progress {
        let word: StaticString
        private var count = 0

        init(word: StaticString) { self.word = word }

        mutating func isComplete(with byte: UInt8) -> Bool {
            count = byte == word.utf8Start[count] ? count + 1 : byte == word.utf8Start[0] ? 1 : 0
            guard count == word.utf8CodeUnitCount else { return false }
            count = 0
            return true
        }
    }
}
