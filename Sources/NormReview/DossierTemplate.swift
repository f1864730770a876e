import NormDocument

/// An empty dossier to fill in, with what the document itself says.
public enum DossierTemplate {
    /// The text of a `.dossier.yml`.
    ///
    /// - Parameter rules: The steps, each of which gets a line with its fields.
    public static func make(from document: NormativeDocument, rules: ProcedureRules) -> String {
        let metadata = document.metadata
        let name = document.path.split(separator: "/").last.map(String.init) ?? document.path
        var lines = [
            "# 程序档案。日期写成 2026-03-12；没有进行的步骤删去或者留空。",
            "document: \(quoted(name))",
            "issuer: \(quoted(metadata.issuer))",
            "region:  # 如 四川省绵阳市清河县",
            "level: \(metadata.level?.rawValue ?? "")",
            "kind: \(metadata.kind.isNormative ? metadata.kind.rawValue : DocumentKind.normative.rawValue)",
        ]
        lines += rules.steps.flags.map { "\($0): false" }
        lines.append("steps:")
        lines += rules.steps.steps.filter { $0.topLevel != true }.map(line)
        lines += [
            "effective: \(metadata.effective?.description ?? "")",
            "effective_reason:  # 公布后即行施行的理由",
            "valid_until: \(metadata.validUntil?.description ?? "")",
            "validity_reason:  # 有效期长于通常上限的理由",
        ]
        return lines.joined(separator: "\n") + "\n"
    }

    private static func line(_ step: StepRule) -> String {
        let fields = step.fields ?? [:]
        let names = fields.keys.filter { $0 != "exempt" }.sorted {
            (fields[$0] == .text ? 1 : 0, $0 == step.ends ? 1 : 0, $0) < (
                fields[$1] == .text ? 1 : 0, $1 == step.ends ? 1 : 0, $1
            )
        }
        let record = "{\(names.map { "\($0): " }.joined(separator: ", "))}"
        let value = step.many == true ? "[\(record)]" : record
        return "  \(step.key): \(value)  # \(step.title)"
    }

    /// A YAML string that holds any text.
    private static func quoted(_ text: String?) -> String {
        guard let text, !text.isEmpty else { return "" }
        let escaped = text.unicodeScalars.map { scalar in
            switch scalar {
            case "\"": "\\\""
            case "\\": "\\\\"
            case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value): " "
            default: String(scalar)
            }
        }
        return "\"\(escaped.joined())\""
    }
}
