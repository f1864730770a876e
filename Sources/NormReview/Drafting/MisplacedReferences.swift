import NormDocument
import NormLaw
import NormRules
import NormText

/// A reference to a provision of the document that holds nothing of what it is quoted for: 第七条规定的履约抽查, where 第七条 is
/// about deposits.
enum MisplacedReferences {
    static let links = ["规定的", "所列的", "所列", "所称的", "所称", "所述的", "确定的", "明确的", "载明的"]
    /// What stands before a reference to the document's own provisions; behind the title of another act it is that act's.
    private static let leads = [
        "本办法", "本规定", "本细则", "本通知", "本意见", "本通告", "本公告", "本方案", "本措施", "本文件", "符合", "违反", "按照", "依照", "根据", "按", "对",
        "除",
        "有", "具备", "满足", "属于", "执行", "适用",
    ]
    private static let stops = Set("，。；：、的由按应须不或及和与为对向已将在（）“”《》")
    /// What any provision may be quoted for.
    private static let generic = [
        "情形", "情况", "行为", "条件", "规定", "事项", "材料", "期限", "标准", "程序", "要求", "措施", "方式", "范围", "内容", "单位", "人员", "企业",
        "项目",
        "之一",
        "义务", "职责", "违法", "行政", "处罚", "处分", "罚款", "权利", "费用", "资金", "奖励", "许可", "决定", "机关", "部门", "组织", "主体", "活动",
        "申请",
        "办理", "方法", "时间", "对象", "原则", "责任", "其他", "有关", "相关", "各项", "上述", "业务", "服务", "证件", "文件", "资料", "信息", "手续",
        "当事人", "委托", "证明", "资格", "权限", "全部", "申报", "审批", "登记", "备案", "管理", "监督", "检查",
    ]
    /// A quotation that begins with one of these names the provision by its kind, and what follows is no part of it.
    private static let kinds = [
        "条件", "权限", "内容", "期限", "情形", "程序", "范围", "时间", "全部", "文件", "资格", "行为", "处罚", "措施", "材料", "标准", "事项", "方式",
        "要求", "限额",
        "比例", "数额", "职责", "义务", "原则", "当事人", "有关", "相关", "各项", "上述", "之", "其他",
    ]
    private static let genericIndex = WordIndex(generic)
    /// So many pairs show by themselves that the provision is another one; fewer where the words stand in another.
    private static let leastPairs = 3

    /// Laws and rules are left out for the same reason as in `RivalFigures`: five findings, none true.
    static func issues(in reading: DocumentReading, _ scan: WordScan) -> [CheckerIssue] {
        guard reading.document.metadata.rank == .normative else { return [] }
        let text = reading.document.text
        let divisions = Divisions(of: reading)
        return scan.hits(of: .links).compactMap { link in
            guard let index = reading.sentenceIndex(at: link.range.lowerBound) else { return nil }
            let sentence = reading.words(of: reading.sentences[index])
            guard let reference = reference(before: link.range.lowerBound, in: sentence, text),
                let unit = divisions.named(
                    by: reference, at: link.range.lowerBound, part: reading.part(at: link.range.lowerBound))
            else { return nil }
            let name = noun(link.range.upperBound..<sentence.upperBound, text)
            let pairs = pairs(of: name, text)
            guard !pairs.isEmpty, !kinds.contains(where: text.string(name).hasPrefix), !holds(unit.range, pairs, text),
                pairs.count >= leastPairs || standElsewhere(pairs, unit, sentence, reading)
            else { return nil }
            let label = text.string(reference.range)
            return CheckerIssue(
                "drafting.misplaced-reference", range: reference.range.lowerBound..<name.upperBound,
                message: Bilingual(
                    "“\(label)”的内容与“\(text.string(name))”无关，引用有误", "“\(label)” says nothing of “\(text.string(name))”"))
        }
    }

    private struct Reference {
        let number: Int
        let word: String
        let range: Range<Int>
    }

