import NormText

/// Reads what a document says of itself: name, number, issuer, level, kind, dates.
struct MetadataReader {
    private let levels: OrganLevels
    private let kinds: KindReader

    init(_ vocabulary: Vocabulary) {
        levels = vocabulary.levels
        kinds = KindReader(vocabulary.kinds)
    }

    func read(_ structure: StructureReader.Structure, hints: MetadataHints) -> DocumentMetadata {
        let head = DocumentHead(structure)
        let legal = LegalForm.read(head, levels: levels)
        let issuers = issuers(head, legal: legal)
        var metadata = DocumentMetadata()
        metadata.title = hints.title ?? head.title
        metadata.documentNumber = hints.documentNumber ?? number(head)
        metadata.issuer = hints.issuer ?? (issuers.isEmpty ? nil : issuers.joined(separator: "、"))
        metadata.level = hints.level ?? level(head, issuers: issuers, legal: legal)
        readKind(into: &metadata, head, legal: legal, hint: hints.kind)
        readDates(into: &metadata, head, hints: hints)
        metadata.attachments = attachments(head)
        return metadata
    }

    // MARK: Number

    private func number(_ head: DocumentHead) -> String? {
        if let number = head.numbers.first { return number }
        for line in head.titleLines {
            guard let found = NumberForm.find(head.bytes, line) else { continue }
            if found.lowerBound == line.lowerBound || found.upperBound >= line.upperBound - 3 {
                return String(decoding: head.bytes.compact(found), as: UTF8.self)
            }
        }
        return nil
    }

    // MARK: Issuer and level

    private func issuers(_ head: DocumentHead, legal: LegalForm?) -> [String] {
        if let issuer = legal?.issuer { return [issuer] }
        let signed = head.signatures.flatMap(IssuerForm.issuers(inSignature:))
        if !signed.isEmpty { return signed }
        if let title = titleText(head) {
            let named = IssuerForm.issuers(inTitle: title)
            if !named.isEmpty { return named }
        }
        for line in head.letterheads {
            let named = IssuerForm.issuers(inLetterhead: line)
            if !named.isEmpty { return named }
        }
        if let number = head.numbers.first ?? head.title {
            if number.begins(with: "国办") { return ["国务院办公厅"] }
            if number.begins(with: "国发") || number.begins(with: "国函") { return ["国务院"] }
        }
        return []
    }

    /// The title with the white space between joint issuers.
    private func titleText(_ head: DocumentHead) -> String? {
        guard let line = head.titleLines.first else { return head.title }
        let start = NumberForm.find(head.bytes, line).flatMap { $0.lowerBound == line.lowerBound ? $0.upperBound : nil }
        return String(decoding: head.bytes[(start ?? line.lowerBound)..<line.upperBound], as: UTF8.self)
    }

    private func level(_ head: DocumentHead, issuers: [String], legal: LegalForm?) -> DocumentLevel? {
        if let level = legal?.level { return level }
        for issuer in issuers {
            if let level = levels.level(of: issuer) { return level }
        }
        let named = titleText(head).map(IssuerForm.issuers(inTitle:)) ?? []
        for issuer in named + head.letterheads.flatMap(IssuerForm.issuers(inLetterhead:)) {
            if let level = levels.level(of: issuer) { return level }
        }
        return head.title.flatMap(levels.level(ofPlaceIn:)) ?? levelOfSelf(head)
    }

    /// 我县, 本市: what the text calls its own place.
    private func levelOfSelf(_ head: DocumentHead) -> DocumentLevel? {
        let body = head.body
        let window = body.lowerBound..<min(body.upperBound, body.lowerBound + 20_000)
        let places: [(String, DocumentLevel?)] = [
            ("国", nil), ("省", .province), ("市", .city), ("县", .county), ("区", .county), ("镇", .township),
            ("乡", .township),
        ]
        var best: (count: Int, level: DocumentLevel?)?
        for (place, level) in places {
            let count = ["我", "本", "全"].map { occurrences($0 + place, head.bytes, window) }.reduce(0, +)
            if count > best?.count ?? 0 { best = (count, level) }
        }
        return best?.level
    }

    private func occurrences(_ word: String, _ bytes: [UInt8], _ range: Range<Int>) -> Int {
        let word = Array(word.utf8)
        var count = 0
        var start = range.lowerBound
        while let found = bytes.first(word, in: start..<range.upperBound) {
            count += 1
            start = found + word.count
        }
        return count
    }

