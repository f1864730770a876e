/// Why an XML file cannot be read at all. The description is for the user; the caller adds the file's name.
public enum XMLReadingError: Error, Equatable, CustomStringConvertible {
    /// Sizes in bytes.
    case tooLarge(size: Int, limit: Int)
    /// Document types can define entities without bound and name files: they are refused.
    case documentType(name: String, line: Int)
    /// Nothing could be read, and why.
    case unreadable(String)

    public var description: String {
        switch self {
        case .tooLarge(let size, let limit): "XML 过大：\(size) 字节，上限 \(limit) 字节"
        case .documentType(let name, let line): "XML 第 \(line) 行含有文档类型声明（<!DOCTYPE \(name)>），为安全起见不予读取"
        case .unreadable(let cause): "XML 无法读取：\(cause)"
        }
    }
}
