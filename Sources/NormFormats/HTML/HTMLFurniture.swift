/// What pages print around an article: it is no text of the document.
enum HTMLFurniture {
    private static let beginnings = words(
        """
        【字体 字体： 字号： 【打印 打印本页 关闭窗口 【关闭 分享到 分享： 扫一扫 上一篇 下一篇 您现在的位置 当前位置 您的位置 浏览次数 点击数 \
        阅读次数 来源： 信息来源： 发布时间： 发布日期： 相关链接 相关文档 相关文件 责任编辑 主办单位： 主办： 承办： 版权所有 网站标识码 ICP备 \
        京公网安备 公网安备 技术支持 返回顶部 收藏本页 无障碍
        """)

    static func holds(_ text: [UInt8]) -> Bool {
        // A long line is a sentence, however it begins.
        guard text.count <= 240 else { return false }
        var start = text[...]
        while start.starts(with: [0xE3, 0x80, 0x80]) || start.starts(with: [0xC2, 0xA0]) || start.first == 0x20 {
            start = start.dropFirst(start.first == 0x20 ? 1 : start.first == 0xC2 ? 2 : 3)
        }
        guard let first = first(text, at: start.startIndex), firsts.contains(first) else { return false }
        return beginnings.contains { start.starts(with: $0) }
    }

    /// The three bytes at a place, most of them one character, as a number.
    static func first(_ text: [UInt8], at: Int) -> UInt32? {
        guard at + 3 <= text.count else { return nil }
        return UInt32(text[at]) << 16 | UInt32(text[at + 1]) << 8 | UInt32(text[at + 2])
    }

    private static let firsts = Array(Set(beginnings.compactMap { first($0, at: 0) }))

    private static func words(_ list: String) -> [[UInt8]] { list.split(separator: " ").map { Array($0.utf8) } }
}
