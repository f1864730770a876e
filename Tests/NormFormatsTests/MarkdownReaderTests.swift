import NormDocument
import NormText
import Testing

@testable import NormFormats

struct MarkdownReaderTests {
    @Test func readsALawText() {
        let source = SourceText(
            bytes: Array(
                """
                # 某办法

                (2019年5月13日公布)
                <!-- INFO END -->
                ## 第一章　总则\r
                第一条　甲。<!-- 注 -->乙。
                <!-- 多
                # 行 -->第二条　丙。
                ### 
                # 附件
                第#条
                <!-- 未完
                """.utf8))
        let output = MarkdownReader.read(source)
        #expect(
            texts(of: output, in: source) == [
                "某办法", "（2019年5月13日公布）", "第一章总则", "第一条甲。乙。", "第二条丙。", "附件", "第#条",
            ])
        #expect(output.paragraphs.map(\.hint) == [.title, nil, .heading, nil, nil, .heading, nil])
    }

    @Test func emptyTextHasNoParagraphs() {
        #expect(MarkdownReader.read(SourceText(bytes: [])).paragraphs.isEmpty)
    }
}
