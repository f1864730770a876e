import Glibc

/// What a folder holds, by the C library alone.
public enum FolderNames {
    /// The names of files and folders, hidden ones too, in no order; `nil` where the folder cannot be read (`errno` says why).
    public static func all(in folder: String) -> [String]? {
        guard let stream = opendir(folder) else { return nil }
        defer { closedir(stream) }
        return all(in: stream)
    }

    /// The same of a folder that is open.
    public static func all(in stream: OpaquePointer) -> [String] {
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)) {
                    String(cString: $0)
                }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }
}
