import NormFormats

/// The formats that `--format` and `--report` know.
public enum ReportFormats {
    /// In the order in which a user is shown them.
    public static let all: [ReportFormat] = [
        .terminal, .markdown, .html, .docx, .pdf, .json, .gnu, .sarif, .junit, .github, .gitlab, .csv, .summary,
    ]

    public static func named(_ name: String) -> ReportFormat? { all.first { $0.name == name } }
}

extension ReportFormat {
    /// For a reviewer at a terminal.
    public static let terminal = ReportFormat("terminal") { run, settings in
        TerminalReport(words: settings.words, width: settings.width, colour: settings.colour).render(run)
    }

    /// The formal review opinion (合法性审核意见书).
    public static let markdown = opinion("markdown", .markdown)
    public static let html = opinion("html", .html)

    public static let docx = ReportFormat(opinion: "docx", isText: false) { settings in
        let word = try OpinionWord(settings: settings)
        return { try word.render($0) }
    }

    /// By way of LibreOffice.
    public static let pdf = ReportFormat(opinion: "pdf", isText: false) { settings in
        let word = try OpinionWord(settings: settings)
        return { try OfficeConverter.pdf(ofWord: word.render($0)) }
    }

    private static func opinion(_ name: String, _ kind: OpinionTemplates.Kind) -> ReportFormat {
        ReportFormat(opinion: name, isText: true) { settings in
            let text = try OpinionText(kind: kind, settings: settings)
            return { Array(try text.render($0).utf8) }
        }
    }

    /// The JSON contract, for programs.
    public static let json = ReportFormat("json", tellsProblems: false) { run, _ in JSONReport().render(run) }

    /// Lines as compilers write them.
    public static let gnu = ReportFormat("gnu") { run, settings in GNUReport(words: settings.words).render(run) }

    public static let sarif = ReportFormat("sarif") { run, settings in SARIFReport(words: settings.words).render(run) }

    public static let junit = ReportFormat("junit") { run, settings in JUnitReport(words: settings.words).render(run) }

    /// Annotations by GitHub Actions.
    public static let github = ReportFormat("github") { run, settings in GitHubReport(words: settings.words).render(run)
    }

    /// Code Quality by GitLab.
    public static let gitlab = ReportFormat("gitlab") { run, settings in GitLabReport(words: settings.words).render(run)
    }

    public static let csv = ReportFormat("csv") { run, settings in CSVReport(words: settings.words).render(run) }

    /// Tables of counts.
    public static let summary = ReportFormat("summary") { run, settings in
        SummaryReport(words: settings.words).render(run)
    }
}
