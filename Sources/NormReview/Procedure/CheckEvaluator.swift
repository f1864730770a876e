import NormRules
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
            return .due(
                latest,
                note: latest == nil
                    ? Bilingual("后续步骤日期未定", "the dates of later steps are not fixed")
                    : Bilingual("按已定的后续日期倒排", "counted back from the dates fixed"))
        }
        return .failed(.init(verdict: .missing))
    }

    private func requiredByDate() -> CheckResult {
        guard let period = parameter?.period else { return .passed }
        if let until = check.until {
            guard let end = context.date(until, .end) else { return .passed }
            let start = calendar.start(of: period, before: end)
            if context.asOf < start { return .passed }
            if context.asOf <= end {
                return .due(
                    end, note: Bilingual("期满前\(period.title)内进行", "within \(period.english) before the end"))
            }
            return .failed(
                .init(verdict: .missing, values: ["second": Bilingual("\(end)"), "limit": period.words], due: end))
        }
        guard let start = context.date(check.from, .end) else { return .passed }
        let due = calendar.end(of: period, after: start)
        if context.asOf <= due { return .due(due, note: counted(period, from: start, to: due)) }
        return .failed(
            .init(
                verdict: .missing,
                values: ["first": Bilingual("\(start)"), "limit": period.words, "due": Bilingual("\(due)")], due: due))
    }

    private func exemption() -> CheckResult {
        guard let reason = context.exemption(step.key) else { return .passed }
        let grounds = check.grounds ?? []
        if grounds.contains(where: { reason.contains($0) }) { return .passed }
        return .failed(
            .init(
                verdict: .missing,
                values: ["value": reason == "true" ? Bilingual("未写理由", "no reason given") : Bilingual(reason)]))
    }

    private func order() -> CheckResult {
        guard let first = context.date(check.first, .end), let second = context.date(check.second, .begin),
            first > second
        else { return .passed }
        return .failed(
            .init(verdict: .wrong, values: ["first": Bilingual("\(first)"), "second": Bilingual("\(second)")]))
    }

    private func minimum() -> CheckResult {
        guard let from = context.date(check.from, .end), let to = context.date(check.to, .end), from <= to,
            let period = parameter?.period
        else { return .passed }
        let inclusive = check.count != .after
        let count = calendar.count(from: from, to: to, unit: period.unit, inclusive: inclusive)
        guard count < period.value else { return .passed }
        let note = calendarNote(period, from, to)
        return .failed(
            .init(
                verdict: .wrong,
                values: [
                    "first": Bilingual("\(from)"), "second": Bilingual("\(to)"),
                    "days": Period(count, period.unit).words, "limit": period.words,
                    "count": Bilingual(
                        "（\(from)至\(to)，\(inclusive ? "首尾两日均计入" : "首日不计入")。\(note.chinese)）",
                        " (\(from) to \(to), \(inclusive ? "both days counted" : "the first day not counted").\(note.english))"
                    ),
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
                    "first": Bilingual("\(from)"), "second": Bilingual("\(to)"), "limit": period.words,
                    "due": Bilingual("\(due)"), "count": counted(period, from: from, to: due).bracketed,
                ], due: due))
    }

    private func words() -> CheckResult {
        guard let field = check.field else { return .passed }
        let values = context.records(step.key).flatMap { $0.texts[field] ?? [] }
        guard !values.isEmpty else { return .passed }
        let isRefused = values.contains { holds($0, check.refused) && !holds($0, check.unless) }
        let isAllowed = check.allowed.map { words in values.contains { holds($0, words) } }
        guard isRefused || isAllowed == false else { return .passed }
        return .failed(.init(verdict: .wrong, values: ["value": Bilingual(values.joined(separator: "、"))]))
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
            "first": Bilingual("\(from)"), "receiver": Bilingual(receiver.title), "due": Bilingual("\(due)"),
            "limit": period.words, "count": note.bracketed,
        ]
        let records = context.records(step.key)
        let matching = records.filter { $0.texts["to"]?.contains(where: receiver.matches) ?? false }
        guard !matching.isEmpty else {
            if context.asOf <= due { return .due(due, note: receiver.filing(note)) }
            values["value"] = Bilingual(records.flatMap { $0.texts["to"] ?? [] }.joined(separator: "、"))
            return .failed(
                .init(
                    verdict: records.isEmpty ? .missing : .wrong, outcome: records.isEmpty ? "missing" : "wrong",
                    values: values, due: due))
        }
        guard let date = matching.compactMap({ $0.dates["date"] }).min() else { return .passed }
        values["second"] = Bilingual("\(date)")
        values["days"] = Period(calendar.count(from: from, to: date, unit: .days, inclusive: false), .days).words
        if date < from { return .failed(.init(verdict: .wrong, outcome: "early", values: values, due: due)) }
        if date > due { return .failed(.init(verdict: .late, outcome: "late", values: values, due: due)) }
        return .inTime(due: due, note: note)
    }

    private func planned(_ receiver: Receiver, _ period: Period) -> CheckResult {
        guard context.isDraft, let from = check.from else { return .passed }
        let due = context.latest(from, .end).map { calendar.end(of: period, after: $0) }
        let note = due.map { calendar.note(from: $0, to: $0) } ?? Bilingual("")
        return .due(
            due,
            note: Bilingual(
                "公布后\(period.title)内报\(receiver.title)。\(note.chinese)",
                "within \(period.english) after publication, with “\(receiver.title)”.\(note.english)"))
    }

    /// How a deadline was counted.
    private func counted(_ period: Period, from: CivilDate, to due: CivilDate) -> Bilingual {
        let isMoved = period.unit == .days && from.adding(days: period.value) != due
        let isWorking = period.unit == .workingDays
        let note = isMoved ? calendar.note(from: due, to: due) : calendarNote(period, from, due)
        return Bilingual(
            "自\(from)次日起\(period.title)，\(isWorking ? "不计周末和法定节假日" : "按日历计算")"
                + "\(isMoved ? "，末日为非工作日，顺延" : "")，至\(due)届满。\(note.chinese)",
            "\(period.english) from the day after \(from), \(isWorking ? "without weekends and holidays" : "by the calendar")"
                + "\(isMoved ? ", moved on from a day off" : ""), ending on \(due).\(note.english)")
    }

    private func calendarNote(_ period: Period, _ from: CivilDate, _ to: CivilDate) -> Bilingual {
        period.unit == .workingDays ? calendar.note(from: from, to: to) : Bilingual("")
    }
}

extension Period {
    fileprivate var words: Bilingual { Bilingual(title, english) }
}

extension Bilingual {
    fileprivate var bracketed: Bilingual { Bilingual("（\(chinese)）", " (\(english))") }
}

extension Receiver {
    /// Still to be filed, with how the time was counted.
    fileprivate func filing(_ note: Bilingual) -> Bilingual {
        Bilingual("报\(title)；\(note.chinese)", "with “\(title)”; \(note.english)")
    }
}
