/// Reads an article of a text into norms, paragraph by paragraph, item by item.
struct ArticleReader {
    /// A conduct by which a norm is found, as terms.
    struct Conduct {
        let group: ConductGroup
        /// What the group keeps there (`ConductMatch`).
        let paragraph: Int
        let item: Int
        let terms: ConductTerms
        /// What a limit sets.
        var limit: NormAmount?
    }

    /// How much of a text is read.
    enum Depth {
        case sanctions
        /// And the quantities that it sets.
        case limits
        /// And what it forbids, allows and demands.
        case whole
    }

    struct Article {
        var norms: ArticleNorms
        var conducts: [Conduct]
    }

    /// A paragraph with its items.
    private struct Paragraph {
        var range: Range<Int>
        var items: [Range<Int>]
    }

    private static let referrals = [
        "前条", "依照有关法律", "依照法律、", "依照国家有关", "依照本法第", "依照本条例第", "依照本办法第", "依照本规定第", "依照本法有关", "依照本条例有关", "依照本法的",
        "依照本条例的", "按照本", "依照《", "依照第",
        "依照中华人民共和国", "依照相关", "依法给予处罚", "依法处罚", "依法予以处罚", "依法给予行政处罚", "有关规定处罚", "给予治安管理处罚",
    ].map(utf8)
    private static let deviations: [(words: [UInt8], rank: NormRank)] = [
        (utf8("法律另有规定"), .law), (utf8("法律、行政法规另有规定"), .administrativeRegulation),
        (utf8("法律、法规另有规定"), .localRegulation), (utf8("法律、法规、规章另有规定"), .localRule),
        (utf8("法律、法规和规章另有规定"), .localRule), (utf8("国家另有规定"), .departmentRule),
        (utf8("国务院另有规定"), .administrativeRegulation),
    ]
    /// What heads a list whose items are what an organ may do.
    private static let powers = utf8Words("下列职权", "以下职权", "下列措施", "以下措施", "有权")
    private static let penal = utf8Words(
        "罚款", "警告", "没收", "吊销", "拘留", "责令", "暂扣", "查封", "扣押", "拆除", "取缔", "处罚", "收缴", "关闭", "扣留", "撤销", "倍",
        "百分之")

    private let bytes: [UInt8]
    private let depth: Depth
    /// The text of another article of the same act (违反本法第二十条规定的), by number and branch.
    private let referred: (Int, Int) -> Range<Int>?

    init(_ bytes: [UInt8], depth: Depth, referred: @escaping (Int, Int) -> Range<Int>?) {
        self.bytes = bytes
        self.depth = depth
        self.referred = referred
    }

    /// `nil` where the article lays down nothing of the kind.
    func read(_ range: Range<Int>) -> Article? {
        var norms: [Norm] = []
        var conducts: [Conduct] = []
        for (index, paragraph) in paragraphs(of: range).enumerated() {
            let number = index + 1
            let whole = paragraph.range.lowerBound..<(paragraph.items.last ?? paragraph.range).upperBound
            let sanctions = Self.penal.contains { bytes.contains($0, in: whole) } ? sanctions(of: paragraph) : []
            norms += sanctions.map { item, norm in
                var norm = norm
                norm.paragraph = number
                norm.item = item
                return norm
            }
            if sanctions.contains(where: { !$0.norm.measures.isEmpty }) {
                conducts += sanctionConducts(of: paragraph, number)
            }
            if depth == .whole {
                addModal(of: whole, number, to: &norms, &conducts)
                conducts += clauses(of: paragraph) + list(of: paragraph)
            }
            if depth != .sanctions { conducts += limits(of: paragraph) }
        }
        let refers = Self.referrals.contains { bytes.contains($0, in: range) }
        let grants = Grant.named(in: bytes, range)
        guard !norms.isEmpty || refers || !grants.isEmpty || !conducts.isEmpty else { return nil }
        let deviation = Self.deviations.last { bytes.contains($0.words, in: range) }?.rank
        return Article(
            norms: ArticleNorms(norms: norms, refersElsewhere: refers, deviation: deviation, grants: grants),
            conducts: conducts)
    }

    // MARK: Sanctions

    private func sanctions(of paragraph: Paragraph) -> [(item: Int, norm: Norm)] {
        var norms = ProvisionReader.sanctions(in: bytes, paragraph.range).map { (item: 0, norm: $0.norm) }
        let isListOfPowers = Self.powers.contains { bytes.contains($0, in: paragraph.range) }
        for (index, item) in paragraph.items.enumerated() {
            // Items that only describe conduct (拆除标志的) fix nothing themselves.
            norms += ProvisionReader.sanctions(in: bytes, item).filter { isListOfPowers || !$0.norm.fines.isEmpty }
                .map { (item: index + 1, norm: $0.norm) }
        }
        return norms
    }

    private func sanctionConducts(of paragraph: Paragraph, _ number: Int) -> [Conduct] {
        let head = ConductRange.find(in: bytes, paragraph.range)
        guard !paragraph.items.isEmpty else {
            return [conduct(.sanction, number, 0, [head] + references(in: paragraph.range, head))]
        }
        return paragraph.items.enumerated().map { index, item in
            conduct(.sanction, number, index + 1, [head, item] + references(in: item, item))
        }
    }

