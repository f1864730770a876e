import NormText

/// Latest dates for the steps that a draft still has before it, counted back from the planned effective date.
extension ProcedureCase {
    /// Something that must not precede the step is already recorded, so that the step is no longer to come.
    func isPassed(_ step: StepRule) -> Bool {
        rules.steps.contains { other in
            other.checks.contains { check in
                check.check == .order && check.first.map { self.step(of: $0) } == step.key
                    && check.second.map { self.step(of: $0) } != step.key && date(check.second, .begin) != nil
            }
        }
    }

    /// The latest date for a place in the dossier; `nil` where nothing after it has a date.
    func latest(_ reference: String, _ edge: Edge) -> CivilDate? {
        latest(at: path(reference, edge), seen: [])
    }

    private func latest(at path: String, seen: Set<String>) -> CivilDate? {
        if let date = date(at: path) { return date }
        guard !seen.contains(path) else { return nil }
        let seen = seen.union([path])
        return rules.steps.flatMap(\.checks).filter(applies).compactMap { check -> CivilDate? in
            switch check.check {
            case .order where check.first.map { self.path($0, .end) } == path:
                return check.second.flatMap { latest(at: self.path($0, .begin), seen: seen) }
            case .minimum where check.from.map { self.path($0, .end) } == path:
                guard let period = check.limit?.value(in: jurisdiction)?.period else { return nil }
                return check.to.flatMap { latest(at: self.path($0, .end), seen: seen) }
                    .map { calendar.start(of: period, before: $0) }
            default: return nil
            }
        }.min()
    }

    private func step(of reference: String) -> String {
        reference.split(separator: ".").first.map(String.init) ?? reference
    }
}
