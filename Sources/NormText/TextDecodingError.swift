/// Why the bytes of a file are no text. The description is for the user; the caller adds the file's name.
public enum TextDecodingError: Error, Equatable, CustomStringConvertible {
    case empty
    /// Sizes in bytes.
    case tooLarge(size: Int, limit: Int)
    /// A file of another kind (`ZIP`, `PDF`), to be read by another reader.
    case otherFormat(String)
    /// So many control characters that the bytes cannot be meant as text.
    case binary(controls: Int, size: Int)
    /// So many bytes that the encoding does not know that the encoding must be another.
    case undecodable(TextEncoding, invalid: Int, size: Int)

    public var description: String {
        switch self {
        case .empty: "文件为空"
        case .tooLarge(let size, let limit): "文件过大：\(size) 字节，上限 \(limit) 字节"
        case .otherFormat(let name): "不是文本文件，而是 \(name) 文件"
        case .binary(let controls, let size): "不是文本文件：\(size) 字节中有 \(controls) 个控制字符"
        case .undecodable(let encoding, let invalid, let size):
            "无法识别编码：按 \(encoding.rawValue) 读取，\(size) 字节中有 \(invalid) 处无法解码"
        }
    }
}
