import NormDocument
import NormText

/// Reads Akoma Ntoso 3.0 and the project's own XML form; of any other XML, the text of its elements as paragraphs.
public enum XMLReader {
    /// Larger files are refused. Bytes.
    public static let maximumSize = 64 << 20

    /// The paragraphs of an XML file. What is malformed ends the reading: the paragraphs before it are given, and a
    /// problem says where it is.
    ///
    /// - Throws: `XMLReadingError` where the file has a DOCTYPE, is too large, or gives no paragraph at all.
    public static func read(
        _ source: SourceText, limits: FormatLimits = FormatLimits()
    ) throws(XMLReadingError) -> ReaderOutput {
        guard source.bytes.count <= maximumSize else { throw .tooLarge(size: source.bytes.count, limit: maximumSize) }
        let collector = XMLParagraphCollector(maximumDepth: limits[.elementDepth])
        let failure = XMLEventParser.parse(source, into: collector)
        if case .documentType(let name, let line)? = failure { throw .documentType(name: name, line: line) }
        var output = collector.finish()
        if let failure {
            guard !output.paragraphs.isEmpty else { throw .unreadable(failure.description) }
            output.problems.append(DocumentProblem("XML 未读完：\(failure.description)，此后内容未读"))
        }
        guard !output.paragraphs.isEmpty else { throw .unreadable("XML 中没有文字") }
        return output
    }
}
