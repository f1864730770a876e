import Testing

@testable import NormReport

@Suite struct VisibleTextTests {
    @Test(arguments: [
        ("罚款", "罚款"), ("a  b\t\r\nc", "a b c"), ("\u{1B}[31m", "␛[31m"), ("\u{0}\u{7F}", "␀␡"), ("\u{9B}", "\\u{9B}"),
        ("\u{202E}x\u{2069}", "\\u{202E}x\\u{2069}"), ("\u{2028}", "\\u{2028}"), ("\u{E0041}", "\\u{E0041}"),
        ("　", "　"),
    ])
    func hiddenIsSpeltOut(_ text: String, _ visible: String) {
        #expect(VisibleText.of(text) == visible)
    }

    @Test(arguments: [
        ("1. 罚款", "1\\. 罚款"), ("2026-11-01", "2026-11-01"), ("- 罚款", "\\- 罚款"), ("3.5元", "3\\.5元"), ("a|b", "a\\|b"),
        ("<b>&", "&lt;b&gt;&amp;"), ("# x", "\\# x"), ("\n> x", "&gt; x"), ("http://x", "http\\://x"),
        ("\\|", "\\\\\\|"),
    ])
    func markdownIsEscaped(_ text: String, _ markdown: String) {
        #expect(MarkdownText.of(text) == markdown)
    }
}
