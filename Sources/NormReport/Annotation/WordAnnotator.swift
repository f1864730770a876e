import NormFormats
import NormReview
import NormText

/// Writes the findings into the drafter's own Word file: comments at the clauses and, where wanted, mechanical
/// corrections as tracked changes. Every part, run, style and number of the file stays.
public struct WordAnnotator {
    /// A file into which nothing can be written.
    public struct Failure: Error, CustomStringConvertible {
        public let description: String
    }

    private let words: Words
    private let day: CivilDate
    private let suggests: Bool

    /// - Parameters:
    ///   - day: the day that comments and changes bear.
    ///   - suggests: whether to write mechanical corrections as tracked changes.
    public init(language: ReportLanguage, day: CivilDate, suggests: Bool) {
        words = Words(language)
        self.day = day
        self.suggests = suggests
    }

    /// The file with its findings.
    ///
    /// - Throws: where the bytes are no Word file, or one that is written in an unusual way.
    public func annotate(_ bytes: [UInt8], findings: [ReviewedFinding]) throws -> [UInt8] {
        var package = try WordPackage(bytes)
        if findings.isEmpty { return bytes }
        let file = try WordFile(bytes)
        let root = try package.root(of: file.partName)
        guard root.name == "w:document",
            try package.part(file.partName).suffix(file.part.count).elementsEqual(file.part)
        else {
            throw Failure(description: "\(file.partName) 的写法特殊，无法加注")
        }
        var body = WordAnnotation(file: file, author: author, firstNumber: try package.freeNumber(file.partName))
        var comments: [String] = []
        for finding in findings {
            if suggests { body.correct(finding.fixes) }
            let number = body.comment(finding.span.map { $0.start..<$0.end })
            comments.append(comment(Remark(finding, words: words), number: number))
        }
        package.set(file.partName, try body.xml())
        try package.add(comments: comments.joined(), to: file.partName)
        return try package.bytes()
    }

    /// `w:author="normcheck" w:date="2026-11-01T00:00:00Z"`
    private var author: String { "w:author=\"normcheck\" w:date=\"\(day)T00:00:00Z\"" }

    private func comment(_ remark: Remark, number: Int) -> String {
        let head = "<w:p><w:r><w:annotationRef/></w:r>\(run(remark.head, isBold: true))</w:p>"
        let lines = remark.lines.map { line in
            "<w:p>" + (line.label.map { run($0 + words.colon, isBold: true) } ?? "") + run(line.text) + "</w:p>"
        }
        return "<w:comment w:id=\"\(number)\" \(author) w:initials=\"NC\">" + head + lines.joined() + "</w:comment>"
    }

    private func run(_ text: String, isBold: Bool = false) -> String {
        "<w:r>" + (isBold ? "<w:rPr><w:b/></w:rPr>" : "") + WordBlocks.text(text) + "</w:r>"
    }
}
