extension ArticleAnswer {
    /// In Chinese, for a reader.
    public var name: String {
        switch self {
        case .exists: "存在"
        case .noArticle(let last): "不存在（共至第\(last)条）"
        case .noParagraph(let count): "该条只有\(count)款"
        case .noItem(let count): "该条只有\(count)项"
        case .unknown: "不明（条文不在索引中）"
        }
    }
}
