import NormText

/// Reads what one stretch of a provision lays down: clause by clause, with the circumstances and people that hold there.
///
/// The same reading is made of the law and of a document that is held against it.
public struct ProvisionReader {
    /// A norm with the place of its words.
    public struct Reading: Sendable {
        public internal(set) var norm: Norm
        /// Bytes of the text.
        public internal(set) var range: Range<Int>
        /// The place of each amount.
        public internal(set) var amountRanges: [Range<Int>]
    }

    private static let comma = utf8("，")
    private static let fullStops = utf8Words("。", "；", "：", ";", ":")
    private static let commas = utf8Words("，", ",")
    private static let towards = utf8("对")
    private static let by = utf8("由")
    private static let may = utf8("可以")
    private static let mayShort = utf8("可处")
    private static let verbs = utf8Words(
        "责令", "处", "给予", "没收", "依照", "按照", "予以", "依法", "吊销", "可以", "收缴", "批评", "警告", "取缔", "根据", "追缴",
        "撤销", "暂扣", "查封", "扣押", "罚", "收取", "拆除", "强制")
    private static let imposing = utf8Words("处", "给予", "罚款", "警告", "没收")

    private let bytes: [UInt8]
    private var readings: [Reading] = []
    private var current: Reading
    private var condition: NormCondition = []
    private var circle: NormCircle = []
    private var enforcers: Enforcer = []

    /// The norms of the sanctions in a range; empty where there is none.
    public static func sanctions(in bytes: [UInt8], _ range: Range<Int>) -> [Reading] {
        var reader = ProvisionReader(bytes, range)
        reader.read(range)
        return reader.readings
    }

    /// The circumstances that a range names.
    public static func conditions(in bytes: [UInt8], _ range: Range<Int>) -> NormCondition {
        NormCondition.named(in: bytes, range)
    }

    private init(_ bytes: [UInt8], _ range: Range<Int>) {
        self.bytes = bytes
        current = Reading(norm: Norm(modality: .sanction), range: range.lowerBound..<range.lowerBound, amountRanges: [])
    }

    private mutating func read(_ range: Range<Int>) {
        let quantities = QuantityScanner.quantities(in: bytes, range)
        let amounts = NormAmount.amounts(of: quantities, in: bytes, range)
        var next = 0
        for clause in clauses(of: range) {
            if clause.startsPeriod {
                flush(at: clause.range.lowerBound)
                condition = []
                circle = []
            }
            readSetting(clause.range)
            current.norm.measures.formUnion(Measure.named(in: bytes, clause.range))
            if bytes.contains(Self.may, in: clause.range) || bytes.contains(Self.mayShort, in: clause.range) {
                current.norm.isDiscretionary = true
            }
            while next < amounts.count, amounts[next].range.lowerBound < clause.range.upperBound {
                current.norm.amounts.append(amounts[next].amount)
                current.amountRanges.append(amounts[next].range)
                next += 1
            }
            current.range = current.range.lowerBound..<clause.range.upperBound
        }
        flush(at: range.upperBound)
    }

    /// Conditions, people and organs that the clause names; a change ends the norm before.
    private mutating func readSetting(_ clause: Range<Int>) {
        let named = NormCondition.named(in: bytes, clause)
        if !named.subtracting(condition).isEmpty {
            if !current.norm.measures.isEmpty { flush(at: clause.lowerBound) }
            condition.formUnion(named)
        }
        if let people = people(in: clause), people != circle {
            if !current.norm.amounts.isEmpty || !current.norm.measures.isEmpty { flush(at: clause.lowerBound) }
            circle = people
        }
        let organs = organs(in: clause)
        if !organs.isEmpty { enforcers = organs }
        current.norm.conditions = condition
        current.norm.circle = circle
        current.norm.enforcers = enforcers
    }

    /// 对个人处…: the words between 对 and the verb; nothing where the clause is about nobody in particular.
    private func people(in clause: Range<Int>) -> NormCircle? {
        guard let at = bytes.firstIndex(of: Self.towards, in: clause) else { return subject(of: clause) }
        let start = at + Self.towards.count
        let verb = Self.imposing.compactMap { bytes.firstIndex(of: $0, in: start..<clause.upperBound) }.min()
        let end = verb ?? clause.upperBound
        guard verb != nil || end == clause.upperBound else { return nil }
        let people = NormCircle.named(in: bytes, start..<end)
        return people.isEmpty ? nil : people
    }

    private static let subjects: [(word: [UInt8], circle: NormCircle)] = [
        (utf8("单位"), .organisation), (utf8("个人"), .individual), (utf8("企业"), .organisation),
    ]

    /// 单位有前款规定行为的, 个人…的
    private func subject(of clause: Range<Int>) -> NormCircle? {
        Self.subjects.first {
            bytes.has($0.word, at: clause.lowerBound, end: clause.upperBound) && !isJoined($0.word, clause)
        }?
        .circle
    }

    private static let joints = utf8Words("和", "或", "、", "以及", "与")

    /// 单位和个人…
    private func isJoined(_ word: [UInt8], _ clause: Range<Int>) -> Bool {
        bytes.first(of: Self.joints, at: clause.lowerBound + word.count, end: clause.upperBound) != nil
    }

    /// 由县级以上地方人民政府水行政主管部门责令…
    private func organs(in clause: Range<Int>) -> Enforcer {
        guard let at = bytes.firstIndex(of: Self.by, in: clause) else { return [] }
        let start = at + Self.by.count
        let verb = Self.verbs.compactMap { bytes.firstIndex(of: $0, in: start..<clause.upperBound) }.min()
        return Enforcer.named(in: bytes, start..<(verb ?? clause.upperBound))
    }

    private mutating func flush(at offset: Int) {
        if !current.norm.measures.isEmpty || !current.norm.amounts.isEmpty { readings.append(current) }
        current = Reading(norm: Norm(modality: .sanction), range: offset..<offset, amountRanges: [])
        current.norm.conditions = condition
        current.norm.circle = circle
        current.norm.enforcers = enforcers
    }

    // MARK: Clauses

    private struct Clause {
        let range: Range<Int>
        /// It follows a full stop, a semicolon or a colon.
        let startsPeriod: Bool
    }

    private func clauses(of range: Range<Int>) -> [Clause] {
        var clauses: [Clause] = []
        var start = range.lowerBound
        var startsPeriod = true
        var at = start
        while at < range.upperBound {
            if bytes[at] >= 0xE4, bytes[at] <= 0xE9 {
                at += 3
                continue
            }
            let stop = bytes.first(of: Self.fullStops, at: at, end: range.upperBound)
            guard let mark = stop ?? bytes.first(of: Self.commas, at: at, end: range.upperBound) else {
                at += bytes.width(at: at)
                continue
            }
            if at > start { clauses.append(Clause(range: start..<at, startsPeriod: startsPeriod)) }
            startsPeriod = stop != nil
            at += mark.count
            start = at
        }
        if start < range.upperBound {
            clauses.append(Clause(range: start..<range.upperBound, startsPeriod: startsPeriod))
        }
        return clauses
    }
}
