import NormRules

/// `Rules/procedure/text-checks.yml`: what the text of a document itself shows about its making.
struct TextRules: Sendable, Decodable {
    static let file = "procedure/text-checks.yml"

    /// How a document says when it takes effect.
    struct Effect: Sendable, Decodable {
        /// 起施行: what follows the date in an effective-date clause.
        let verbs: [String]
        /// Other words by which a document says from when or how long it runs.
        let other: [String]
        /// 自印发之日起
        let atOnce: [String]

        enum CodingKeys: String, CodingKey {
            case verbs, other
            case atOnce = "at_once"
        }
    }

    /// What makes a document bind the public: one of the subjects and one of the words in a sentence.
    struct Duties: Sendable, Decodable {
        let subjects: [String]
        let words: [String]
        /// Sentences that must say so.
        let least: Int
        /// Titles of documents that guide organs, whatever their sentences say.
        let exceptTitles: [String]

        enum CodingKeys: String, CodingKey {
            case subjects, words, least
            case exceptTitles = "except_titles"
        }
    }

    /// Names of bodies that may not issue or interpret.
    struct Bodies: Sendable, Decodable {
        /// Endings of an internal office: 股.
        let internalEndings: [String]
        /// What must stand before such an ending: 局.
        let organs: [String]
        /// 领导小组
        let temporary: [String]
        /// Endings of companies and associations: 公司.
        let privateBodies: [String]
        /// Endings of public institutions: 服务中心.
        let institutions: [String]
        let except: [String]
        /// What such a body calls itself: 指挥部.
        let nouns: [String]
        /// 研究同意: how it says that it decided.
        let decides: [String]
        /// 政府办公室
        let governmentOffices: [String]
        /// 经…政府同意: what shows that the government decided.
        let decided: [String]
        /// 解释: what follows the name of the body that interprets the document.
        let interpretation: [String]

        enum CodingKeys: String, CodingKey {
            case organs, temporary, institutions, except, nouns, decides, decided, interpretation
            case governmentOffices = "government_offices"
            case internalEndings = "internal_endings"
            case privateBodies = "private_bodies"
        }
    }

    /// What every finding needs.
    struct Report: Sendable, Decodable {
        let id: String
        let category: Category
        let severity: Severity
        let confidence: Confidence?
        let title: String
        let titleEN: String
        let message: String
        let suggestion: String
        let basis: [ProcedureSource]?

        enum CodingKeys: String, CodingKey {
            case id, category, severity, confidence, title, message, suggestion, basis
            case titleEN = "title_en"
        }
    }

    /// 此件不公开: the mark under a document that is kept from the public.
    let secretMarks: [String]
    let effect: Effect
    let validity: [String]
    let trial: [String]
    let benefits: [String]
    let duties: Duties
    let bodies: Bodies
    /// By what they report: `absent-effective-date`.
    let reports: [String: Report]

    enum CodingKeys: String, CodingKey {
        case effect, validity, trial, benefits, duties, bodies, reports
        case secretMarks = "secret_marks"
    }
}
