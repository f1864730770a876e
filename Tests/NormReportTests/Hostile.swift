import NormReview
import NormRules

@testable import NormReport

/// A document whose every text tries to break out of the report.
enum Hostile {
    static let attack = """
        \u{1B}[2J\u{1B}]0;owned\u{07}\u{9B}31m</td></table><script>alert(1)</script><!-- &amp; --> | a | b |
        # heading
        - list
        ```sh
        [link](javascript:alert(1)) ![image](http://evil.example/x.png) https://evil.example www.evil.example a@evil.example
        =HYPERLINK("http://evil.example") ::error file=x::owned %0A::set-output ##[error]owned {0} [x](1) \u{FFFF}
        **bold** _em_ ~~del~~ $x$ "quoted\\" \u{202E}noitcerid\u{2028}line\u{0}nul\u{7F}del\u{200B}zero\u{FEFF}bom
        """

    static let office: OpinionSettings = {
        var settings = OpinionSettings()
        settings.letterhead = attack
        settings.number = attack
        settings.addressee = attack
        settings.signature = attack
        settings.reviewer = attack
        settings.copies = [attack]
        return settings
    }()

    static let run = Sample.run(
        [
            Sample.review(
                title: attack, path: "drafts/\u{1B}[31m|evil.txt",
                findings: [
                    Sample.finding(
                        rule: "penalty/fine", title: attack, titleEN: attack, category: .penalty, severity: .error,
                        article: attack, line: 3, sentence: (attack, attack, attack), message: attack,
                        basis: [LegalBasis(law: attack, article: attack)],
                        compare: Finding.Comparison(here: attack, law: attack), suggestion: attack)
                ], problems: [attack],
                steps: [
                    ProcedureStep(
                        key: attack, title: attack, date: nil, due: nil, verdict: .unknown, note: attack,
                        basis: [LegalBasis(law: "1. " + attack)])
                ], suppressed: [SuppressedFinding(formula, .waiver(waiver))])
        ],
        notices: [
            Notice(file: "\u{1B}[31m,::|evil.yml", line: 1, kind: .notWaivable(rule: attack)),
            Notice(file: attack, line: 2, kind: .stale(rule: attack, document: attack)),
        ])

    static let waiver = Waiver(
        target: .finding(attack), document: attack, reason: attack, who: attack, date: Sample.day("2026-10-01"),
        until: Sample.day("2027-03-31"), line: 1)

    /// Its texts begin as formulas do.
    static let formula = Sample.finding(
        rule: "=cmd", title: "+1", titleEN: "-1", category: .fee, severity: .warning, article: "@SUM(A1)", line: 4,
        sentence: ("", "　=1+1", ""), message: "＝1", basis: [], suggestion: "\t=1")
}
