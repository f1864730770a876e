/// What a client sends (JSON-RPC 2.0).
enum Message: Sendable {
    case request(id: RequestID, method: String, params: JSONValue)
    case notification(method: String, params: JSONValue)
    /// No message: what came is no JSON, or no JSON-RPC.
    case unreadable(RequestID?, String)

    init(_ bytes: [UInt8]) {
        guard let value = try? JSONValue(parsing: bytes) else {
            self = .unreadable(nil, "not JSON")
            return
        }
        let id = value["id"].flatMap { RequestID($0) }
        let params = value["params"] ?? .null
        switch (id, value["method"]?.string) {
        case (let id?, let method?): self = .request(id: id, method: method, params: params)
        case (nil, let method?): self = .notification(method: method, params: params)
        // An answer to a request of the server, which sends none.
        case (_?, nil) where value["result"] != nil || value["error"] != nil:
            self = .notification(method: "$/response", params: .null)
        default: self = .unreadable(id, "no JSON-RPC message")
        }
    }
}
