import NormText

/// Finds editions of national standards that a later edition has replaced: GB7258-2004.
struct OldStandards: Sendable {
    private static let dashes = ["-", "—", "–", "－", "一"].map(utf8)
    private static let mark = utf8("GB")
    private static let recommended = utf8("/T")

    private let editions: [String: StandardEdition]

    init(_ editions: [StandardEdition]) {
        self.editions = Dictionary(editions.map { ($0.number, $0) }) { first, _ in first }
    }

    func issues(in context: CitationContext) -> [CitationIssue] {
        guard !editions.isEmpty else { return [] }
        let bytes = context.bytes
        var issues: [CitationIssue] = []
        var at = 0
        while let start = mark(in: bytes, from: at), start + 8 < bytes.count {
            at = start
            guard let cited = read(bytes, at: at) else {
                at += 1
                continue
            }
            if let edition = editions[cited.number], cited.year < edition.year, edition.since <= context.date,
                context.isContent(at), !context.isHistory(at..<cited.end)
            {
                issues.append(CitationIssue(.oldStandard(edition, cited: cited.year), range: at..<cited.end))
            }
            at = cited.end
        }
        return issues
    }

    /// The next GB.
    private func mark(in bytes: [UInt8], from start: Int) -> Int? {
        bytes.firstIndex(of: Self.mark, in: start..<max(start, bytes.count))
    }

    /// GB 7258—2004, GB/T9704-1999, GB50180-93.
    private func read(_ bytes: [UInt8], at start: Int) -> (number: String, year: Int, end: Int)? {
        var at = start + 2
        var number = "GB"
        if bytes.has(Self.recommended, at: at) {
            number += "/T"
            at += Self.recommended.count
        }
        while at < bytes.count, bytes[at] == 0x20 { at += 1 }
        guard let serial = digits(bytes, at: &at, most: 6), let dash = bytes.first(of: Self.dashes, at: at) else {
            return nil
        }
        at += dash.count
        guard let year = digits(bytes, at: &at, most: 4), year >= 1950 || (50...99).contains(year) else { return nil }
        return (number + "\(serial)", year < 100 ? 1900 + year : year, at)
    }

    private func digits(_ bytes: [UInt8], at offset: inout Int, most: Int) -> Int? {
        var value = 0
        let start = offset
        while offset < bytes.count, offset - start < most, (0x30...0x39).contains(bytes[offset]) {
            value = value * 10 + Int(bytes[offset] - 0x30)
            offset += 1
        }
        return offset > start ? value : nil
    }
}
