import NormData
import NormDocument
import NormRules

/// Which values count for a document, and where each comes from.
public struct ConfigurationExplanation {
    public enum Origin: Sendable, Equatable {
        case commandLine
        case file(DataPlace)
        case dossier(String)
        /// The document itself shows it.
        case document
        case standard
    }

    public struct Value: Sendable, Equatable {
        /// As `normcheck.yml` names it: `rules.penalty/fine`.
        public let key: String
        public let value: String
        public let origin: Origin
    }

    /// In the order in which a reader expects them; of the rules only those that differ from their own weight.
    ///
    /// Throws where a project file is not as it should be.
    public static func values(for document: String, home: Home, options: DraftCheck.Options) throws -> [Value] {
        var projects = ProjectReader(options: options)
        var reviewers = ReviewerPool(home: home)
        let project = try projects.project(of: document)
        let configuration = project.configuration
        let reviewer = try reviewers.reviewer(for: configuration)
        let settings = try reviewer.options(options.review, configuration)
        let review = reviewer.review(paths: [document], options: settings).documents.first
        if let review, review.isUnreadable {
            throw ProjectError(message: "\(document): \(review.problems.joined(separator: "；"))")
        }
        let explanation = ConfigurationExplanation(
            document: document, options: options, configuration: configuration, project: project,
            metadata: review?.metadata, dossier: reviewer.dossier(of: document, settings))
        return explanation.files() + explanation.issuer() + explanation.scope()
            + explanation.rules(settings.adjustments, reviewer.descriptions) + explanation.additions()
            + configuration.opinion.map { key, setting in
                Value(key: "opinion.\(key)", value: setting.value, origin: .file(setting.place))
            }
    }

    let document: String
    let options: DraftCheck.Options
    let configuration: Configuration
    let project: Project
    let metadata: DocumentMetadata?
    let dossier: (path: String, content: Dossier)?

    private func files() -> [Value] {
        let paths = [
            ("configuration", configuration.path), ("waivers", project.waivers?.path),
            ("baseline", project.baseline?.path),
            ("dossier", dossier?.path),
        ]
        return paths.map { Value(key: $0, value: $1 ?? "—", origin: .standard) }
    }

    private func issuer() -> [Value] {
        let place: Value =
            if let region = dossier?.content.region, let path = dossier?.path {
                Value(key: "jurisdiction", value: region, origin: .dossier(path))
            } else if let setting = configuration.jurisdiction {
                Value(key: "jurisdiction", value: setting.value, origin: .file(setting.place))
            } else {
                Value(key: "jurisdiction", value: metadata?.issuer ?? "—", origin: .document)
            }
        let level: Value =
            if let level = options.review.level {
                Value(key: "level", value: level.rawValue, origin: .commandLine)
            } else if let level = dossier?.content.level, let path = dossier?.path {
                Value(key: "level", value: level.rawValue, origin: .dossier(path))
            } else if let setting = configuration.level {
                Value(key: "level", value: setting.value.rawValue, origin: .file(setting.place))
            } else {
                Value(key: "level", value: metadata?.level?.rawValue ?? "—", origin: .document)
            }
        return [place, level]
    }

    private func scope() -> [Value] {
        let covered = Value(
            key: "paths", value: "\(configuration.covers(document))", origin: .standard)
        return [covered]
            + configuration.include.map { Value(key: "paths.include", value: $0.value, origin: .file($0.place)) }
            + configuration.exclude.map { Value(key: "paths.exclude", value: $0.value, origin: .file($0.place)) }
    }

    private func rules(_ adjustments: RuleAdjustments, _ descriptions: [RuleDescription]) -> [Value] {
        let values = descriptions.compactMap { rule -> Value? in
            let value = adjustments.off.contains(rule.id) ? "off" : adjustments.severities[rule.id]?.rawValue
            guard let value, let place = configuration.place(of: rule) else { return nil }
            return Value(key: "rules.\(rule.id)", value: value, origin: .file(place))
        }
        return Self.joined(values)
    }

    /// What one line of the file says of many rules is one value: `rules.drafting/*`, with their number.
    private static func joined(_ values: [Value]) -> [Value] {
        var joined: [Value] = []
        var rest = values
        while let first = rest.first {
            let same = rest.filter { $0.origin == first.origin && $0.value == first.value }
            rest.removeAll { $0.origin == first.origin && $0.value == first.value }
            guard same.count > 1 else {
                joined.append(first)
                continue
            }
            let folder = first.key.prefix { $0 != "/" }
            let isOneFolder = same.allSatisfy { $0.key.hasPrefix(folder + "/") }
            joined.append(
                Value(
                    key: isOneFolder ? "\(folder)/*" : "rules.*", value: "\(first.value) × \(same.count)",
                    origin: first.origin))
        }
        return joined
    }

    private func additions() -> [Value] {
        configuration.ruleFolders.map { Value(key: "rule_folders", value: $0.value, origin: .file($0.place)) }
            + configuration.lexicon.map { concept, terms in
                Value(
                    key: "lexicon.\(concept)", value: terms.value.joined(separator: "、"), origin: .file(terms.place))
            }
    }
}
