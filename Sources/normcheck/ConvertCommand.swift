import ArgumentParser
import NormFormats
import NormReport
import NormReview

struct ConvertCommand: ParsableCommand {
    enum Form: String, CaseIterable, ExpressibleByArgument {
        case akn, xml, text, json
    }

    static let configuration = CommandConfiguration(
        commandName: "convert", abstract: "Write what was read of a document in another form.",
        discussion: """
            akn is Akoma Ntoso 3.0, xml the project's own form (Corpus/normdoc.rng), text the normalised text with one \
            paragraph a line, json the whole document model.

            Exit code: 0 all of the document was read; 2 usage or configuration; 3 something could not be read.
            """)

    @Argument(help: "The document; - for standard input.")
    var file: String

    @Option(name: .customLong("to"), help: "The form to write.")
    var form: Form

    @Option(name: .shortAndLong, help: ArgumentHelp("File to write instead of standard output.", valueName: "file"))
    var output: String?

    @OptionGroup var reading: ReadingOptions
    @OptionGroup var home: HomeOption

    func run() throws {
        let input = try reading.standardInput(for: [file])
        let path = input?.name ?? file
        let options = ReviewOptions(
            asOf: try reading.day(), level: reading.level, kind: reading.kind, encoding: reading.encoding,
            limits: reading.limits, standardInput: input)
        let document = try orIncomplete(path) { try DocumentLoader(home: home.locate(), options: options).load(path) }
        let text =
            switch form {
            case .akn: AkomaNtosoWriter.write(document)
            case .xml: OwnFormWriter.write(document)
            case .text: document.text.string(0..<document.text.bytes.count) + "\n"
            case .json: DocumentJSON.write(document)
            }
        if let output { try Output.write(Array(text.utf8), to: output) } else { try Output.write(text) }
        for remark in document.remarks { Output.complain(VisibleText.of("normcheck: \(path): 提示：\(remark)")) }
        for problem in document.problems { Output.complain(VisibleText.of("normcheck: \(path): \(problem.message)")) }
        if !document.problems.isEmpty { throw ExitCode.incomplete }
    }

    private func orIncomplete<Value>(_ path: String, _ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as ExitCode {
            throw error
        } catch {
            Output.complain(VisibleText.of("normcheck: \(path): \(error)"))
            throw ExitCode.incomplete
        }
    }
}
