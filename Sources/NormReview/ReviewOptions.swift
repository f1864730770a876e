import NormDocument
import NormFormats
import NormText

/// How a run reads and judges its documents.
public struct ReviewOptions: Sendable {
    /// The day on which the law is looked at.
    public let asOf: CivilDate
    /// Overrides what a document shows.
    public let level: DocumentLevel?
    public let kind: DocumentKind?
    /// Whether `<name>.dossier.yml` beside a document is read.
    public let useDossiers: Bool
    /// A dossier for the one document of the run.
    public let dossierPath: String?
    /// Overrides the detection.
    public let encoding: TextEncoding?
    /// Threads.
    public let jobs: Int
    /// Whether a review names the files it read, with their digests.
    public let recordsMaterials: Bool
    /// What a file may ask of the readers.
    public let limits: FormatLimits
    /// The document that stands for its name, instead of a file.
    public let standardInput: StandardInput?
    /// The issuer's place where no dossier names it.
    public var region: String?
    /// The issuer's level where neither `level` nor a dossier tells; outweighs what a document shows.
    public var usualLevel: DocumentLevel?
    public var adjustments = RuleAdjustments()
    /// A folder of law texts: conflicts then show the words of the article.
    public let lawTexts: String?
    /// Where the time of each stage is noted.
    public var times: StageTimes?

    public init(
        asOf: CivilDate, level: DocumentLevel? = nil, kind: DocumentKind? = nil, useDossiers: Bool = true,
        dossierPath: String? = nil, encoding: TextEncoding? = nil, jobs: Int = 1,
        recordsMaterials: Bool = false,
        limits: FormatLimits = FormatLimits(), standardInput: StandardInput? = nil,
        lawTexts: String? = nil
    ) {
        self.asOf = asOf
        self.level = level
        self.kind = kind
        self.useDossiers = useDossiers
        self.dossierPath = dossierPath
        self.encoding = encoding
        self.jobs = max(1, jobs)
        self.recordsMaterials = recordsMaterials
        self.limits = limits
        self.standardInput = standardInput
        self.lawTexts = lawTexts
    }
}