    // MARK: Kind

    private func readKind(
        into metadata: inout DocumentMetadata, _ head: DocumentHead, legal: LegalForm?, hint: DocumentKind?
    ) {
        if let hint {
            metadata.kind = hint
            return
        }
        if let legal {
            metadata.kind = legal.kind
            let signal = KindDecision.Signal(
                id: "head", because: "文首载明制定机关", quote: legal.evidence, kind: legal.kind, points: 100)
            metadata.kindDecision = KindDecision(kind: legal.kind, signals: [signal])
            return
        }
        let decision = kinds.decide(passages(head))
        metadata.kind = decision.kind
        metadata.kindDecision = decision
    }

    private func passages(_ head: DocumentHead) -> KindReader.Passages {
        let bytes = head.bytes
        var passages = KindReader.Passages()
        passages.title = Array((head.title ?? "").utf8)
        passages.forwarded = TitleForm.carried(passages.title, passages.title.indices).first
        passages.head = (head.letterheads + head.numbers + (isBare(head) ? ["[bare]"] : [])).flatMap { Array($0.utf8) }
        passages.addressee = head.ranges(.addressee).first.map { bytes.compact($0) } ?? []
        let body = head.body
        let opening = bytes.compact(body.lowerBound..<min(body.upperBound, body.lowerBound + 6_000))
        let rest = body.lowerBound + 6_000..<max(body.lowerBound + 6_000, body.upperBound)
        let closing = rest.isEmpty ? [] : bytes.compact(max(rest.lowerBound, rest.upperBound - 3_000)..<rest.upperBound)
        passages.text = opening + [0x0A] + closing
        passages.opening = 0..<min(2_000, opening.count)
        return passages
    }

    /// A title without genus word over plain paragraphs: what news and materials look like.
    private func isBare(_ head: DocumentHead) -> Bool {
        guard let title = head.title.map({ Array($0.utf8) }), head.numbers.isEmpty, !head.hasUnits else { return false }
        return head.ranges(.addressee).isEmpty
            && !LineForm.genus.ends(title, 0..<TitleForm.withoutRemarks(title))
    }

    // MARK: Dates

    private func readDates(into metadata: inout DocumentMetadata, _ head: DocumentHead, hints: MetadataHints) {
        let bytes = head.bytes
        let dated = (head.ranges(.date, part: 0) + head.ranges(.signature, part: 0) + head.ranges(.date))
        let plain = dated.filter { !TitleForm.isAdoptionNote(bytes, $0) }
        let day = plain.lazy.compactMap { DateForm.find(bytes, $0)?.date }.first
        metadata.written = hints.written ?? day ?? note(head.notes, ["通过", "批准"], last: false)
        metadata.published = hints.published ?? note(head.notes, ["公布", "发布", "公告"], last: false)
        let issued = metadata.published ?? metadata.written
        let effect = EffectForm(bytes, 0..<bytes.count, issued: issued)
        metadata.effective = hints.effective ?? effect.effective ?? note(head.notes, ["施行"], last: true)
        metadata.validUntil = hints.validUntil ?? effect.validUntil
    }

    /// The date of the note that ends in one of the words.
    private func note(_ notes: [String], _ words: [String], last: Bool) -> CivilDate? {
        let dates = notes.filter { note in words.contains { note.holds($0) } }
            .compactMap { note -> CivilDate? in
                let bytes = Array(note.utf8)
                return DateForm.find(bytes, bytes.indices)?.date
            }
        return last ? dates.last : dates.first
    }

    // MARK: Attachments

    private func attachments(_ head: DocumentHead) -> [String] {
        let listed = head.ranges(.attachmentList).map { line -> Range<Int> in
            let start =
                LineForm.isAttachmentLine(head.bytes, line) ? LineForm.attachmentTitle(head.bytes, line) : line
            let number = UnitNumber.read(head.bytes, at: start.lowerBound, limit: start.upperBound)
            return (number?.range.upperBound ?? start.lowerBound)..<start.upperBound
        }
        let titles = listed.map { TitleForm.clean(head.bytes, $0) }.filter { !$0.isEmpty }
        return titles.isEmpty ? head.parts.dropFirst().compactMap(\.title) : titles
    }
}
