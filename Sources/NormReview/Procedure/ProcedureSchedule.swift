import NormText

/// Latest dates for the steps that a draft still has before it, counted back from the planned effective date.
extension ProcedureCase {
    /// A step that must not precede this one is already recorded, so that it is no longer to come. The effective date
    /// of a draft is a plan and records nothing.
    func isPassed(_ step: StepRule) -> Bool {
        rules.steps.flatMap(\.checks).contains { check in
            guard check.check == .order, let first = check.first, let second = check.second else { return false }
            return self.step(of: first) == step.key && self.step(of: second) != step.key
                && isRecorded(self.step(of: second))
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
