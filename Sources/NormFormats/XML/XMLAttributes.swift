import Glibc

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

    /// Whether the namespace of the element itself ends so.
    func isNamespace(endingWith ending: StaticString) -> Bool {
        guard let uri else { return false }
        let length = strlen(UnsafeRawPointer(uri).assumingMemoryBound(to: CChar.self))
        let shift = length - ending.utf8CodeUnitCount
        return shift >= 0 && memcmp(uri + shift, ending.utf8Start, ending.utf8CodeUnitCount) == 0
    }

    /// The value of the attribute with this name, whatever its prefix. References to characters are resolved.
    subscript(_ name: StaticString) -> String? { bytes(name).map { String(decoding: $0, as: UTF8.self) } }

    /// The same as bytes, valid while the start tag is being handled.
    func bytes(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
        for at in stride(from: 0, to: pointers.count, by: 5) {
            guard let key = pointers[at], name ~= ElementName(key), let from = pointers[at + 3],
                let to = pointers[at + 4], to >= from
            else { continue }
            return UnsafeBufferPointer(start: from, count: to - from)
        }
        return nil
    }
}
