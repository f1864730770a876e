/// Names of issuing organs, alone or joined.
enum IssuerForm {
    private static let subjects = ["关于", "關於", "印发", "转发", "公布", "发布"]

    /// The organs before 关于 in a title.
    static func issuers(inTitle title: String) -> [String] {
        let before = subjects.compactMap { title.range(of: $0)?.lowerBound }.min()
        guard let before, before > title.startIndex else { return [] }
        return split(String(title[..<before])).filter(isOrgan)
    }

    /// 某某县人民政府文件
    static func issuers(inLetterhead line: String) -> [String] {
        issuers(inSignature: line.ends(with: "文件") ? String(line.dropLast(2)) : line)
    }

    /// The organs of a signature line, which may begin or end with a date.
    static func issuers(inSignature line: String) -> [String] {
        let bytes = Array(line.utf8)
        let date = DateForm.find(bytes, bytes.indices)?.range ?? bytes.count..<bytes.count
        let name = date.lowerBound == 0 ? bytes[date.upperBound...] : bytes[..<date.lowerBound]
        // （清河县民政局2026年5月18日印发）
        return split(String(String(decoding: name, as: UTF8.self).drop { "（(".contains($0) })).filter(isOrgan)
    }

    private static func isOrgan(_ name: String) -> Bool {
        let bytes = Array(name.utf8)
        return LineForm.isOrgan(bytes, bytes.indices)
    }

    /// Joined names: separated by white space or 、, or each beginning with the same place.
    private static func split(_ line: String) -> [String] {
        let pieces = line.split { $0 == "、" || $0 == "，" || $0.isWhitespace || $0 == "\u{3000}" }.map(String.init)
        // Letters set apart for the look of it are one name.
        if pieces.contains(where: { $0.count < 2 }) { return [pieces.joined()] }
        return pieces.flatMap(splitByPlace)
    }

    private static func splitByPlace(_ name: String) -> [String] {
        guard name.count > 8 else { return [name] }
        let place = String(name.prefix(3))
        var result: [String] = []
        var rest = Substring(name)
        while let next = rest.dropFirst(3).range(of: place), isOrgan(String(rest[..<next.lowerBound])) {
            result.append(String(rest[..<next.lowerBound]))
            rest = rest[next.lowerBound...]
        }
        return result + [String(rest)]
    }
}
