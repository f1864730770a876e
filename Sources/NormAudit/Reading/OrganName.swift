import NormLaw

/// Names of organs inside clauses.
struct OrganName {
    let vocabulary: AuditVocabulary

    /// Whether a text is the name of one organ: it ends like one and holds no list.
    func isOrgan(_ text: [UInt8]) -> Bool {
        text.count >= 9 && text.count <= 75 && vocabulary.organEndings.contains { text.has($0, before: text.count) }
            && !["、", "和", "会同", "或者", "以及"].map(utf8).contains { text.contains($0, in: 0..<text.count) }
    }

    /// What tells one organ from another: 公安 for 县公安局 and 公安机关; `nil` where nothing is left.
    ///
    /// - Parameter place: the place of the issuer, which is left out.
    func core(_ text: [UInt8], place: [UInt8]) -> String? {
        let text = text.has(place, at: 0) ? Array(text[place.count...]) : text
        let core = vocabulary.organFillers.strip(text)
        return core.count >= 6 ? String(decoding: core.prefix(6), as: UTF8.self) : nil
    }

    /// A clause without the organ that it begins with: 县财政局自收到申请之日起 says nothing of a matter.
    func withoutActor(_ clause: [UInt8]) -> [UInt8] {
        var at = 0
        while at < Swift.min(clause.count, 60) {
            if at >= 6, let ending = clause.first(of: vocabulary.organEndings, at: at) {
                return Array(clause[(at + ending.count)...])
            }
            at += clause.width(at: at)
        }
        return clause
    }
}
