import NormText

/// The passages of a document that speak of the document itself.
struct DocumentHead {
    let bytes: [UInt8]
    /// The first block of each role in the main part, and all of them.
    private let blocks: [Block]
    let title: String?
    /// Lines such as 2020年6月1日 某会第九次会议通过.
    let notes: [String]
    let letterheads: [String]
    let numbers: [String]
    let signatures: [String]
    let parts: [DocumentPart]

    init(_ structure: StructureReader.Structure) {
        let bytes = structure.text.bytes
        let text = { (role: BlockRole, part: Int?) in
            structure.blocks.lazy.filter { $0.role == role && (part == nil || $0.part == part) }.prefix(40).map(\.range)
        }
        self.bytes = bytes
        blocks = structure.blocks
        parts = structure.parts
        hasUnits = !structure.units.isEmpty
        articles = structure.units.count { $0.kind == .article }
        startsWithArticles = structure.units.first.map { $0.kind <= .article } ?? false
        let own = structure.parts.first?.title
        let isOrder = own?.ends(with: "令") == true
        title =
            isOrder ? structure.parts.dropFirst().first?.title ?? own : own ?? structure.parts.dropFirst().first?.title
        notes = text(.date, nil).filter { !DateForm.isDateLine(bytes, $0) }
            .map { String(decoding: bytes.compact($0), as: UTF8.self) }
        letterheads =
            text(.letterhead, 0).map { String(decoding: bytes.compact($0), as: UTF8.self) }
            + (isOrder ? [own ?? ""] : [])
        numbers = text(.documentNumber, 0).map { String(decoding: bytes.compact($0), as: UTF8.self) }
        let signed = Array(text(.signature, 0))
        signatures = (signed.isEmpty ? Array(text(.signature, nil)) : signed)
            .map { String(decoding: bytes[$0], as: UTF8.self) }
    }

    /// Whether the main part is built of articles or chapters.
    let startsWithArticles: Bool
    let articles: Int
    let hasUnits: Bool

    /// The first paragraph where it is a remark in brackets: （某某管理委员会…会议通过）.
    var opening: [String] {
        guard let first = ranges(.body).first else { return [] }
        let line = String(decoding: bytes[first], as: UTF8.self)
        return line.begins(with: "（") && line.ends(with: "）") ? [line] : []
    }

    func ranges(_ role: BlockRole, part: Int? = nil) -> [Range<Int>] {
        blocks.filter { $0.role == role && (part == nil || $0.part == part) }.map(\.range)
    }

    /// The title as it stands in the text, with what stands around it.
    var titleLines: [Range<Int>] { ranges(.title, part: 0) }

    /// The body of all parts: from the first paragraph behind the head to the end of the last.
    var body: Range<Int> {
        let content = blocks.filter { $0.role == .body || $0.role == .heading || $0.role == .tableRow }
        guard let first = content.first, let last = content.last else { return 0..<0 }
        return first.range.lowerBound..<last.range.upperBound
    }
}
