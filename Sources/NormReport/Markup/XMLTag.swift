/// A tag in an XML text, by the bytes it covers: for changes that leave every other byte as it is.
struct XMLTag {
    enum Kind {
        case start, end
        /// `<w:tab/>`
        case empty
    }

    let kind: Kind
    /// With its prefix: `w:sdt`.
    let name: String
    /// From `<` to behind `>`.
    let range: Range<Int>

    /// The value of an attribute, as written.
    func attribute(_ name: String, in bytes: [UInt8]) -> String? {
        let text = String(decoding: bytes[range], as: UTF8.self)
        for quote in ["\"", "'"] {
            guard let start = text.range(of: " \(name)=\(quote)") else { continue }
            return text[start.upperBound...].firstIndex(of: Character(quote)).map {
                String(text[start.upperBound..<$0])
            }
        }
        return nil
    }
}

extension String {
    /// The first place of a text.
    fileprivate func range(of text: String) -> Range<String.Index>? { ranges(of: text).first }
}
