/// Tells names of bodies that may not issue normative documents.
struct BodyNames {
    enum Kind {
        case internalOffice, temporaryBody
        /// A company, an association.
        case privateBody
        /// A public institution: 服务中心.
        case institution
    }

    let rules: TextRules.Bodies

    /// `nil` for an organ, and for what is not known to be otherwise.
    func kind(of name: String) -> Kind? {
        let name = name.filter { !$0.isWhitespace }
        if rules.temporary.contains(where: { name.contains($0) }) {
            return rules.except.contains { name.contains($0) && !isOffice($0) } ? nil : .temporaryBody
        }
        if rules.privateBodies.contains(where: { name.hasSuffix($0) }) { return .privateBody }
        if rules.institutions.contains(where: { name.hasSuffix($0) }) { return .institution }
        guard !rules.except.contains(where: { name.hasSuffix($0) }),
            let ending = rules.internalEndings.first(where: { name.hasSuffix($0) })
        else { return nil }
        let stem = name.dropLast(ending.count)
        return stem == "本" || rules.organs.contains { stem.contains($0) && !stem.hasPrefix($0) } ? .internalOffice : nil
    }

    /// A temporary body's office is one itself, whatever exception there is for the offices of organs.
    private func isOffice(_ word: String) -> Bool { word.hasPrefix("办公") }
}
