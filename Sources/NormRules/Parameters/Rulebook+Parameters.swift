extension Rulebook {
    public func parameter(named id: String) -> LegalParameter? { parameters[LegalParameter.actPrefix + id] }

    /// The parameter that a statement measures; `nil` where it is another act.
    public func parameter(of statement: Statement) -> LegalParameter? {
        guard statement.act.hasPrefix(LegalParameter.actPrefix) else { return nil }
        return parameters[LegalParameter.mainAct(of: statement.act)]
    }
}

extension Statement {
    /// Whether only the words of a parameter stand about a quantity: less sure than a wording that was foreseen.
    public var isByWords: Bool { LegalParameter.isByWords(act: act) }
}
