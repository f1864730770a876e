/// Whether a text looks like Chinese legal prose at all.
public enum TextPlausibility {
    /// Share of the commonest characters of legal text among the characters outside ASCII; about 0.6 in real texts.
    public static func commonShare(of bytes: [UInt8]) -> Double {
        var all = 0
        var common = 0
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars where scalar.value >= 0x80 {
            all += 1
            if EncodingDetector.commonCharacters.contains(scalar) { common += 1 }
        }
        return Double(common) / Double(max(1, all))
    }
}
