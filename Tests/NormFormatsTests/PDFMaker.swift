/// Makes PDF files for tests: text at places, of a font that maps codes to Unicode.
struct PDFMaker {
    struct Text {
        var x: Int
        var y: Int
        var text: String
        var size = 12
        /// By a right angle, to be read upwards.
        var isTurned = false
    }

    var pages: [[Text]]
    /// Whether each page shows a picture.
    var hasImages = false
    var pageParent = 2

    init(_ pages: [[Text]]) { self.pages = pages }

    func bytes() -> [UInt8] {
        var objects: [String] = []
        let kids = pages.indices.map { "\(10 + $0 * 2) 0 R" }.joined(separator: " ")
        objects.append("1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n")
        objects.append("2 0 obj <</Type/Pages/Count \(pages.count)/Kids[\(kids)]>> endobj\n")
        objects.append(
            "3 0 obj <</Type/Font/Subtype/Type0/BaseFont/Song/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 5 0 R>> endobj\n"
        )
        objects.append(
            "4 0 obj <</Type/Font/Subtype/CIDFontType2/BaseFont/Song/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000/FontDescriptor 6 0 R>> endobj\n"
        )
        let ranges = (0..<256).map { high in
            let digits = String(high, radix: 16)
            let byte = digits.count < 2 ? "0" + digits : digits
            return "<\(byte)00> <\(byte)ff> <\(byte)00>"
        }
        let blocks = stride(from: 0, to: 256, by: 64).map {
            "64 beginbfrange\n" + ranges[$0..<$0 + 64].joined(separator: "\n") + "\nendbfrange\n"
        }
        objects.append(
            stream(
                5,
                "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def\n"
                    + "1 begincodespacerange <0000> <ffff> endcodespacerange\n" + blocks.joined()
                    + "endcmap end end"))
        objects.append(
            "6 0 obj <</Type/FontDescriptor/FontName/Song/Flags 4/FontBBox[0 -200 1000 800]/Ascent 800/Descent -200/ItalicAngle 0/CapHeight 700/StemV 80>> endobj\n"
        )
        objects.append(
            "7 0 obj <</Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray/Length 1>> stream\nA\nendstream endobj\n"
        )
        for (index, page) in pages.enumerated() {
            let number = 10 + index * 2
            objects.append(
                "\(number) 0 obj <</Type/Page/Parent \(pageParent) 0 R/MediaBox[0 0 595 842]/Contents \(number + 1) 0 R"
                    + "/Resources<</Font<</F 3 0 R>>/XObject<</I 7 0 R>>>>>> endobj\n")
            let image = hasImages ? "q 500 0 0 700 50 50 cm /I Do Q\n" : ""
            objects.append(stream(number + 1, image + page.map(shown).joined()))
        }
        return Array("%PDF-1.4\n".utf8) + objects.flatMap { Array($0.utf8) }
            + Array("trailer <</Root 1 0 R>>\n%%EOF\n".utf8)
    }

    private func shown(_ text: Text) -> String {
        let codes = text.text.utf16.map { unit in
            let digits = String(unit, radix: 16)
            return String(repeating: "0", count: 4 - digits.count) + digits
        }
        let matrix = text.isTurned ? "0 1 -1 0" : "1 0 0 1"
        return "BT /F \(text.size) Tf \(matrix) \(text.x) \(text.y) Tm <\(codes.joined())> Tj ET\n"
    }

    private func stream(_ number: Int, _ text: String) -> String {
        "\(number) 0 obj <</Length \(text.utf8.count)>> stream\n\(text)\nendstream endobj\n"
    }
}
