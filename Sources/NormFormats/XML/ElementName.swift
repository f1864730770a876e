import Glibc

/// The name of an element without prefix, as libxml2 holds it: valid while the event is being handled.
struct ElementName {
    /// Ends with a NUL.
    let start: UnsafePointer<UInt8>

    init(_ start: UnsafePointer<UInt8>) { self.start = start }

    var string: String { String(cString: start) }

    static func ~= (word: StaticString, name: ElementName) -> Bool { strcmp(word.utf8Start, name.start) == 0 }

    static func == (name: ElementName, word: StaticString) -> Bool { word ~= name }
}

/// Byte by byte: names are ASCII, or at least valid UTF-8.
private func strcmp(_ word: UnsafePointer<UInt8>, _ name: UnsafePointer<UInt8>) -> Int32 {
    Glibc.strcmp(
        UnsafeRawPointer(word).assumingMemoryBound(to: CChar.self),
        UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self))
}
