/// Tells laws, regulations and rules by who passed them, as their head lines say.
struct LegalForm {
    let kind: DocumentKind
    let level: DocumentLevel?
    let issuer: String?
    /// The words that say so.
    let evidence: String

    private static let shells = ["通知", "的函", "通告", "公告", "批复", "意见", "复函"]

    /// `nil` where the head shows none of these.
    static func read(_ head: DocumentHead, levels: OrganLevels) -> LegalForm? {
        for note in head.notes {
            if let found = fromAssembly(note, levels: levels) { return found }
        }
        for line in head.notes + head.letterheads + head.numbers {
            if line.holds("国务院令") || line.holds("国务院") && isCouncilNote(line) {
                return LegalForm(
                    kind: .administrativeRegulation, level: .stateCouncil, issuer: "国务院", evidence: line)
            }
        }
        for line in head.notes + head.letterheads + head.numbers {
            if let found = fromOrder(line, levels: levels) { return found }
        }
        for line in head.notes + head.letterheads {
            if let found = fromMeeting(line, levels: levels) { return found }
        }
        return fromTitle(head, levels: levels)
    }

    /// 国土资源部第6次部长办公会议通过
    private static func fromMeeting(_ line: String, levels: OrganLevels) -> LegalForm? {
        guard line.holds("通过") || line.holds("修订") else { return nil }
        for meeting in ["部长办公会议", "部务会议", "局长办公会议", "局务会议", "署务会议", "室务会议", "委务会议"] {
            guard let found = line.range(of: meeting) else { continue }
            let name = place(endingAt: "第", in: withoutDate(String(line[..<found.lowerBound])))
            if levels.level(of: name) == .ministry {
                return LegalForm(kind: .rule, level: .ministry, issuer: name, evidence: line)
            }
        }
        return nil
    }

    /// 某省第十三届人民代表大会常务委员会第三十一次会议通过
    private static func fromAssembly(_ note: String, levels: OrganLevels) -> LegalForm? {
        guard let assembly = note.range(of: "人民代表大会") ?? note.range(of: "人大常委会") else { return nil }
        let before = String(note[..<assembly.lowerBound])
        if before.ends(with: "全国") || before.holds("中国人民政治协商会议")
            || before.holds("届") && before.holds("全国") && note.begins(with: "全国")
        {
            return LegalForm(
                kind: .law, level: .stateCouncil, issuer: "全国人民代表大会常务委员会", evidence: note)
        }
        let name = place(endingAt: "第", in: withoutDate(before))
        guard let level = levels.level(ofPlaceIn: name) else { return nil }
        return LegalForm(
            kind: .localRegulation, level: level, issuer: name + "人民代表大会常务委员会", evidence: note)
    }

    private static func isCouncilNote(_ line: String) -> Bool {
        ["通过", "发布", "公布", "批准", "批转", "修订", "修正"].contains { line.holds($0) } && !line.holds("国务院办公厅")
    }

    /// 某省人民政府令第239号, 交通部令1995年第3号
    private static func fromOrder(_ line: String, levels: OrganLevels) -> LegalForm? {
        guard let order = line.range(of: "令") else { return nil }
        let after = line[order.upperBound...]
        guard
            after.isEmpty || "第〔[（(0123456789一二三四五六七八九".contains(after.prefix(1)) || after.begins(with: "公布")
                || after.begins(with: "发布")
        else { return nil }
        var name = withoutDate(String(line[..<order.lowerBound]))
        for cut in ["（", "("] where name.begins(with: cut) { name = String(name.dropFirst()) }
        if let bracket = name.lastIndex(where: { "（(、，,根据".contains($0) }) {
            name = String(name[name.index(after: bracket)...])
        }
        name = withoutDate(name)
        // 国家林业局第46号令
        if name.ends(with: "号"), let number = name.range(of: "第") { name = String(name[..<number.lowerBound]) }
        let bytes = Array(name.utf8)
        guard name.isEmpty || LineForm.organ.ends(bytes, bytes.indices) else { return nil }
        let level = levels.level(of: name) ?? .ministry
        return LegalForm(kind: .rule, level: level, issuer: name.isEmpty ? nil : name, evidence: line)
    }

