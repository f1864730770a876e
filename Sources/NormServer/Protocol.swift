import NormReport

/// Codes of JSON-RPC and of the language server protocol.
enum ErrorCode: Int {
    case parseError = -32700
    case invalidRequest = -32600
    case methodNotFound = -32601
    case invalidParams = -32602
    case serverNotInitialized = -32002
    case requestCancelled = -32800
}

extension JSONWriter {
    mutating func key(_ name: String, _ range: Draft.Range) {
        key(name) { writer in
            writer.object { writer in
                writer.key("start", range.start)
                writer.key("end", range.end)
            }
        }
    }

    private mutating func key(_ name: String, _ position: TextBuffer.Position) {
        key(name) { writer in
            writer.object { writer in
                writer.key("line", position.line)
                writer.key("character", position.character)
            }
        }
    }

    mutating func key(_ name: String, _ id: RequestID?) {
        switch id {
        case .integer(let number): key(name, number)
        case .string(let text): key(name, text)
        case nil: key(name) { $0.null() }
        }
    }
}

extension TextBuffer.Position {
    init?(_ value: JSONValue?) {
        guard let line = value?["line"]?.integer, let character = value?["character"]?.integer else { return nil }
        self.init(line: line, character: character)
    }
}
