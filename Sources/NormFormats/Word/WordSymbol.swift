/// Characters that Word writes as glyphs of a symbol font.
enum WordSymbol {
    /// The character for a code and a font; `nil` for a mere ornament.
    static func scalar(code: String?, font: String?) -> Unicode.Scalar? {
        guard let code = code.flatMap({ UInt32($0, radix: 16) }) else { return nil }
        guard (0xF000...0xF0FF).contains(code) else { return Unicode.Scalar(code) }
        switch (font?.lowercased().hasPrefix("wingdings 2") ?? false, code & 0xFF) {
        case (true, 0x52), (false, 0xFE): return "☑"
        case (true, 0xA3), (false, 0xA8), (false, 0x6F), (false, 0x71): return "□"
        default: return nil
        }
    }
}
