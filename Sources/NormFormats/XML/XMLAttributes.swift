/// The attributes of a start tag, valid while it is being handled.
struct XMLAttributes {
    /// Five pointers each, as libxml2 hands them on: name, prefix, namespace, start and end of the value.
    private let pointers: UnsafeBufferPointer<UnsafePointer<UInt8>?>
    private let uri: UnsafePointer<UInt8>?

    init(
        _ start: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int, namespace: UnsafePointer<UInt8>? = nil
    ) {
        pointers = UnsafeBufferPointer(start: start, count: start == nil ? 0 : count * 5)
        uri = namespace
    }

    var isEmpty: Bool { pointers.isEmpty }

    /// The namespace of the element itself.
    var namespace: String? { uri.map { String(cString: $0) } }

    /// The value of the attribute with this name, whatever its prefix. References to characters are resolved.
    subscript(_ name: String) -> String? { bytes(name).map { String(decoding: $0, as: UTF8.self) } }

    /// The same as bytes, valid while the start tag is being handled.
    func bytes(_ name: String) -> UnsafeBufferPointer<UInt8>? {
        for at in stride(from: 0, to: pointers.count, by: 5) {
            guard let key = pointers[at], XMLAttributes.equal(key, name), let from = pointers[at + 3],
                let to = pointers[at + 4], to >= from
            else { continue }
            return UnsafeBufferPointer(start: from, count: to - from)
        }
        return nil
    }

    private static func equal(_ key: UnsafePointer<UInt8>, _ name: String) -> Bool {
        var at = 0
        for byte in name.utf8 {
            guard key[at] == byte else { return false }
            at += 1
        }
        return key[at] == 0
    }
}
