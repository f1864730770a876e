/// The language of the fixed words of a report; quotes, law titles and the texts of rules stay as they are.
public enum ReportLanguage: String, Sendable, CaseIterable {
    case chinese = "zh"
    case english = "en"
}