    /// The words of the articles that a bare 违反本法第二十条规定的 refers to; none where the clause describes the conduct.
    private func references(in range: Range<Int>, _ described: Range<Int>) -> [Range<Int>] {
        guard ConductTerms(bytes, described).terms.count < 14 else { return [] }
        return ArticleReferences.own(in: bytes, range).prefix(3).compactMap { referred($0.number, $0.branch) }
            .map { $0.lowerBound..<min($0.upperBound, $0.lowerBound + 600) }
    }

    private func conduct(_ group: ConductGroup, _ paragraph: Int, _ item: Int, _ ranges: [Range<Int>]) -> Conduct {
        Conduct(group: group, paragraph: paragraph, item: item, terms: ConductTerms(bytes, ranges))
    }

    // MARK: Duties, prohibitions, permissions

    private func addModal(of range: Range<Int>, _ number: Int, to norms: inout [Norm], _ conducts: inout [Conduct]) {
        for reading in ModalReader.norms(in: bytes, range) {
            var norm = reading.norm
            norm.paragraph = number
            norms.append(norm)
            guard norm.modality == .prohibition else { continue }
            conducts += ModalReader.prohibitions(in: bytes, reading.range).map {
                conduct(.prohibition, number, Int($0.verb(in: bytes).rawValue), $0.ranges)
            }
        }
    }

    // MARK: Choices, powers, lists

    /// Whose acts no administrative document touches.
    private static let foreign = utf8Words("人民法院", "人民检察院", "仲裁庭", "国务院", "全国人民代表大会", "主席", "海事", "最高", "代表团", "军")
    /// 应当加强领导 and the like: nobody turns it round.
    private static let general = utf8Words(
        "加强", "建立", "支持", "组织", "制定", "采取", "做好", "纳入", "保障", "促进", "督促", "指导", "遵守", "符合", "坚持", "鼓励", "健全", "完善",
        "配备",
        "包括", "载明", "具备", "推动", "开展", "提高")
    private static let generalReach = 24

    private func clauses(of paragraph: Paragraph) -> [Conduct] {
        ModalReader.sentences(of: bytes, paragraph.range).flatMap { sentence in
            choices(in: sentence)
                + PowerReader.powers(in: bytes, sentence, low: false).map {
                    Conduct(group: .power, paragraph: 0, item: Int($0.verb.rawValue), terms: $0.terms)
                }
        }
    }

    private func choices(in sentence: Range<Int>) -> [Conduct] {
        if Self.foreign.contains(where: { bytes.contains($0, in: sentence) }) { return [] }
        return ModalClause.clauses(in: bytes, sentence).compactMap { clause in
            guard clause.modality != .prohibition, clause.actor != .unknown, clause.tail.count >= 12 else { return nil }
            let tail = clause.tail.lowerBound..<min(clause.tail.upperBound, clause.tail.lowerBound + Self.generalReach)
            if clause.modality == .duty,
                clause.actor == .party || Self.general.contains(where: { bytes.contains($0, in: tail) })
            {
                return nil
            }
            return Conduct(
                group: .clause, paragraph: Int(clause.traits), item: Int(clause.verb(in: bytes).rawValue),
                terms: clause.terms(in: bytes))
        }
    }

    private func list(of paragraph: Paragraph) -> [Conduct] {
        guard let list = ListReader.closed(paragraph.range, paragraph.items, in: bytes) else { return [] }
        return [Conduct(group: .list, paragraph: Int(list.kind.rawValue), item: 0, terms: list.terms)]
    }

    // MARK: Limits

    private func limits(of paragraph: Paragraph) -> [Conduct] {
        let own = ModalReader.sentences(of: bytes, paragraph.range).flatMap { LimitReader.limits(in: bytes, $0) }
        let listed = paragraph.items.flatMap { item in
            ModalReader.sentences(of: bytes, item).flatMap {
                LimitReader.limits(in: bytes, $0, head: paragraph.range)
            }
        }
        return (own + listed).map { limit in
            let amount = NormAmount(limit.quantity)
            return Conduct(group: .limit, paragraph: 0, item: 0, terms: limit.terms, limit: amount)
        }
    }

    // MARK: Paragraphs

    private static let itemOpen = utf8Words("（", "(")
    private static let itemClose = utf8Words("）", ")")
    private static let spaces = utf8Words("　", " ", "\t", "*", "\r")

    private func paragraphs(of range: Range<Int>) -> [Paragraph] {
        var paragraphs: [Paragraph] = []
        var start = range.lowerBound
        for at in range.lowerBound...range.upperBound where at == range.upperBound || bytes[at] == 0x0A {
            let line = trimmed(start..<at)
            start = at + 1
            if line.isEmpty { continue }
            if isItem(line), !paragraphs.isEmpty {
                paragraphs[paragraphs.count - 1].items.append(line)
            } else {
                paragraphs.append(Paragraph(range: line, items: []))
            }
        }
        return paragraphs
    }

    private func trimmed(_ line: Range<Int>) -> Range<Int> {
        var start = line.lowerBound
        while start < line.upperBound, let space = bytes.first(of: Self.spaces, at: start, end: line.upperBound) {
            start += space.count
        }
        return start..<max(start, line.upperBound)
    }

    private func isItem(_ line: Range<Int>) -> Bool {
        guard let open = bytes.first(of: Self.itemOpen, at: line.lowerBound, end: line.upperBound),
            let number = ArticleNumber.read(bytes, at: line.lowerBound + open.count, end: line.upperBound)
        else { return false }
        return bytes.first(of: Self.itemClose, at: number.end, end: line.upperBound) != nil
    }
}
