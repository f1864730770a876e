import NormText

/// Applies one check of a step to a case: the operators that `Rules/procedure/steps.yml` may use.
struct CheckEvaluator {
    let context: ProcedureCase
    let step: StepRule
    let check: StepCheck

    private var parameter: JurisdictionParameter? { check.limit?.value(in: context.jurisdiction) }
    private var calendar: WorkCalendar { context.calendar }

    func evaluate() -> CheckResult {
        switch check.check {
        case .required: required()
        case .exemption: exemption()
        case .order: order()
        case .minimum: minimum()
        case .maximum: maximum()
        case .words: words()
        case .present: present()
        case .delivery: delivery()
        }
    }

    private func required() -> CheckResult {
        guard context.records(step.key).isEmpty else { return .passed }
        if check.from != nil || check.until != nil { return requiredByDate() }
        if context.isDraft, !context.isPassed(step) {
            let latest = context.latest(step.key, .end)
            return .due(latest, note: latest == nil ? "后续步骤日期未定" : "按已定的后续日期倒排")
        }
        return .failed(.init(verdict: .missing))
    }

    private func requiredByDate() -> CheckResult {
        guard let period = parameter?.period else { return .passed }
        if let until = check.until {
            guard let end = context.date(until, .end) else { return .passed }
            let start = calendar.start(of: period, before: end)
            if context.asOf < start { return .passed }
            if context.asOf <= end { return .due(end, note: "期满前\(period.title)内进行") }
            return .failed(.init(verdict: .missing, values: ["second": "\(end)", "limit": period.title], due: end))
        }
        guard let start = context.date(check.from, .end) else { return .passed }
        let due = calendar.end(of: period, after: start)
        if context.asOf <= due { return .due(due, note: counted(period, from: start, to: due)) }
        return .failed(
            .init(
                verdict: .missing, values: ["first": "\(start)", "limit": period.title, "due": "\(due)"], due: due))
    }

    private func exemption() -> CheckResult {
        guard let reason = context.exemption(step.key) else { return .passed }
        let grounds = check.grounds ?? []
        if grounds.contains(where: { reason.contains($0) }) { return .passed }
        return .failed(.init(verdict: .missing, values: ["value": reason == "true" ? "未写理由" : reason]))
    }

    private func order() -> CheckResult {
        guard let first = context.date(check.first, .end), let second = context.date(check.second, .begin),
            first > second
        else { return .passed }
        return .failed(.init(verdict: .wrong, values: ["first": "\(first)", "second": "\(second)"]))
    }

    private func minimum() -> CheckResult {
        guard let from = context.date(check.from, .end), let to = context.date(check.to, .end), from <= to,
            let period = parameter?.period
        else { return .passed }
        let inclusive = check.count != .after
        let count = calendar.count(from: from, to: to, unit: period.unit, inclusive: inclusive)
        guard count < period.value else { return .passed }
        let rule = inclusive ? "首尾两日均计入" : "首日不计入"
        return .failed(
            .init(
                verdict: .wrong,
                values: [
                    "first": "\(from)", "second": "\(to)", "days": Period(count, period.unit).title,
                    "limit": period.title, "count": "（\(from)至\(to)，\(rule)。\(calendarNote(period, from, to))）",
                ]))
    }

    private func maximum() -> CheckResult {
        guard let from = context.date(check.from, .end), let period = parameter?.period else { return .passed }
        let due = calendar.end(of: period, after: from)
        guard let to = context.date(check.to, .end), to > due else {
            return .inTime(due: due, note: counted(period, from: from, to: due))
        }
        return .failed(
            .init(
                verdict: .late,
                values: [
                    "first": "\(from)", "second": "\(to)", "limit": period.title, "due": "\(due)",
                    "count": "（\(counted(period, from: from, to: due))）",
                ], due: due))
    }

    private func words() -> CheckResult {
        guard let field = check.field else { return .passed }
        let values = context.records(step.key).flatMap { $0.texts[field] ?? [] }
        guard !values.isEmpty else { return .passed }
        let isRefused = values.contains { holds($0, check.refused) && !holds($0, check.unless) }
        let isAllowed = check.allowed.map { words in values.contains { holds($0, words) } }
        guard isRefused || isAllowed == false else { return .passed }
        return .failed(.init(verdict: .wrong, values: ["value": values.joined(separator: "、")]))
    }

    private func holds(_ value: String, _ words: [String]?) -> Bool { (words ?? []).contains { value.contains($0) } }

    private func present() -> CheckResult {
        if step.topLevel == true {
            return context.date(at: step.key) == nil ? .failed(.init(verdict: .missing)) : .passed
        }
        guard let field = check.field, context.isRecorded(step.key),
            !context.records(step.key).contains(where: { $0.texts[field] != nil || $0.dates[field] != nil })
        else { return .passed }
        return .failed(.init(verdict: .wrong))
    }

    private func delivery() -> CheckResult {
        guard let code = check.receiver.flatMap({ context.jurisdiction.parameters[$0]?.text }) ?? parameter?.text,
            let receiver = Receiver(code: code, accept: check.accept ?? [], context: context),
            let period = parameter?.period, context.exemption(step.key) == nil
        else { return .passed }
        guard let from = context.date(check.from, .end) else { return planned(receiver, period) }
        let due = calendar.end(of: period, after: from)
        let note = counted(period, from: from, to: due)
        var values = [
            "first": "\(from)", "receiver": receiver.title, "due": "\(due)", "limit": period.title,
            "count": "（\(note)）",
        ]
        let records = context.records(step.key)
        let matching = records.filter { $0.texts["to"]?.contains(where: receiver.matches) ?? false }
        guard !matching.isEmpty else {
            if context.asOf <= due { return .due(due, note: "报\(receiver.title)；\(note)") }
            values["value"] = records.flatMap { $0.texts["to"] ?? [] }.joined(separator: "、")
            return .failed(
                .init(
                    verdict: records.isEmpty ? .missing : .wrong, outcome: records.isEmpty ? "missing" : "wrong",
                    values: values, due: due))
        }
        guard let date = matching.compactMap({ $0.dates["date"] }).min() else { return .passed }
        values["second"] = "\(date)"
        values["days"] = "\(calendar.count(from: from, to: date, unit: .days, inclusive: false))日"
        if date < from { return .failed(.init(verdict: .wrong, outcome: "early", values: values, due: due)) }
        if date > due { return .failed(.init(verdict: .late, outcome: "late", values: values, due: due)) }
        return .inTime(due: due, note: note)
    }

    private func planned(_ receiver: Receiver, _ period: Period) -> CheckResult {
        guard context.isDraft, let from = check.from else { return .passed }
        let due = context.latest(from, .end).map { calendar.end(of: period, after: $0) }
        let note = due.map { calendar.note(from: $0, to: $0) } ?? ""
        return .due(due, note: "公布后\(period.title)内报\(receiver.title)。\(note)")
    }

    /// How a deadline was counted.
    private func counted(_ period: Period, from: CivilDate, to due: CivilDate) -> String {
        let isMoved = period.unit == .days && from.adding(days: period.value) != due
        let unit = period.unit == .workingDays ? "不计周末和法定节假日" : "按日历计算"
        let note = isMoved ? calendar.note(from: due, to: due) : calendarNote(period, from, due)
        return "自\(from)次日起\(period.title)，\(unit)\(isMoved ? "，末日为非工作日，顺延" : "")，至\(due)届满。\(note)"
    }

    private func calendarNote(_ period: Period, _ from: CivilDate, _ to: CivilDate) -> String {
        period.unit == .workingDays ? calendar.note(from: from, to: to) : ""
    }
}
