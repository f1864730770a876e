import NormReview
import NormRules
import NormText

/// Makes the opinion on one document of a run.
struct OpinionBuilder {
    let words: Words
    let settings: OpinionSettings
    let run: ReviewRun
    let document: DocumentReview

    func build() -> Opinion {
        Opinion(
            letterhead: visible(settings.letterhead), number: visible(settings.number),
            title: words.opinion(on: nameInTitle), addressee: visible(settings.addressee ?? document.metadata.issuer),
            opening: words.opening(reference), sections: numbered(sections),
            signature: visible(settings.signature ?? settings.letterhead),
            date: words.day(settings.date ?? run.asOf), signers: signers,
            attachments: labelled(attachments),
            copies: settings.copies.isEmpty
                ? nil : VisibleText.of(settings.copies.joined(separator: words.comma) + words.fullStop))
    }

    // MARK: Head

    /// The document's title, or its file's name where it has none.
    private var name: String { VisibleText.of(document.metadata.title ?? document.path) }

    private var nameInTitle: String { words.inTitleMarks(name) }

    /// `《…》（清府规〔2026〕7号）`
    private var reference: String {
        nameInTitle + (document.metadata.documentNumber.map { words.inBrackets(VisibleText.of($0)) } ?? "")
    }

    private var signers: [String] {
        [(words.reviewer, settings.reviewer), (words.approver, settings.approver)].compactMap { label, name in
            name.map { label + words.colon + VisibleText.of($0) }
        }
    }

    // MARK: Sections

    private var sections: [Opinion.Section] {
        var sections = [section(words.objects, objects)]
        if !document.isUnreadable {
            sections.append(section(words.scopeAndBasis, scopeAndBasis))
            sections.append(section(words.opinions, findings))
            sections.append(section(words.procedure, procedure))
        }
        sections.append(section(words.conclusionSection, conclusion))
        sections.append(section(words.notReviewed, notReviewed))
        return sections
    }

    private func section(_ heading: String, _ blocks: [OpinionBlock]) -> Opinion.Section {
        Opinion.Section(heading: heading, blocks: blocks)
    }

    private func numbered(_ sections: [Opinion.Section]) -> [Opinion.Section] {
        sections.enumerated().map { number, section in
            Opinion.Section(heading: words.ordinal(number + 1) + section.heading, blocks: section.blocks)
        }
    }

    private func labelled(_ attachments: [Opinion.Section]) -> [Opinion.Section] {
        attachments.enumerated().map { number, section in
            let label = attachments.count == 1 ? words.attachment : words.attachment(number + 1)
            return Opinion.Section(heading: label, title: section.heading, blocks: section.blocks)
        }
    }

    private var objects: [OpinionBlock] {
        let rows = facts.map { [$0.0, VisibleText.of($0.1 ?? words.notRecognised)] }
        return [.table(OpinionBlock.Table(head: [words.item, words.content], rows: rows, widths: [1, 3]))]
    }

    private var facts: [(String, String?)] {
        let files = document.materials.isEmpty ? [(words.file, Optional(document.path))] : materials
        if document.isUnreadable { return files }
        let metadata = document.metadata
        let attachments =
            metadata.attachments.isEmpty ? words.none : metadata.attachments.joined(separator: words.semicolon)
        return [
            (words.title, metadata.title), (words.documentNumber, metadata.documentNumber),
            (words.issuer, metadata.issuer), (words.level, metadata.level.map { words.name($0) }),
            (words.kind, words.name(metadata.kind)), (words.written, metadata.written.map(words.day)),
            (words.published, metadata.published.map(words.day)), (words.effective, metadata.effective.map(words.day)),
            (words.validUntil, metadata.validUntil.map(words.day)), (words.attachments, attachments),
        ] + files + document.remarks.map { (words.remark, words.complaint($0)) }
    }

    private var materials: [(String, String?)] { document.materials.map { (words.name($0.role), $0.path) } }

    private var scopeAndBasis: [OpinionBlock] {
        var blocks: [OpinionBlock] = [
            .paragraph(words.scope(asOf: words.day(run.asOf), procedure: !document.steps.isEmpty))
        ]
        let lines = CitedActs(document).acts.map { line(of: $0) }
        if lines.isEmpty {
            blocks.append(.paragraph(words.noBasis))
        } else {
            blocks += [.paragraph(words.basisFollows), .list(lines)]
        }
        return blocks
    }

    /// `《中华人民共和国行政处罚法》第十六条、第二十条（2021年7月15日起施行，现行有效）`
    ///
    /// - Parameter isDated: whether to say since when.
    func line(of act: CitedActs.Act, isDated: Bool = true) -> String {
        let status = words.status(of: act.bases.map { ($0, run.basis[$0]) }, isDated: isDated)
        return act.name(words) + (status.map { words.inBrackets(VisibleText.of($0)) } ?? "")
    }

    private var conclusion: [OpinionBlock] {
        var blocks: [OpinionBlock] = [
            .paragraph([
                OpinionRun(words.name(document.conclusion), .strong),
                OpinionRun(words.colon + words.meaning(document.conclusion)),
            ])
        ]
        let tally = Tally([document])
        if !tally.presentCategories.isEmpty {
            let severities = Severity.allCases.reversed()
            let rows = tally.presentCategories.map { category in
                [words.name(category)] + severities.map { String(tally.count(category, $0)) }
            }
            blocks.append(
                .table(
                    OpinionBlock.Table(
                        head: [words.category] + severities.map { words.name($0) }, rows: rows, widths: [4, 1, 1, 1])))
        }
        return blocks
    }

    private var notReviewed: [OpinionBlock] {
        var lines = words.problems(of: document).map(VisibleText.of)
        if document.normative && document.steps.isEmpty && !document.isUnreadable { lines.append(words.noDossier) }
        return lines.isEmpty ? [.paragraph(words.nothing)] : [.list(lines)]
    }

    private func visible(_ text: String?) -> String? {
        text.flatMap { $0.isEmpty ? nil : VisibleText.of($0) }
    }
}
