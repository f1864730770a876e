import NormDocument
import NormLaw

/// What the title of a document tells of its matter.
struct TitleReading: Sendable {
    /// Title keys under which other documents may name it: its own, and those of the instruments that it carries.
    private(set) var names: [String] = []
    /// The matter without place, year, provisional words and kind of document: `养犬`; `nil` where too little is left.
    private(set) var matter: String?
    /// The group of the kind of document, `genus` of the vocabulary; -1 where the title shows none.
    private(set) var genus = -1
    /// The year that the title names: 2024年度工作方案.
    private(set) var period: String?
    /// Whether the document acts on others: 关于修改…的决定.
    private(set) var acts = false

    private static let about = utf8("关于")
    private static let of = utf8("的")
    private static let carrying = utf8Words("印发", "公布", "发布", "转发", "批转", "下发")
    private static let closings = utf8Words("的通知", "的公告", "的通告", "的决定", "的函", "通知")
    private static let year = utf8("年")
    private static let shortest = 6

    init(_ document: NormativeDocument, place: String, vocabulary: AuditVocabulary) {
        guard let title = document.metadata.title else { return }
        var full = TitleKey.make(title)
        names.append(String(decoding: full, as: UTF8.self))
        acts = vocabulary.actingTitles.contains { full.contains($0, in: 0..<full.count) }
        while let shorter = TitleKey.withoutClosingParenthesis(full) { full = shorter }
        names.append(String(decoding: full, as: UTF8.self))
        let instruments = document.parts.filter { $0.kind == .instrument }.compactMap(\.title).map { TitleKey.make($0) }
        let carried = TitleReading.carried(full)
        for key in [carried].compactMap(\.self) + instruments { add(key) }
        read(carried ?? full, place: utf8(place), vocabulary)
    }

    private mutating func add(_ key: [UInt8]) {
        var key = key
        names.append(String(decoding: key, as: UTF8.self))
        while let shorter = TitleKey.withoutClosingParenthesis(key) {
            key = shorter
            names.append(String(decoding: key, as: UTF8.self))
        }
        var seen: Set<String> = []
        names = names.filter { seen.insert($0).inserted }
    }

    /// 清河县养犬管理办法 in 清河县人民政府关于印发清河县养犬管理办法的通知.
    private static func carried(_ title: [UInt8]) -> [UInt8]? {
        guard let closing = closings.first(where: { title.has($0, before: title.count) }),
            let about = title.firstIndex(of: about, in: 0..<title.count),
            let word = title.first(of: carrying, at: about + 6)
        else { return nil }
        let inner = about + 6 + word.count..<title.count - closing.count
        return inner.count >= 12 ? Array(title[inner]) : nil
    }

    private mutating func read(_ title: [UInt8], place: [UInt8], _ vocabulary: AuditVocabulary) {
        var key = title
        while let shorter = TitleKey.withoutClosingParenthesis(key) { key = shorter }
        if let about = key.firstIndex(of: Self.about, in: 0..<key.count) { key = Array(key[(about + 6)...]) }
        if key.has(place, at: 0) { key = Array(key[place.count...]) }
        takePeriod(&key)
        key = vocabulary.provisional.strip(key)
        if let (word, group) = vocabulary.genus.first(where: { key.has($0.word, before: key.count) }) {
            genus = group
            key.removeLast(word.count)
        }
        key = vocabulary.titleFillers.strip(key)
        if key.count >= Self.shortest { matter = String(decoding: key, as: UTF8.self) }
    }

    /// Takes 2024年, 2024—2026年 and 2024年度 out of the title.
    private mutating func takePeriod(_ key: inout [UInt8]) {
        var at = 0
        while at + 4 < key.count {
            guard key[at] == 0x31 || key[at] == 0x32, (at..<at + 4).allSatisfy({ (0x30...0x39).contains(key[$0]) })
            else {
                at += 1
                continue
            }
            let end = (at + 4..<Swift.min(key.count, at + 16)).first { key.has(Self.year, at: $0) }
            guard let end else { return }
            period = String(decoding: key[at..<at + 4], as: UTF8.self)
            let degree = key.has(utf8("度"), at: end + 3) ? 3 : 0
            key.removeSubrange(at..<end + 3 + degree)
            return
        }
    }
}
