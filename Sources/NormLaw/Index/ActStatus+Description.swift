extension ActStatus: CustomStringConvertible {
    /// In Chinese, for a reader.
    public var description: String {
        switch self {
        case .inForce: "现行有效"
        case .notYet(let date): "尚未施行（自 \(date) 起施行）"
        case .repealed(let ending):
            "已废止（\(ending.date)" + (ending.by.map { "，《\($0)》" } ?? "") + (ending.isVerified ? "）" : "，废止依据未核）")
        case .unknown: "效力不明"
        }
    }
}
