import Dispatch
import NormReport
import NormReview
import NormRules

/// A language server for drafts (LSP 3.17) over standard input and output: findings while typing, the rule and its basis
/// under the pointer, mechanical corrections, and the way from a reference to the article it names.
///
/// One thread reads, one answers. Edits only change the text; the check follows when no message waits, so that fast
/// typing costs one check and not one a key.
public final class LanguageServer {
    private let stream: MessageStream
    private let mailbox = Mailbox()
    private var session: DraftSession
    private var language: ReportLanguage?
    private var drafts: [String: Draft] = [:]
    private var isInitialized = false
    private var isShutDown = false
    private var complaint: String?

    /// - Parameter language: that of the answers; `nil` leaves it to the client.
    public init(
        home: Home, options: DraftCheck.Options, language: ReportLanguage?, input: Int32 = 0, output: Int32 = 1
    ) {
        stream = MessageStream(input: input, output: output)
        session = DraftSession(home: home, options: options)
        self.language = language
    }

    /// Serves until the client leaves; whether it said goodbye first.
    public func run() -> Bool {
        let mailbox = mailbox
        let input = stream
        DispatchQueue.global().async {
            var stream = input
            while let content = stream.read() { mailbox.put(Message(content)) }
            mailbox.close()
        }
        while let message = mailbox.take() {
            switch message {
            case .notification("exit", _): return isShutDown
            case .notification(let method, let params): notified(method, params)
            case .request(let id, let method, let params): answer(id, method, params)
            case .unreadable(let id, let reason): fail(id, id == nil ? .parseError : .invalidRequest, reason)
            }
            if mailbox.isEmpty { checkDrafts() }
        }
        return isShutDown
    }

    // MARK: Requests

    private func answer(_ id: RequestID, _ method: String, _ params: JSONValue) {
        if mailbox.isCancelled(id) { return fail(id, .requestCancelled, "cancelled") }
        if isShutDown { return fail(id, .invalidRequest, "the server was shut down") }
        guard isInitialized || method == "initialize" else {
            return fail(id, .serverNotInitialized, "not initialized")
        }
        switch method {
        case "initialize": initialize(id, params)
        case "shutdown":
            isShutDown = true
            respond(id) { $0.null() }
        case "textDocument/hover": hover(id, params)
        case "textDocument/codeAction": codeActions(id, params)
        case "textDocument/definition": definition(id, params)
        default: fail(id, .methodNotFound, method)
        }
    }

    private func initialize(_ id: RequestID, _ params: JSONValue) {
        isInitialized = true
        if language == nil { language = params["locale"]?.string?.hasPrefix("en") == true ? .english : .chinese }
        respond(id) { writer in
            writer.object { writer in
                writer.key("capabilities") { writer in
                    writer.object { writer in
                        writer.key("positionEncoding", "utf-16")
                        writer.key("textDocumentSync") { writer in
                            writer.object { writer in
                                writer.key("openClose", true)
                                writer.key("change", 2)
                                writer.key("save", true)
                            }
                        }
                        writer.key("hoverProvider", true)
                        writer.key("definitionProvider", true)
                        writer.key("codeActionProvider") { writer in
                            writer.object { $0.key("codeActionKinds") { $0.array(["quickfix"]) { $0.string($1) } } }
                        }
                    }
                }
                writer.key("serverInfo") { writer in
                    writer.object { writer in
                        writer.key("name", "normcheck")
                        writer.key("version", Version.current)
                    }
                }
            }
        }
    }

    private func hover(_ id: RequestID, _ params: JSONValue) {
        guard let (uri, position) = place(params) else { return fail(id, .invalidParams, "no position") }
        check(uri)
        let found = drafts[uri]?.findings.filter { $0.touches(position, position) } ?? []
        guard let first = found.first else { return respond(id) { $0.null() } }
        let text = found.map { FindingCard.markdown(of: $0.finding, language: language ?? .chinese) }
            .joined(separator: "\n\n---\n\n")
        respond(id) { writer in
            writer.object { writer in
                writer.key("contents") { writer in
                    writer.object { writer in
                        writer.key("kind", "markdown")
                        writer.key("value", text)
                    }
                }
                writer.key("range", first.range)
            }
        }
    }

