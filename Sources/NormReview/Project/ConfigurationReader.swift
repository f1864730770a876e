import NormData
import NormDocument
import NormRules

/// Reads `normcheck.yml` strictly: what is not known is an error that names the place and what was probably meant.
enum ConfigurationReader {
    static func read(_ path: String) throws -> Configuration {
        let fields: DataFields
        do {
            fields = try DataFile.load(path).fields(Configuration.keys)
        } catch let error as DataError where error.line == 0 && error.message == "文件是空的" {
            return Configuration(path: path)
        }
        var configuration = Configuration(path: path)
        configuration.jurisdiction = try fields["jurisdiction"].map { try setting($0) { try text($0) } }
        configuration.level = try fields["level"].map { try setting($0) { try $0.value(DocumentLevel.self) } }
        for (pattern, node, value) in try fields["rules"]?.entries() ?? [] {
            configuration.rules.append((pattern, .init(value: try change(value), place: node.place)))
        }
        let paths = try fields["paths"]?.fields(["include", "exclude"])
        configuration.include = try patterns(paths?["include"])
        configuration.exclude = try patterns(paths?["exclude"])
        let folder = ProjectFiles.folder(of: path)
        configuration.ruleFolders = try (fields["rule_folders"]?.list() ?? []).map { node in
            try setting(node) { node in
                let name = try text(node)
                let absolute = name.hasPrefix("/") ? name : folder + "/" + name
                guard DocumentFiles.isFolder(absolute) else { throw node.error("没有文件夹“\(name)”") }
                return absolute
            }
        }
        for (concept, node, value) in try fields["lexicon"]?.entries() ?? [] {
            let terms = try value.list().map { try term($0) }
            configuration.lexicon.append((concept, .init(value: terms, place: node.place)))
        }
        let opinion = try fields["opinion"]?.fields(Configuration.opinionKeys)
        for key in Configuration.opinionKeys where key != "templates" {
            guard let node = opinion?[key] else { continue }
            configuration.opinion.append((key, try setting(node) { try $0.strings().joined(separator: "、") }))
        }
        return configuration
    }

    private static func setting<Value>(
        _ node: DataNode, _ read: (DataNode) throws -> Value
    ) throws -> Configuration.Setting<Value> {
        .init(value: try read(node), place: node.place)
    }

    private static func text(_ node: DataNode) throws -> String {
        let text = try node.string()
        guard !text.isEmpty else { throw node.error("此处不能为空") }
        return text
    }

    private static func term(_ node: DataNode) throws -> String {
        let text = try text(node)
        guard text.utf8.count >= 2 else { throw node.error("词“\(text)”太短，会处处触发") }
        return text
    }

    private static func patterns(_ node: DataNode?) throws -> [Configuration.Setting<String>] {
        try (node?.list() ?? []).map { try setting($0) { try text($0) } }
    }

    private static func change(_ node: DataNode) throws -> Configuration.RuleChange {
        let word = try node.string()
        switch word {
        case "off", "false": return .off
        case "on", "true": return .on
        default:
            guard let severity = Severity(rawValue: word) else {
                throw node.error("“\(word)”不在许可值之内：off、on、error、warning、info")
            }
            return .severity(severity)
        }
    }
}
