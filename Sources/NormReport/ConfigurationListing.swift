import NormReview

/// The values that count for a document, one a line with its origin.
public enum ConfigurationListing {
    public static func text(of values: [ConfigurationExplanation.Value], language: ReportLanguage) -> String {
        let words = Words(language)
        let widest = values.map { DisplayWidth.of($0.key) }.max() ?? 0
        return values.map { item in
            let padding = String(repeating: " ", count: widest - DisplayWidth.of(item.key) + 2)
            let origin = words.origin(item.origin).map { words.inBrackets($0) } ?? ""
            return VisibleText.of(item.key) + padding + VisibleText.of(item.value + origin) + "\n"
        }.joined()
    }
}

extension Words {
    /// `nil` where there is nothing to say.
    fileprivate func origin(_ origin: ConfigurationExplanation.Origin) -> String? {
        switch origin {
        case .commandLine: pick("命令行", "command line")
        case .file(let place): "\(place.file):\(place.line):\(place.column)"
        case .dossier(let path): path
        case .document: pick("文件本身", "the document")
        case .standard: nil
        }
    }
}
