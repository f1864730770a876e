/// Why a file, or a part of one, cannot be read. The description is for the user; the caller adds the file's name.
public enum FormatError: Error, Equatable, CustomStringConvertible {
    /// A cap was reached. `found` is what was met before reading ended: the whole may be larger.
    case limit(FormatLimit, found: Int, cap: Int)
    /// The container is damaged, or made to mislead.
    case container(String)
    case encrypted(String)
    /// A part that the format needs is absent.
    case missing(String)
    /// The file holds no text: a scan, or pictures only.
    case noText(String)
    /// A format that the project does not read.
    case unsupported(String)
    /// A program that the format needs is not installed, or failed.
    case converter(String)

    public var description: String {
        switch self {
        case .limit(let limit, let found, let cap): "超过上限 \(limit.rawValue)：\(found)，上限 \(cap)"
        case .container(let cause): "文件包有误：\(cause)"
        case .encrypted(let name): "已加密，无法读取：\(name)"
        case .missing(let part): "缺少 \(part)"
        case .noText(let cause): "没有可读的文字：\(cause)"
        case .unsupported(let format): "不支持的格式：\(format)"
        case .converter(let cause): "无法转换：\(cause)"
        }
    }
}
