import NormDocument
import NormLaw
import NormRules
import NormText

/// Whether a provision that is worded like a clause is on the clause's own matter: for bodies of its level, for objects of its
/// grade, for the permit that it names, and not left to documents of its kind.
struct MatterScope {
    /// A permit of another name shares less of its words.
    private static let permit = 0.55
    private static let permitReach = 24
    private static let permitWords = utf8Words("许可证", "许可", "登记证", "资格证", "合格证", "批准书")
    private static let lacking = utf8Words("未取得", "未依法取得", "未经取得", "未办理", "未领取", "无")

    let reading: DocumentReading
    let higher: HigherLaw
    let words: ConflictWords.Scope
    private let title: [UInt8]
    private let nationalGrades: [ConductTerms]
    private let nationalBodies: [ConductTerms]

    init(reading: DocumentReading, higher: HigherLaw, words: ConflictWords.Scope) {
        self.reading = reading
        self.higher = higher
        self.words = words
        title = Array((reading.document.metadata.title ?? "").utf8)
        nationalGrades = words.nationalGrades.words.map { ConductTerms($0, $0.indices) }
        nationalBodies = words.nationalBodies.words.map { ConductTerms($0, $0.indices) }
    }

    /// - Parameter clause: the stretches that say what the clause is about: the sentence, what introduces it.
    func admits(_ match: ConductMatch, for clause: [Range<Int>]) -> Bool {
        !isLeft(match.title, clause) && isOfGrade(match, clause) && isOnPermit(match, clause)
            && !isForNationalBodies(match, clause)
    }

    /// Whether the law itself leaves the matter to documents of this rank.
    func isLeft(_ act: String, _ clause: [Range<Int>]) -> Bool {
        words.entrusted.contains { matter in
            matter.acts.contains(act) && higher.rank >= matter.rank
                && (matter.words.isNamed(in: title, title.indices) || isNamed(matter.words, clause))
        }
    }

    /// Whether a sentence of a document of higher rank gives way to the law.
    func defers(_ sentence: Range<Int>) -> Bool { higher.rank > .normative && isNamed(words.deferring, [sentence]) }

    /// Whether the document may depart from the law for its place.
    var mayVary: Bool { higher.rank == .localRegulation && words.varying.isNamed(in: title, title.indices) }

    private func isNamed(_ words: WordList, _ clause: [Range<Int>]) -> Bool {
        clause.contains { words.isNamed(in: reading.document.text.bytes, $0) }
    }

    private func holds(_ words: [ConductTerms], _ match: ConductMatch) -> Bool {
        words.contains { higher.norms.share(of: $0, in: match) > 0.99 }
    }

    /// 国家重点保护 is not 省重点保护.
    private func isOfGrade(_ match: ConductMatch, _ clause: [Range<Int>]) -> Bool {
        isNamed(words.nationalGrades, clause) || !isNamed(words.localGrades, clause)
            || !holds(nationalGrades, match)
    }

    /// What the law says of bodies of the nation binds those of a place that say it of themselves as little.
    private func isForNationalBodies(_ match: ConductMatch, _ clause: [Range<Int>]) -> Bool {
        higher.rank > .normative && !isNamed(words.nationalBodies, clause) && holds(nationalBodies, match)
    }

    /// 未取得燃气供气站点许可证 is not 未取得燃气经营许可证.
    private func isOnPermit(_ match: ConductMatch, _ clause: [Range<Int>]) -> Bool {
        let bytes = reading.document.text.bytes
        for range in clause {
            for lack in Self.lacking {
                guard let at = bytes.firstIndex(of: lack, in: range) else { continue }
                let start = at + lack.count
                let name = start..<min(range.upperBound, start + Self.permitReach + 9)
                let ends = Self.permitWords.compactMap { word in
                    bytes.firstIndex(of: word, in: name).map { $0 + word.count }
                }
                guard let end = ends.min() else { continue }
                if higher.norms.share(of: ConductTerms(bytes, start..<end), in: match) < Self.permit { return false }
            }
        }
        return true
    }
}
