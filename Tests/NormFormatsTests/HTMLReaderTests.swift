import NormDocument
import NormText
import TestSupport
import Testing

@testable import NormFormats

struct HTMLReaderTests {
    private static let page = """
        <!DOCTYPE html><html><head><meta charset="utf-8"><title>清河县人民政府关于印发办法的通知_清河县政府网</title>
        <style>p{}</style><script>var a="<p>脚本</p>";</script></head><body>
        <div id="header"><ul><li><a href="/">首页</a></li><li><a href="/1">政务公开</a></li></ul><form><button>搜索</button></form></div>
        <div class="main"><div class="pos">您现在的位置：<a>首页</a> &gt; <a>政策文件</a></div>
        <table><tr><td>索 引 号：</td><td>000014349/2026-00012</td><td>发文字号：</td><td>清府规〔2026〕7号</td></tr>
        <tr><td>发文机关：</td><td>清河县人民政府</td><td>成文日期：</td><td>2026年03月20日</td></tr>
        <tr><td>发布日期：</td><td>2026-03-25</td><td>有效性：</td><td>有效</td></tr></table>
        <h1>清河县人民政府关于印发《清河县市容办法》的通知</h1><div>【字体：大 中 小】 浏览次数：100</div>
        <div class="content"><div><p>各乡镇人民政府：</p><p>　　现印发给你们，请持续执行规定，切实加强市容管理。</p>
        <table><tr><td>序号</td><td>行为</td></tr><tr><td>1</td><td>乱<b>倒</b>垃圾</td></tr></table>
        <p>　　第一条 对乱倒垃圾的，处二百元罚款。<br>第二条 自印发之日起施行。</p>
        <p>清河县人民政府</p><p>2026年3月20日</p><p>附件：<a href="x.doc">申请表.doc</a></p></div></div>
        <div>【打印本页】【关闭窗口】</div></div><div class="foot"><p>主办：清河县人民政府办公室</p></div></body></html>
        """