    /// 第七条 right before `end`, of the document itself.
    private static func reference(before end: Int, in sentence: Range<Int>, _ text: NormalText) -> Reference? {
        guard end - 3 > sentence.lowerBound else { return nil }
        let word = text.string(end - 3..<end)
        guard word == "条" || word == "项",
            let start = text.bytes.lastIndex(of: utf8("第"), in: max(sentence.lowerBound, end - 24)..<end),
            let (number, numberEnd) = text.wholeNumber(at: start + 3), numberEnd == end - 3
        else { return nil }
        let before = text.string(sentence.lowerBound..<start)
        let isAfterStop = before.last.map { "，；： \u{3000}".contains($0) } ?? true
        // 第十四条 第七条规定的…: the number of the article itself.
        let isOwnNumber = before.hasPrefix("第") && before.firstIndex(of: "条") == before.indices.last
        guard isAfterStop || isOwnNumber || leads.contains(where: before.hasSuffix) else { return nil }
        return Reference(number: number, word: word, range: start..<end)
    }

    /// The articles of each part of a document by their numbers, or the headings of a part without articles.
    private struct Divisions {
        private struct Place: Hashable {
            let part: Int
            let kind: UnitKind
            let number: Int
        }

        private var units: [Place: [DocumentUnit]] = [:]
        private var withArticles: Set<Int> = []

        init(of reading: DocumentReading) {
            let document = reading.document
            for unit in document.units where unit.kind == .article || unit.kind == .heading {
                let part = reading.part(at: unit.range.lowerBound)
                guard document.parts.indices.contains(part),
                    document.parts[part].range.contains(unit.range.lowerBound)
                else { continue }
                if unit.kind == .article { withArticles.insert(part) }
                guard unit.branch == 0 else { continue }
                units[Place(part: part, kind: unit.kind, number: unit.number), default: []].append(unit)
            }
        }

        /// What a reference in a part names, where it is one other division.
        func named(by reference: Reference, at offset: Int, part: Int) -> DocumentUnit? {
            let hasArticles = withArticles.contains(part)
            guard hasArticles == (reference.word == "条") || !hasArticles else { return nil }
            let place = Place(part: part, kind: hasArticles ? .article : .heading, number: reference.number)
            guard let found = units[place], found.count == 1, !found[0].range.contains(offset) else { return nil }
            return found[0]
        }
    }

    private static func noun(_ range: Range<Int>, _ text: NormalText) -> Range<Int> {
        let name = text.string(range).prefix { !stops.contains($0) }.prefix(16)
        return range.lowerBound..<range.lowerBound + name.utf8.count
    }

    /// Pairs of letters that no generic word touches.
    private static func pairs(of name: Range<Int>, _ text: NormalText) -> Set<String> {
        let generic = genericIndex.hits(in: text.bytes, range: name).map(\.range)
        var offset = name.lowerBound
        let letters = text.string(name).map { letter in
            defer { offset += letter.utf8.count }
            return (letter: letter, isGeneric: generic.contains { $0.contains(offset) })
        }
        let isTelling = letters.map { !$0.isGeneric && $0.letter.isLetter }
        return Set(
            letters.indices.dropLast().filter { isTelling[$0] && isTelling[$0 + 1] }
                .map { String([letters[$0].letter, letters[$0 + 1].letter]) })
    }

    private static func standElsewhere(
        _ pairs: Set<String>, _ unit: DocumentUnit, _ sentence: Range<Int>, _ reading: DocumentReading
    ) -> Bool {
        let text = reading.document.text
        return reading.document.units.contains { other in
            other.kind == unit.kind && other.number != unit.number && !other.range.contains(sentence.lowerBound)
                && pairs.allSatisfy { text.string(other.range).contains($0) }
        }
    }

    private static func holds(_ unit: Range<Int>, _ pairs: Set<String>, _ text: NormalText) -> Bool {
        let words = text.string(unit)
        return pairs.contains { words.contains($0) }
    }
}
