import NormRules
import NormText

/// How well a run found what reviewers marked.
public struct Score: Sendable {
    /// `sha256:…` of the rules and of the law index that were measured.
    public let rules: String
    public let law: String
    public let asOf: CivilDate
    public private(set) var documents: [DocumentOutcome] = []

    init(rules: String, law: String, asOf: CivilDate) {
        self.rules = rules
        self.law = law
        self.asOf = asOf
    }

    mutating func add(_ outcome: DocumentOutcome) { documents.append(outcome) }

    /// The scores of several folders as one.
    public static func joined(_ scores: [Score]) -> Score? {
        guard var sum = scores.first else { return nil }
        for score in scores.dropFirst() { sum.documents += score.documents }
        return sum
    }

    /// The labels that count: optional ones do not.
    var counted: [DocumentOutcome.Label] { documents.flatMap(\.labels).filter { !$0.label.isOptional } }

    var falseAlarms: [DocumentOutcome.FalseAlarm] { documents.flatMap(\.falseAlarms) }

    public var total: Tally { byCategory.values.reduce(Tally(), +) }

    public var byCategory: [Category: Tally] {
        var tallies: [Category: Tally] = [:]
        for outcome in counted {
            if outcome.isHit {
                tallies[outcome.label.category, default: Tally()].hits += 1
            } else {
                tallies[outcome.label.category, default: Tally()].misses += 1
            }
        }
        for alarm in falseAlarms { tallies[alarm.category, default: Tally()].falseAlarms += 1 }
        return tallies
    }

    public var byRule: [String: RuleTally] {
        var tallies: [String: RuleTally] = [:]
        for outcome in counted {
            for rule in outcome.rules {
                tallies[rule, default: RuleTally()].hits += 1
                if outcome.rules.count == 1 { tallies[rule, default: RuleTally()].aloneHits += 1 }
            }
        }
        for alarm in falseAlarms { tallies[alarm.rule, default: RuleTally()].falseAlarms += 1 }
        return tallies
    }

    /// Missed labels at whose place another category was found: label's category, found category, how often.
    public var confusion: [Category: [Category: Int]] {
        var counts: [Category: [Category: Int]] = [:]
        for outcome in counted where !outcome.isHit {
            for category in outcome.near { counts[outcome.label.category, default: [:]][category, default: 0] += 1 }
        }
        return counts
    }

    /// The share of documents rightly read as normative or not.
    public var kindAccuracy: Double { Tally.share(documents.count { $0.isKindRight }, of: documents.count) }

    public var falseAlarmsPerCleanDocument: Double {
        let clean = documents.filter(\.isClean)
        guard !clean.isEmpty else { return 0 }
        return Double(clean.reduce(0) { $0 + $1.falseAlarms.count }) / Double(clean.count)
    }
}
