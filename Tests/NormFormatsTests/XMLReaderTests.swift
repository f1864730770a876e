import NormDocument
import NormText
import TestSupport
import Testing

@testable import NormFormats

struct XMLReaderTests {
    private func read(_ xml: String) throws -> (texts: [String], output: ReaderOutput) {
        let source = SourceText(bytes: Array(xml.utf8))
        let output = try XMLReader.read(source)
        return (texts(of: output, in: source), output)
    }

    @Test func numberAndTextAreOneParagraph() throws {
        let (texts, output) = try read(
            """
            <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act><body>
            <chapter><num>第一章</num><heading>总则</heading>
            <article><num>第一条</num><content><p>为规范管理，制定<b>本</b>办法。</p><p>第二款。</p></content></article>
            <article><num>第二条</num><intro><p>下列：</p></intro>
              <list><point><num>（一）</num><content><p>甲；</p></content></point></list></article>
            <article><num>第三条</num></article><article><num>第四条</num><paragraph><content><p>乙</p></content></paragraph></article>
            </chapter></body></act></akomaNtoso>
            """)
        #expect(
            texts == ["第一章总则", "第一条为规范管理，制定本办法。", "第二款。", "第二条下列：", "（一）甲；", "第三条", "第四条乙"])
        #expect(output.paragraphs.map(\.hint) == [.heading, nil, nil, nil, nil, nil, nil])
        #expect(output.problems.isEmpty)
    }

    @Test func piecesLeadToTheSource() throws {
        let xml = "<akomaNtoso><act>\r\n<p>处&#65297;００元&amp;<b>罚\r\n款</b><![CDATA[<以上>]]>&lt;</p></act></akomaNtoso>"
        let source = SourceText(bytes: Array(xml.utf8))
        let output = try XMLReader.read(source)
        let paragraph = try #require(output.paragraphs.first)
        #expect(
            paragraph.pieces.map { source.string($0.source) + "=" + ($0.text ?? "") } == [
                "处=", "&#65297;=１", "００元=", "&amp;=&", "罚\r\n款=", "<以上>=", "&lt;=<",
            ])
        #expect(texts(of: output, in: source) == ["处100元&罚款<以上><"])
    }

    @Test func textAmongValuesAndCommentsIsRead() throws {
        let (texts, _) = try read(
            """
            <akomaNtoso><act><p a="甲>乙" b='丙>丁'>戊<b c="己">庚</b><!-- 辛 > " 壬 -->癸<i d='"'>子</i>\
            <![CDATA[丑>寅]]><b e="卯>">辰</b></p></act></akomaNtoso>
            """)
        #expect(texts == ["戊庚癸子丑>寅辰"])
        let source = "<a b=\"一二\">三<e f=\"六>七\">八</e><c d='>'>四</c>五"
        let masked = XMLMask.masked(Array(source.utf8))
        let gone = String(repeating: "\u{7F}", count: 3)
        #expect(String(decoding: masked, as: UTF8.self) == "<a b=\"一二\">\(gone)<e f=\"六>七\">八</e><c d='>'>四</c>\(gone)")
    }

    @Test func quotationsAreWithoutTags() throws {
        let xml = "<normdoc><body><article><num>第一条</num><p>处二百<b>元</b>罚款，\n以&lt;上</p></article></body></normdoc>"
        let source = SourceText(bytes: Array(xml.utf8))
        let document = DocumentReader(
            vocabulary: try Vocabulary.load(from: packageFolder.appending(path: "Rules").path())
        ).read(path: "a.xml", source: source, output: try XMLReader.read(source))
        let words = "第一条处二百元罚款"
        #expect(document.text.string(0..<words.utf8.count) == words)
        #expect(document.quotation(of: 0..<words.utf8.count) == words)
    }

    @Test func longTextKeepsItsPlaces() throws {
        let sentence = "经营者应当遵守ABC规定，处二百元以上<b>五百元</b>以下罚款&#12290;"
        let xml = "<normdoc><body><p>" + String(repeating: sentence, count: 3000) + "</p></body></normdoc>"
        let source = SourceText(bytes: Array(xml.utf8))
        let paragraph = try #require(try XMLReader.read(source).paragraphs.first)
        let text = paragraph.pieces.map { $0.text ?? source.string($0.source) }.joined()
        #expect(text == String(repeating: "经营者应当遵守ABC规定，处二百元以上五百元以下罚款。", count: 3000))
        #expect(
            zip(paragraph.pieces, paragraph.pieces.dropFirst()).allSatisfy {
                $0.source.upperBound <= $1.source.lowerBound
            })
    }

    @Test func tableRowsAreParagraphs() throws {
        let (texts, output) = try read(
            "<akomaNtoso><doc><table><tr><td><p>甲</p><p>乙</p></td><td/><td>丙</td></tr><tr><td/></tr></table></doc></akomaNtoso>"
        )
        #expect(texts == ["甲乙｜｜丙"])
        #expect(output.paragraphs.map(\.hint) == [.tableRow])
    }

    @Test func footnoteStandsBehindItsParagraph() throws {
        let (texts, _) = try read(
            "<akomaNtoso><doc><p>甲<authorialNote><p>注一</p><p>注二</p></authorialNote>乙</p><p>丙</p></doc></akomaNtoso>")
        #expect(texts == ["甲乙", "注一", "注二", "丙"])
    }

    @Test func prefixAndDeclaredEncodingDoNotMatter() throws {
        let (texts, output) = try read(
            """
            <?xml version="1.0" encoding="GB2312"?>
            <an:akomaNtoso xmlns:an="urn:x"><an:act><an:preface><an:p><an:docTitle>某 办法</an:docTitle></an:p></an:preface>
            <an:body><an:article><an:num>第一条</an:num><an:content><an:p>甲</an:p></an:content></an:article></an:body>
            </an:act></an:akomaNtoso>
            """)
        #expect(texts == ["某办法", "第一条甲"])
        #expect(output.hints.title == "某办法")
        #expect(output.problems.isEmpty)
    }

    @Test func metadataOfTheWorkBecomesHints() throws {
        let (_, output) = try read(
            """
            <akomaNtoso><act><meta><identification>
            <FRBRWork><FRBRdate date="2026-03-09" name="written"/><FRBRauthor href="#g"/><FRBRnumber value="3"/>
            <FRBRnumber value="甲政发〔2026〕3号"/></FRBRWork>
            <FRBRExpression><FRBRdate date="2001-01-01" name="x"/><FRBRauthor href="#h"/></FRBRExpression></identification>
            <publication date="2026-03-12"/><references><TLCOrganization eId="h" showAs="乙"/>
            <TLCOrganization eId="g" showAs="甲县人民政府"/></references></meta><body><p>甲</p></body></act></akomaNtoso>
            """)
        #expect(output.hints.written == CivilDate(2026, 3, 9))
        #expect(output.hints.published == CivilDate(2026, 3, 12))
        #expect(output.hints.issuer == "甲县人民政府")
        #expect(output.hints.documentNumber == "甲政发〔2026〕3号")
    }

    @Test func unknownFormIsReadWithAProblem() throws {
        let (texts, output) = try read("<文件><标题>甲</标题><段><span>乙</span>丙</段></文件>")
        #expect(texts == ["甲", "乙丙"])
        #expect(output.problems.count == 1)
        #expect(output.problems.first?.message.contains("文件") == true)
    }

    @Test func badAttributesOfTheOwnFormAreReported() throws {
        let (_, output) = try read("<normdoc level='village' written='2026-02-30'><body><p>甲</p></body></normdoc>")
        #expect(output.hints == MetadataHints())
        #expect(output.problems.count == 2)
    }

    @Test(arguments: [
        "<!DOCTYPE normdoc><normdoc><p>甲</p></normdoc>",
        "<?xml version='1.0'?><!DOCTYPE normdoc [<!ENTITY a 'b'>]><normdoc><p>&a;</p></normdoc>",
        "<!DOCTYPE normdoc SYSTEM 'file:///etc/hostname'><normdoc><p>甲</p></normdoc>",
    ])
    func documentTypeIsRefused(_ xml: String) {
        #expect(throws: XMLReadingError.documentType(name: "normdoc", line: 1)) { try read(xml) }
    }

    @Test func brokenFileGivesWhatWasRead() throws {
        let (texts, output) = try read("<normdoc><body><p>甲</p>\n<p>乙<p>丙</b></p></body></normdoc>")
        #expect(texts == ["甲", "乙", "丙"])
        #expect(output.problems.first?.message.contains("第 2 行") == true)
        let truncated = try read("<normdoc>\n<body><p>甲</p><p>乙")
        #expect(truncated.texts.first == "甲")
        #expect(truncated.output.problems.count == 1)
        let entity = try read("<normdoc><body><p>甲</p><p>乙&nbsp;丙</p></body></normdoc>")
        #expect(entity.texts.first == "甲")
        #expect(entity.output.problems.first?.message.contains("实体") == true)
    }

    @Test(arguments: [
        "", "甲", "<", "<normdoc", "<normdoc/>", "<normdoc><body/></normdoc>", "<\u{0}a>", "{}", "<a>\u{0}</a>",
    ])
    func nothingReadIsAnError(_ xml: String) {
        #expect(throws: XMLReadingError.self) { try read(xml) }
    }

    @Test func depthIsCapped() throws {
        let deep = String(repeating: "<p>甲", count: 300_000)
        let (texts, output) = try read("<normdoc>" + deep)
        #expect(texts.count <= 256)
        #expect(output.problems.first?.message.contains("element-depth") == true)
    }

    @Test func namesAreCapped() throws {
        let names = (0..<200_000).map { "<e\($0)/>" }.joined()
        let (texts, output) = try read("<normdoc><body><p>甲</p>" + names + "</body></normdoc>")
        #expect(texts == ["甲"])
        #expect(output.problems.first?.message.contains("名称过多") == true)
    }

    @Test(arguments: 0..<300)
    func anyXMLIsReadOrRefused(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let words = [
            "<p>", "</p>", "<num>", "</num>", "<tr>", "</tr>", "<td>", "</td>", "<meta>", "</meta>", "<b>", "</b>",
            "&lt;", "&#20108;",
            "&x;", "<![CDATA[", "]]>", "<!--", "-->", "甲", "二百元", "\r\n", " ", "<br/>", "<authorialNote>",
            "</authorialNote>", "<?x?>",
            "<docTitle>", "</docTitle>", "<attachment>", "</attachment>", "<heading>", "</heading>",
        ]
        let body = (0..<random.below(80)).map { _ in words[random.below(words.count)] }.joined()
        let root = random.below(2) == 0 ? "akomaNtoso" : "normdoc"
        let source = SourceText(bytes: Array("<\(root)><p>起</p>\(body)</\(root)>".utf8))
        let output = try XMLReader.read(source)
        for piece in output.paragraphs.flatMap(\.pieces) {
            #expect(piece.source.upperBound <= source.bytes.count)
            let first = piece.source.lowerBound < source.bytes.count ? source.bytes[piece.source.lowerBound] : 0
            #expect(first & 0xC0 != 0x80)
        }
    }
}

/// The normalised paragraphs of a reader's output.
func texts(of output: ReaderOutput, in source: SourceText) -> [String] {
    var builder = NormalTextBuilder(source: source)
    let ranges = output.paragraphs.map { paragraph in
        for piece in paragraph.pieces {
            if let text = piece.text { builder.append(text, for: piece.source) } else { builder.append(piece.source) }
        }
        return builder.endParagraph()
    }
    let text = builder.finish()
    return ranges.map(text.string)
}