    /// Without any head line the name alone speaks: 某某法, 某某条例.
    private static func fromTitle(_ head: DocumentHead, levels: OrganLevels) -> LegalForm? {
        guard let title = head.title, head.signatures.isEmpty, head.numbers.isEmpty,
            !shells.contains(where: { title.ends(with: $0) })
        else { return nil }
        let bytes = Array(title.utf8)
        let name = String(decoding: bytes[..<TitleForm.withoutRemarks(bytes)], as: UTF8.self)
        let place = levels.level(ofPlaceIn: name)
        guard !name.ends(with: "条例") || !(head.notes + head.letterheads + head.opening).contains(where: isExecutiveNote)
        else { return nil }
        if name.holds("全国人民代表大会") {
            return LegalForm(kind: .law, level: .stateCouncil, issuer: "全国人民代表大会常务委员会", evidence: name)
        }
        if name.begins(with: "国务院") || name.begins(with: "中华人民共和国国务院"),
            ["规定", "办法", "条例", "命令"].contains(where: { name.ends(with: $0) })
        {
            return LegalForm(kind: .administrativeRegulation, level: .stateCouncil, issuer: "国务院", evidence: name)
        }
        let implementsLaw = name.holds("实施《") && name.ends(with: "》办法")
        if let place, name.holds("人民代表大会") || name.ends(with: "条例") || implementsLaw {
            return LegalForm(kind: .localRegulation, level: place, issuer: nil, evidence: name)
        }
        // A bare 某省…办法 in articles, carried by no notice, is a rule of the provincial government.
        if place == .province, head.startsWithArticles, ["办法", "规定", "细则"].contains(where: { name.ends(with: $0) }) {
            return LegalForm(kind: .rule, level: .province, issuer: nil, evidence: name)
        }
        guard place == nil else { return nil }
        if name.ends(with: "法") || name.ends(with: "法典"), !["办法", "方法", "做法"].contains(where: { name.ends(with: $0) }) {
            return LegalForm(kind: .law, level: .stateCouncil, issuer: nil, evidence: name)
        }
        if name.ends(with: "条例") {
            return LegalForm(kind: .administrativeRegulation, level: .stateCouncil, issuer: nil, evidence: name)
        }
        return isNational(head) ? LegalForm(kind: .rule, level: .ministry, issuer: nil, evidence: name) : nil
    }

    /// （某某管理委员会主任办公会议通过）, or the name of an office above the title: no assembly passed it, whatever it calls itself.
    private static func isExecutiveNote(_ line: String) -> Bool {
        ["管理委员会", "管委会", "办公会议", "办公会", "局务会", "党委会"].contains { line.holds($0) }
            || !line.holds("人大") && !line.holds("人民代表大会")
                && ["局", "厅", "人民政府", "办公室", "办事处"].contains { line.ends(with: $0) }
    }

    /// Articles without a place, carried by no notice, that speak of the organs of the state.
    private static func isNational(_ head: DocumentHead) -> Bool {
        let body = head.body
        let window = body.lowerBound..<min(body.upperBound, body.lowerBound + 30_000)
        return head.startsWithArticles && head.articles >= 8 && head.letterheads.isEmpty
            && national.occurs(head.bytes, window) && !local.occurs(head.bytes, window)
    }

    private static let national = WordList(
        "国务院 中华人民共和国境内 全国的 全国范围 总局负责 交通运输部 公安部 农业农村部 自然资源部 商务部 司法部 农业部 卫生部 教育部 文化部 建设部 交通部 省、自治区、直辖市")
    private static let local = WordList(
        "本市 本县 本区行政 本区实际 本省行政区域 本省实际 我市 我县 我区 我省 本镇 我镇 本乡 全市 全县 全区各 全区范围 全省各 全省范围 本自治区实际")

    // MARK: Words

    private static func withoutDate(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var start = 0
        while let found = DateForm.find(bytes, start..<bytes.count) { start = found.range.upperBound }
        return String(decoding: bytes[start...], as: UTF8.self)
    }

    private static func place(endingAt mark: Character, in text: String) -> String {
        String(text[..<(text.firstIndex(of: mark) ?? text.endIndex)])
    }
}
