import NormDocument
import NormReview

/// The text of a document in stretches, each with the findings that it carries, for a page that marks them.
struct PageText {
    private let document: NormativeDocument
    private let findings: [(number: Int, range: Range<Int>, finding: ReviewedFinding)]
    private let words: Words

    init(document: NormativeDocument, findings: [ReviewedFinding], words: Words) {
        self.document = document
        self.words = words
        self.findings = findings.enumerated().compactMap { index, finding in
            finding.finding.range.map { (index + 1, $0, finding) }
        }
    }

    /// Values for a template: `role`, and `stretches` with `opens`, `text` and `closes`.
    var paragraphs: [[String: Any]] {
        document.blocks.map { block in
            [
                "role": PageText.name(block.role), block.role == .title ? "isTitle" : "isText": true,
                "stretches": stretches(of: block.range),
            ] as [String: Any]
        }
    }

    private func stretches(of block: Range<Int>) -> [[String: Any]] {
        let here = findings.filter { $0.range.overlaps(block) }
        let cuts = Set(
            here.flatMap { [$0.range.lowerBound, $0.range.upperBound] } + [block.lowerBound, block.upperBound])
        let places = cuts.filter { block.lowerBound <= $0 && $0 <= block.upperBound }.sorted()
        return zip(places, places.dropFirst()).map { start, end in
            let marks = here.filter { $0.range.lowerBound <= start && end <= $0.range.upperBound }
            return [
                "marks": marks.map { classes(of: $0.finding) },
                "text": text(start..<end),
                "ends": here.filter {
                    $0.range.clamped(to: block).upperBound == end && $0.range.upperBound <= block.upperBound
                }
                .map { reference(to: $0.number, $0.finding) },
            ]
        }
    }

    private func classes(of reviewed: ReviewedFinding) -> [String: String] {
        ["severity": reviewed.finding.severity.rawValue, "category": reviewed.finding.category.rawValue]
    }

    private func reference(to number: Int, _ reviewed: ReviewedFinding) -> [String: Any] {
        [
            "number": number, "severity": reviewed.finding.severity.rawValue,
            "category": reviewed.finding.category.rawValue, "head": Remark(reviewed, words: words).head,
        ]
    }

    /// The writer's own characters where the source is the text itself, and not markup.
    private func text(_ range: Range<Int>) -> String {
        guard !isMarkup else { return VisibleText.of(document.text.string(range)) }
        return VisibleText.of(document.source.string(document.text.map.source(of: range)))
    }

    private var isMarkup: Bool { document.source.bytes.first { $0 > 0x20 } == UInt8(ascii: "<") }

    private static func name(_ role: BlockRole) -> String {
        switch role {
        case .letterhead: "letterhead"
        case .title: "title"
        case .documentNumber: "number"
        case .addressee: "addressee"
        case .heading: "heading"
        case .body: "body"
        case .tableRow: "row"
        case .attachmentList: "attachments"
        case .signature: "signature"
        case .date: "date"
        case .colophon: "colophon"
        }
    }
}