    @Test func articleAmongNavigation() throws {
        let text = try read(html: HTMLReaderTests.page)
        #expect(
            text.lines == [
                "清河县人民政府关于印发《清河县市容办法》的通知", "各乡镇人民政府：", "　　现印发给你们，请持续执行规定，切实加强市容管理。", "序号｜行为", "1｜乱倒垃圾",
                "　　第一条 对乱倒垃圾的，处二百元罚款。", "第二条 自印发之日起施行。", "清河县人民政府", "2026年3月20日", "附件：申请表.doc",
            ])
        let hints = text.output.hints
        #expect(hints.documentNumber == "清府规〔2026〕7号" && hints.issuer == "清河县人民政府")
        #expect(hints.written == CivilDate(2026, 3, 20) && hints.published == CivilDate(2026, 3, 25))
        #expect(text.output.remarks.isEmpty && text.problems.isEmpty)
    }

    @Test func pagesOfNothingButLinks() throws {
        #expect(try read(html: "<p><a href=/a>第一条</a></p><p><a href=/b>第二条</a></p>").lines == ["第一条", "第二条"])
    }

    @Test func plainPagesKeepAll() throws {
        let text = try read(html: "<p>甲</p>乙<div>丙<div>丁</div></div><ol start=3><li>戊<li>己</ol><pre>庚\n辛</pre>")
        #expect(text.lines == ["甲", "乙", "丙", "丁", "3.戊", "4.己", "庚", "辛"])
    }

    @Test func layoutByTablesAndBreaks() throws {
        let text = try read(
            html: """
                <table><tr><td width=100><a href=a>栏目一</a><br><a href=b>栏目二</a><table><tr><td>x</td></tr></table></td>
                <td>第一条　为了加强管理，制定本办法。<br><br>　　第二条　违反的，处罚款。<br>　　第三条　自发布之日起施行。
                <table><tr><td>项目</td><td>标准</td></tr></table></td></tr></table>
                """)
        #expect(Array(text.lines.suffix(4)) == ["第一条　为了加强管理，制定本办法。", "　　第二条　违反的，处罚款。", "　　第三条　自发布之日起施行。", "项目｜标准"])
        #expect(text.paragraphs.contains("第二条　违反的，处罚款。"))
    }

    @Test func hiddenPartsAndCharacterReferences() throws {
        let text = try read(
            html:
                "<p>一&lt;二&#x4E09;&nbsp;四<span style='display: none'>藏</span><del>删</del><input value=x></p><p hidden>隐</p>"
        )
        #expect(text.lines == ["一<二三\u{A0}四"])
    }

    /// Only marks of the longer texts go through the parser: what stands around them must not show.
    @Test(arguments: [
        ("<p>为了加强管理<!-- <p>不是正文</p> -->，制定本办法。", "为了加强管理，制定本办法。"),
        ("<p>为了加强管理<!-- --!><!---->，制定本办法<!-- -- ->>-->。", "为了加强管理，制定本办法。"),
        ("<p>为了<script>if (a<b) { x('<p>脚本</p>') }</SCRIPT >加强管理<style>p>a{}</style>，制定", "为了加强管理，制定"),
        ("<p>为了<script/>加强管理</p>", "为了加强管理"),
        ("<p>为了<b title=\"甲>乙\" lang='x>y'>加强管理</b><b title=x\"y>，制定办法", "为了加强管理，制定办法"),
        ("<p>乱收费 < 一百元&lt二百元 <三百元&#19977;百元&amp;公司&公司和其他组织", "乱收费 < 一百元&lt二百元 <三百元三百元&公司&公司和其他组织"),
        ("<p>&#12abc为了加强管理&unknown;，制定本办法", "abc为了加强管理&unknown;，制定本办法"),
        ("<p>为了\u{1}加强\u{7F}管理\u{7F}@@@@@，制定本办法", "为了加强\u{7F}管理\u{7F}@@@@@，制定本办法"),
        ("<p>&#127;@@@@@和\u{7F}@@@@A", "\u{7F}@@@@@和\u{7F}@@@@A"),
        ("<p>为了 \r\n  加强\n管理&nbsp;\n &nbsp;制定本办法", "为了 加强 管理\u{A0} \u{A0}制定本办法"),
        ("<p class=甲/>为了<b id='x'/>加强<p style='color:red'>管理<p STYLE='Display: None'>制定<p hidden>办法", "为了加强|管理"),
        ("<ol class=a start='3' type=1><li id=x value=9>为了加强<li class=y>管理</ol>", "9.为了加强|10.管理"),
        ("<table border=0><tr bgcolor=x><td width=1>为了加强<td width=2>管理<br class=x/>办法</table>", "为了加强｜管理 办法"),
        ("<p>为了加强管理<br/>制定本办法</p", "为了加强管理|制定本办法"),
        ("<p>为了<b>加强</b> \n <b>管理</b>  \n<p>制定<pre>\n  <i> </i>办\n  \n<b>法</b></pre>", "为了加强 管理|制定|办|  |法"),
        ("<p>为了<i a=x<y>加强</i>管理<!---->制定", "为了加强管理制定"),
        ("<p>为了<style hidden/>加强</style>管理", "为了加强管理"),
        // Torn tags and comments: nothing that the parser gives as text is lost.
        ("<p>为了加强<!--管理--!>，制定本办法", "为了加强，制定本办法"),
        ("<p>为了<b \"x>加强管理</b>，制定<b title=\"y>本办法\">。", "为了加强管理，制定。"),
        ("<p>为了<i a =\"b>c\">加强<i =\"b>c\">管理</i>，制定\"本办法\"", "为了加强c\">管理，制定\"本办法\""),
        ("<p>为了</ 加强>管理<p>制定</p \"办>法", "为了 加强>管理|制定|法"),
    ])
    func textsAmongTags(html: String, text: String) throws {
        #expect(try read(html: html).lines.joined(separator: "|") == text)
    }

    /// A torn page goes to the parser as it stands: what it gives is what every page must give.
    @Test(arguments: 0..<400)
    func reducedPagesGiveTheSame(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let words = [
            "<p>", "</p>", "<p>", "</p>", "<p>", "</p>", "<p class=x>", "<p hidden>", "<P>", "</P >", "甲", "乙。", " ",
            "\n",
            "&nbsp;", "&#x4E09;", "<br>", "<b>", "</b>", "<span>", "</span>", "<div>", "</div>", "<h1>", "</h1>",
            "<table>",
            "<tr>", "<td>", "</td>", "</tr>", "</table>", "<ul>", "<ol>", "<li>", "</ul>", "</ol>", "<a href=x>",
            "</a>",
            "<!--x-->", "<script>p</script>", "<title>", "</title>", "<pre>", "</pre>", "<center>", "<form>",
        ]
        let body = (0..<random.below(60)).map { _ in words[random.below(words.count)] }.joined()
        let whole = try read(html: "<p>起</p>\(body)")
        let torn = try read(html: "<p>起</p>\(body)</p")
        #expect(whole.lines == torn.lines)
        #expect(whole.output.paragraphs == torn.output.paragraphs)
    }

    @Test func manyReferencesAndTags() throws {
        let references = try read(html: "<p>" + String(repeating: "甲&amp;", count: 200_000))
        #expect(references.lines == [String(repeating: "甲&", count: 200_000)])
        #expect(try read(html: "<p>文" + String(repeating: "<!--", count: 300_000)).lines == ["文"])
        #expect(try read(html: "<p>文" + String(repeating: "<script>", count: 300_000)).lines == ["文"])
        #expect(try read(html: "<p>文" + String(repeating: "<a b='", count: 300_001)).lines == ["文"])
        #expect(try read(html: String(repeating: "<", count: 300_000)).lines.joined().utf8.allSatisfy { $0 == 0x3C })
    }

    @Test func wrongEncodings() throws {
        let page =
            "<html><head><meta http-equiv=Content-Type content='text/html; charset=gb2312'></head><p>规范性文件应当公布，由制定机关负责解释。</p></html>"
        let text = try read(html: page)
        #expect(text.lines == ["规范性文件应当公布，由制定机关负责解释。"])
        #expect(text.output.remarks == ["网页声明的编码 gb2312 与内容不符，按 UTF-8 读取"])
        let longer = String(repeating: "İ", count: 20)
        #expect(
            try read(html: "<meta content='\(longer)Charset=Big5'><p>规范性文件</p>").output.remarks
                == ["网页声明的编码 Big5 与内容不符，按 UTF-8 读取"])
        #expect(try read([0xEF, 0xBB, 0xBF] + Array("<p>文</p>".utf8), name: "a").lines == ["文"])
    }

    @Test func mirrorDamageIsReported() throws {
        let text = try read(html: "<p>請持續(xù)執(zhí)行規(guī)定，根&nbsp;據有关规定（shì）办理。</p><p>第一条&nbsp;总则 (abc)</p>")
        #expect(text.output.remarks.contains { $0.contains("拼音 3 处") })
        #expect(text.output.remarks.contains { $0.contains("不换行空格 1 处") })
    }

    @Test func hostilePages() throws {
        let deep = try read(html: "<p>正文。</p>" + String(repeating: "<div>", count: 200_000))
        #expect(deep.problems == ["超过上限 html-depth：4097，上限 4096"])
        #expect(deep.lines == ["正文。"])
        let unclosed = try read(html: String(repeating: "<p>甲<b><i><table><tr><td>", count: 500))
        #expect(unclosed.lines.joined().count { $0 == "甲" } == 500)
        let torn = try read(html: "<html><body><p>甲</p><div class='a><p>乙</p><a href=\"x>丙<!-- 丁")
        #expect(torn.lines.joined().contains("甲"))
        let closing = try read(html: String(repeating: "</x></div>", count: 100_000) + "文")
        #expect(closing.lines == ["文"])
        #expect(throws: FormatError.self) { try read(html: "<html><script>x</script><img src=a>") }
        let entities = "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><html><p>甲&x;乙</p></html>"
        #expect(try read(html: entities).lines.joined().contains("root:") == false)
    }
}
