import GRDB

/// Why an audit could not go on. What was done up to then is kept.
public struct AuditError: Error, CustomStringConvertible, Sendable {
    public let description: String

    init(_ description: String) { self.description = description }

    /// What a person can do about an error of the database at `path`.
    init(_ error: DatabaseError, path: String) {
        let cause =
            switch error.resultCode {
            case .SQLITE_FULL: "磁盘空间不足"
            case .SQLITE_IOERR: "读写失败，磁盘可能已满或者文件大小受限"
            case .SQLITE_BUSY, .SQLITE_LOCKED: "另一个程序长时间占用"
            case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_CANTOPEN: "无法写入"
            case .SQLITE_NOTADB, .SQLITE_CORRUPT: "不是完好的结果库"
            default: error.message ?? "未知错误"
            }
        self.init("结果库 \(path)：\(cause)（\(error.resultCode.rawValue)）")
    }
}
