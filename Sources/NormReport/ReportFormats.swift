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

    public static let docx = ReportFormat("docx", isOpinion: true) { run, settings in
        try OpinionWord(settings: settings).render(run)
    }

    /// By way of LibreOffice.
    public static let pdf = ReportFormat("pdf", isOpinion: true) { run, settings in
        try OfficeConverter.pdf(ofWord: OpinionWord(settings: settings).render(run))
    }

    private static func opinion(_ name: String, _ kind: OpinionTemplates.Kind) -> ReportFormat {
        ReportFormat(name, isOpinion: true) { run, settings in
            try OpinionText(kind: kind, settings: settings).render(run)
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
