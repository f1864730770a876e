/// Finds the parts that an OFD file names. Producers write places from the folder of the file, from that of the
/// document or from the root, and sometimes name the folder twice.
struct OFDPaths {
    let package: ZipPackage

    func entry(_ place: String, from file: String) -> ZipEntry? {
        let folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
        let root = file.split(separator: "/").first.map { $0 + "/" } ?? ""
        let place = OFDPaths.simplified(place)
        for candidate in [folder + place, place, root + place] {
            if let entry = package.entry(OFDPaths.simplified(candidate)) { return entry }
        }
        // The last resort: the one entry whose name ends so.
        var parts = place.split(separator: "/")
        while parts.count >= 2 {
            let ending = "/" + parts.joined(separator: "/").lowercased()
            let found = package.entries.filter { ("/" + $0.name.lowercased()).hasSuffix(ending) }
            if found.count == 1 { return found.first }
            parts.removeFirst()
        }
        return nil
    }

    /// Without `.`, `..` and empty parts.
    private static func simplified(_ place: String) -> String {
        var parts: [Substring] = []
        for part in place.split(whereSeparator: { $0 == "/" || $0 == "\\" }) where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        return parts.joined(separator: "/")
    }
}