    private func codeActions(_ id: RequestID, _ params: JSONValue) {
        guard let uri = params["textDocument"]?["uri"]?.string,
            let start = TextBuffer.Position(params["range"]?["start"]),
            let end = TextBuffer.Position(params["range"]?["end"])
        else { return fail(id, .invalidParams, "no range") }
        check(uri)
        let found = drafts[uri]?.findings.filter { $0.offersCorrection(start, end) } ?? []
        respond(id) { writer in
            writer.array(found) { writer, placed in write(actionFor: placed, in: uri, to: &writer) }
        }
    }

    private func write(actionFor placed: Draft.Placed, in uri: String, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.key("title", FindingCard.correction(of: placed.finding, language: language ?? .chinese))
            writer.key("kind", "quickfix")
            writer.key("isPreferred", true)
            writer.key("diagnostics") { $0.array(CollectionOfOne(placed)) { write($1, to: &$0) } }
            writer.key("edit") { writer in
                writer.object { writer in
                    writer.key("changes") { writer in
                        writer.object { writer in
                            writer.key(uri) { writer in
                                writer.array(zip(placed.fixes, placed.finding.fixes)) { writer, change in
                                    writer.object { writer in
                                        writer.key("range", change.0)
                                        writer.key("newText", change.1.replacement)
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    private func definition(_ id: RequestID, _ params: JSONValue) {
        guard let (uri, position) = place(params) else { return fail(id, .invalidParams, "no position") }
        guard let draft = drafts[uri],
            let references = try? session.crossReferences(draft.text.bytes, path: draft.path)
        else { return respond(id) { $0.null() } }
        let positions = draft.text.positions(
            ofScalars: references.flatMap { [$0.span.start, $0.span.end, $0.target.start, $0.target.end] })
        let range = { (span: ReviewedFinding.Span) -> Draft.Range? in
            guard let start = positions[span.start], let end = positions[span.end] else { return nil }
            return (start, end)
        }
        let found = references.filter { reference in
            range(reference.span).map { $0.start <= position && position <= $0.end } ?? false
        }.compactMap { range($0.target) }
        respond(id) { writer in
            writer.array(found) { writer, range in
                writer.object { writer in
                    writer.key("uri", uri)
                    writer.key("range", range)
                }
            }
        }
    }

    private func place(_ params: JSONValue) -> (String, TextBuffer.Position)? {
        guard let uri = params["textDocument"]?["uri"]?.string, let position = TextBuffer.Position(params["position"])
        else { return nil }
        return (uri, position)
    }

    // MARK: Notifications

    private func notified(_ method: String, _ params: JSONValue) {
        switch method {
        case "textDocument/didOpen": opened(params["textDocument"])
        case "textDocument/didChange": changed(params)
        case "textDocument/didClose":
            guard let uri = params["textDocument"]?["uri"]?.string, drafts.removeValue(forKey: uri) != nil else {
                return
            }
            publish(uri, version: nil, [])
        case "textDocument/didSave", "workspace/didChangeWatchedFiles":
            // A saved file may be a project file or a dossier.
            session.forgetProject()
            for uri in drafts.keys { drafts[uri]?.isDirty = true }
        default: break
        }
    }

    private func opened(_ document: JSONValue?) {
        guard let uri = document?["uri"]?.string, let text = document?["text"]?.string else { return }
        drafts[uri] = Draft(path: FileURI.path(uri), version: document?["version"]?.integer, text: text)
    }

    private func changed(_ params: JSONValue) {
        guard let uri = params["textDocument"]?["uri"]?.string, var draft = drafts.removeValue(forKey: uri) else {
            return
        }
        for change in params["contentChanges"]?.array ?? [] {
            guard let text = change["text"]?.string else { continue }
            if let start = TextBuffer.Position(change["range"]?["start"]),
                let end = TextBuffer.Position(change["range"]?["end"])
            {
                draft.text.replace(from: start, to: end, with: text)
            } else {
                draft.text = TextBuffer(text)
            }
        }
        draft.version = params["textDocument"]?["version"]?.integer ?? draft.version
        draft.isDirty = true
        drafts[uri] = draft
    }

    // MARK: Checks

    private func checkDrafts() {
        for uri in drafts.keys.sorted() where drafts[uri]?.isDirty == true {
            check(uri)
            if !mailbox.isEmpty { return }
        }
    }

    /// Brings what is known of a draft up to date and tells the client.
    private func check(_ uri: String) {
        guard var draft = drafts[uri], draft.isDirty else { return }
        do {
            if try session.covers(draft.path) {
                draft.take(try session.check(draft.text.bytes, path: draft.path))
            } else {
                draft.isDirty = false
            }
            complaint = nil
        } catch {
            draft.isDirty = false
            complain("\(error)")
        }
        drafts[uri] = draft
        publish(uri, version: draft.version, draft.findings, problems: draft.review?.problems ?? [])
    }

    /// A fault in a project file is told once, not at every key.
    private func complain(_ message: String) {
        guard complaint != message else { return }
        complaint = message
        send("window/showMessage") { writer in
            writer.object { writer in
                writer.key("type", 1)
                writer.key("message", "normcheck: " + Phrasebook.text(message, in: language ?? .chinese))
            }
        }
    }

    private func publish(_ uri: String, version: Int?, _ findings: [Draft.Placed], problems: [String] = []) {
        send("textDocument/publishDiagnostics") { writer in
            writer.object { writer in
                writer.key("uri", uri)
                if let version { writer.key("version", version) }
                writer.key("diagnostics") { writer in
                    writer.array(findings.map { Diagnostic.finding($0) } + problems.map { Diagnostic.problem($0) }) {
                        writer, diagnostic in
                        switch diagnostic {
                        case .finding(let placed): write(placed, to: &writer)
                        case .problem(let problem): write(problem: problem, to: &writer)
                        }
                    }
                }
            }
        }
    }

    private enum Diagnostic {
        case finding(Draft.Placed)
        case problem(String)
    }

    private func write(_ placed: Draft.Placed, to writer: inout JSONWriter) {
        let finding = placed.finding.finding
        writer.object { writer in
            writer.key("range", placed.range)
            writer.key("severity", finding.severity == .error ? 1 : finding.severity == .warning ? 2 : 3)
            writer.key("code", finding.rule)
            writer.key("source", "normcheck")
            writer.key("message", FindingCard.statement(of: placed.finding, language: language ?? .chinese))
            writer.key("data") { $0.object { $0.key("id", placed.finding.id) } }
        }
    }

    private func write(problem: String, to writer: inout JSONWriter) {
        let top = TextBuffer.Position(line: 0, character: 0)
        writer.object { writer in
            writer.key("range", (top, top))
            writer.key("severity", 2)
            writer.key("code", "incomplete")
            writer.key("source", "normcheck")
            writer.key("message", VisibleText.of(Phrasebook.text(problem, in: language ?? .chinese)))
        }
    }

    // MARK: Answers

    private func respond(_ id: RequestID, _ result: (inout JSONWriter) -> Void) {
        var writer = JSONWriter()
        writer.object { writer in
            writer.key("jsonrpc", "2.0")
            writer.key("id", id)
            writer.key("result", result)
        }
        stream.write(writer.text)
    }

    private func fail(_ id: RequestID?, _ code: ErrorCode, _ message: String) {
        var writer = JSONWriter()
        writer.object { writer in
            writer.key("jsonrpc", "2.0")
            writer.key("id", id)
            writer.key("error") { writer in
                writer.object { writer in
                    writer.key("code", code.rawValue)
                    writer.key("message", VisibleText.of(message))
                }
            }
        }
        stream.write(writer.text)
    }

    private func send(_ method: String, _ params: (inout JSONWriter) -> Void) {
        var writer = JSONWriter()
        writer.object { writer in
            writer.key("jsonrpc", "2.0")
            writer.key("method", method)
            writer.key("params", params)
        }
        stream.write(writer.text)
    }
}
