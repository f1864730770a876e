import NormRules

extension Finding {
    /// The finding as a remark, which says why it is no more.
    func remark(because reason: String) -> Finding {
        var finding = self
        finding.severity = .info
        finding.explanation.append("\(reason)，降为提示")
        return finding
    }
}
