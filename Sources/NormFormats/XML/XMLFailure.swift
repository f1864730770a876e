/// Where and why the reading of an XML file ended before its end.
enum XMLFailure: Equatable, CustomStringConvertible {
    case documentType(name: String, line: Int)
    /// The parser's own message, in English, stands behind the cause.
    case malformed(cause: String, line: Int, detail: String)
    /// A limit has been reached.
    case stopped(cause: String, line: Int)

    var description: String {
        switch self {
        case .documentType(let name, let line): "第 \(line) 行：文档类型声明 \(name)"
        case .malformed(let cause, let line, let detail): "第 \(line) 行：\(cause)（\(detail)）"
        case .stopped(let cause, let line): "第 \(line) 行：\(cause)"
        }
    }
}
