/// What pages print around an article: it is no text of the document.
enum HTMLFurniture {
    private static let beginnings = words(
        """
        【字体 字体： 字号： 【打印 打印本页 关闭窗口 【关闭 分享到 分享： 扫一扫 上一篇 下一篇 您现在的位置 当前位置 您的位置 浏览次数 点击数 \
        阅读次数 来源： 信息来源： 发布时间： 发布日期： 相关链接 相关文档 相关文件 责任编辑 主办单位： 主办： 承办： 版权所有 网站标识码 ICP备 \
        京公网安备 公网安备 技术支持 返回顶部 收藏本页 无障碍
        """)

    static func holds(_ text: [UInt8], _ line: Range<Int>) -> Bool {
        // A long line is a sentence, however it begins.
        guard line.count <= 240 else { return false }
        var start = line.lowerBound
        while start < line.upperBound {
            if text[start] == 0x20 {
                start += 1
            } else if text[start] == 0xC2, start + 1 < line.upperBound, text[start + 1] == 0xA0 {
                start += 2
            } else if first(text, start..<line.upperBound) == 0xE3_8080 {
                start += 3
            } else {
                break
            }
        }
        guard let first = first(text, start..<line.upperBound), firsts.contains(first) else { return false }
        return beginnings.contains { text[start..<line.upperBound].starts(with: $0) }
    }

    /// The first three bytes of a range, most of them one character, as a number.
    static func first(_ text: [UInt8], _ range: Range<Int>) -> UInt32? {
        guard range.count >= 3 else { return nil }
        let at = range.lowerBound
        return UInt32(text[at]) << 16 | UInt32(text[at + 1]) << 8 | UInt32(text[at + 2])
    }

    private static let firsts = Array(Set(beginnings.compactMap { first($0, $0.indices) }))

    private static func words(_ list: String) -> [[UInt8]] { list.split(separator: " ").map { Array($0.utf8) } }
}
