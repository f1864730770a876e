import ArgumentParser
import Glibc

struct RulesNewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Start a rule: writes a file with all keys to be filled in.")

    @Argument(help: "Id of the new rule: category/name, such as fee/parking-deposit.")
    var id: String

    @OptionGroup var home: HomeOption

    func validate() throws {
        _ = try template()
    }

    func run() throws {
        let template = try template()
        let path = try home.locate().rules + "/rules/" + template.path
        try create(path, template.text)
        try Output.write(path + "\n")
    }

    private func template() throws -> RuleTemplate {
        guard let template = RuleTemplate(id: id) else {
            throw ValidationError(
                "The id must be category/name in small letters, digits and hyphens; categories: "
                    + RuleTemplate.categories.joined(separator: ", ") + ".")
        }
        return template
    }

    /// Never overwrites.
    private func create(_ path: String, _ text: String) throws {
        if let slash = path.lastIndex(of: "/") { mkdir(String(path[..<slash]), 0o755) }
        guard let file = fopen(path, "wx") else {
            let reason = errno == EEXIST ? "文件已经存在" : String(cString: strerror(errno))
            Output.complain("normcheck: 无法新建 \(path)：\(reason)")
            throw ExitCode.usage
        }
        let written = fputs(text, file)
        guard fclose(file) == 0, written >= 0 else {
            Output.complain("normcheck: 无法写入 \(path)：\(String(cString: strerror(errno)))")
            throw ExitCode.failure
        }
    }
}
