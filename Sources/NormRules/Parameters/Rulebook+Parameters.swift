extension Rulebook {
    /// The parameter that a statement measures; `nil` where it is another act.
    public func parameter(of statement: Statement) -> LegalParameter? {
        statement.act.hasPrefix(LegalParameter.actPrefix) ? parameters[statement.act] : nil
    }
}
