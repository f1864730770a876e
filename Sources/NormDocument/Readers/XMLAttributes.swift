/// The attributes of a start tag, valid while it is being handled.
struct XMLAttributes {
    /// Five pointers each, as libxml2 hands them on: name, prefix, namespace, start and end of the value.
    private let pointers: UnsafeBufferPointer<UnsafePointer<UInt8>?>

    init(_ start: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int) {
        pointers = UnsafeBufferPointer(start: start, count: start == nil ? 0 : count * 5)
    }

    /// The value of the attribute with this name, whatever its prefix.
    subscript(_ name: String) -> String? {
        for at in stride(from: 0, to: pointers.count, by: 5) {
            guard let key = pointers[at], String(cString: key) == name, let from = pointers[at + 3],
                let to = pointers[at + 4], to >= from
            else { continue }
            return String(decoding: UnsafeBufferPointer(start: from, count: to - from), as: UTF8.self)
        }
        return nil
    }
}
