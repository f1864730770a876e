/// Why an index file was refused.
public enum LawIndexError: Error, Equatable, CustomStringConvertible {
    case unreadable(path: String)
    case foreign(path: String)
    case otherVersion(path: String, found: Int, expected: Int)
    case damaged(path: String, cause: String)

    public var description: String {
        switch self {
        case .unreadable(let path): "\(path)：无法读取法律索引文件"
        case .foreign(let path): "\(path)：不是法律索引文件"
        case .otherVersion(let path, let found, let expected):
            "\(path)：法律索引版本为 \(found)，本程序需要版本 \(expected)，请用 law build 重新生成"
        case .damaged(let path, let cause): "\(path)：法律索引文件已损坏（\(cause)）"
        }
    }
}
