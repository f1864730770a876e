import NormLaw
import NormRules
import NormText

/// On which side of the law's quantity a clause may stand.
///
/// An organ may be quicker and a party may have longer; what the law bounds on one side is free on the other.
struct LimitSide {
    private static let within = utf8Words("内", "之内", "以内")
    private static let earlier = utf8Words("前", "以前", "之前")
    private static let reach = 54
    /// 可以延长至三十日, 延长期限不得超过三十日
    private static let extending = utf8("延长")
    private static let extensionReach = 30

    let words: ConflictWords.Limits

    /// The sides on which `here` is bound by `law`; `nil` where nothing follows from the words.
    func direction(
        of here: Quantity, by law: NormAmount, in bytes: [UInt8], _ sentence: Range<Int>
    ) -> LegalParameter.Direction? {
        let end = here.range.upperBound
        let tail = end..<min(sentence.upperBound, end + Self.reach)
        if here.unit.isPeriod {
            let lead = max(sentence.lowerBound, here.range.lowerBound - Self.extensionReach)..<here.range.lowerBound
            if bytes.contains(Self.extending, in: lead) { return .maxAdmin }
            if bytes.first(of: Self.earlier, at: end, end: sentence.upperBound) != nil {
                return words.notices.isNamed(in: bytes, tail) ? .minAdmin : .exact
            }
            if isWithin(here, in: bytes) {
                // 满一年, 不少于三十日 bound something else.
                guard law.upper != nil else { return nil }
                return deadline(in: bytes, sentence.lowerBound..<here.range.lowerBound, tail)
            }
        }
        switch (law.lower, law.upper) {
        case (nil, nil): return nil
        case (_, nil): return .floor
        case (nil, _): return .cap
        case (let lower, let upper): return lower == upper ? Self.fixed(here) : nil
        }
    }

    /// Whether a quantity is a period within which something is done.
    func isWithin(_ here: Quantity, in bytes: [UInt8]) -> Bool {
        Self.within.contains { bytes.has($0, before: here.range.upperBound, start: here.range.lowerBound) }
    }

    /// Where the law knows one figure, 不少于 and 不超过 in a document bind on one side only.
    private static func fixed(_ here: Quantity) -> LegalParameter.Direction {
        switch (here.lower, here.upper) {
        case (nil, _): .cap
        case (_, nil): .floor
        default: .exact
        }
    }

    private static let applicant = utf8("申请人")

    /// Of a period within which something is done: the verb that comes first tells who has to keep it, or else the one
    /// named last before.
    private func deadline(
        in bytes: [UInt8], _ lead: Range<Int>, _ tail: Range<Int>
    ) -> LegalParameter.Direction? {
        let organ = words.organActs.words.compactMap { bytes.firstIndex(of: $0, in: tail) }.min()
        let party = words.partyActs.words.compactMap { Self.firstVerb($0, in: bytes, tail) }.min()
        switch (organ, party) {
        case (nil, nil):
            switch Actor.last(in: bytes, lead) {
            case .unknown: return nil
            case .organ: return .maxAdmin
            case .party: return .minParty
            }
        case (let organ?, let party?): return organ < party ? .maxAdmin : .minParty
        case (nil, _): return .minParty
        case (_, nil): return .maxAdmin
        }
    }

    /// 向申请人颁发 is no application.
    private static func firstVerb(_ word: [UInt8], in bytes: [UInt8], _ range: Range<Int>) -> Int? {
        guard let at = bytes.firstIndex(of: word, in: range) else { return nil }
        guard bytes.has(applicant, at: at) else { return at }
        return firstVerb(word, in: bytes, at + applicant.count..<max(range.upperBound, at + applicant.count))
    }
}

extension Quantity.Unit {
    /// Units of time.
    var isPeriod: Bool {
        switch self {
        case .hour, .day, .workingDay, .month, .year: true
        case .yuan, .multiple, .percent, .age, .metre, .person, .party, .time, .cycle: false
        }
    }

    /// Whether both measure the same kind of thing.
    func isComparable(to other: Quantity.Unit) -> Bool { self == other || isPeriod && other.isPeriod }
}
