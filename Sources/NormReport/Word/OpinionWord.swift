import NormReview

/// The opinion as a Word file, in the layout of official documents (GB/T 9704-2012) or an office's own.
struct OpinionWord: Sendable {
    private let settings: ReportSettings
    private let template: WordTemplate

    /// Throws where a template cannot be used.
    init(settings: ReportSettings) throws {
        self.settings = settings
        let templates = settings.opinion.templates
        var template = try WordTemplate(path: templates.path(.docx))
        if templates.path(.docx) != templates.standard(.docx) {
            try template.addStyles(of: try WordTemplate(path: templates.standard(.docx)))
        }
        self.template = template
    }

    func render(_ run: ReviewRun) throws -> [UInt8] {
        var template = template
        try template.fill(
            run.documents.map { document in
                let opinion = OpinionBuilder(
                    words: settings.words, settings: settings.opinion, run: run, document: document
                ).build()
                return values(of: opinion)
            })
        return try ZipWriter.package(template.parts)
    }

    /// Characters of a line of the title, 22 pt in 156 mm.
    private static let titleWidth = 20

    /// The title with the name of the opinion on a line of its own where it would be broken.
    private func broken(_ title: String) -> String {
        let name = settings.words.opinion
        let start = title.count - name.count
        guard title.hasSuffix(name), start > 0, start / Self.titleWidth < (title.count - 1) / Self.titleWidth else {
            return title
        }
        return title.dropLast(name.count) + "\n" + name
    }

    private func values(of opinion: Opinion) -> [String: WordControls.Value] {
        let words = settings.words
        let blocks = WordBlocks(words: words)
        return [
            "letterhead": .text(opinion.letterhead), "number": .text(opinion.number),
            "rule": .shown(opinion.letterhead != nil), "title": .text(broken(opinion.title)),
            "addressee": .text(opinion.addressee.map { $0 + words.colon }), "opening": .text(opinion.opening),
            "body": .blocks(blocks.xml(of: opinion.sections)),
            "attachment-list": .blocks(blocks.xml(ofAttachmentTitles: opinion.attachmentTitles)),
            "signature": .text(opinion.signature), "date": .text(opinion.date),
            "signers": .blocks(opinion.signers.map { WordBlocks.paragraph($0, style: "NCBody") }.joined()),
            "attachments": .blocks(blocks.xml(ofAttachments: opinion.attachments)),
            "copies": .text(opinion.copies.map { words.copiesTo + words.colon + $0 }),
        ]
    }
}
