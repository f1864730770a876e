/// Whether a text looks like Chinese legal prose at all.
public enum TextPlausibility {
    /// Share of the commonest characters of legal text among the characters outside ASCII; about 0.6 in real texts.
    public static func commonShare(of bytes: [UInt8]) -> Double {
        let (all, common) = bytes.withUnsafeBufferPointer(CommonCharacters.count)
        return Double(common) / Double(max(1, all))
    }
}
