/// The commonest characters of legal text, in both scripts: about 0.6 of a real text, and hardly any where it was decoded
/// wrongly.
enum CommonCharacters {
    /// How many characters outside ASCII there are in UTF-8, and how many of them are common.
    static func count(in bytes: UnsafeBufferPointer<UInt8>) -> (all: Int, common: Int) {
        var all = 0
        var common = 0
        bits.withUnsafeBufferPointer { bits in
            var at = 0
            while at < bytes.count {
                if bytes[at] < 0x80 {
                    at += 1
                    continue
                }
                let (scalar, length) = UTF8Scalar.read(bytes, at: at)
                all &+= 1
                if scalar < 0x1_0000 {
                    common &+= Int(truncatingIfNeeded: bits[Int(scalar &>> 6)] &>> UInt64(scalar) & 1)
                }
                at += max(1, length)
            }
        }
        return (all, common)
    }

    /// A bit for each character of the basic plane.
    private static let bits: [UInt64] = {
        var bits = [UInt64](repeating: 0, count: 0x1_0000 / 64)
        for scalar in characters.unicodeScalars { bits[Int(scalar.value >> 6)] |= 1 << UInt64(scalar.value & 63) }
        return bits
    }()

    private static let characters = """
        的人第条行法和定应十当管规政民理以业有关部会者用门设务工或机市国一二作建生保本员地三主其制施责不事区公对位经单产在合等处可府发\
        为物及动安水上构全资四监五照依级由进品护权中实通化出证家下并提大自内他标所方要议职时报组按委任表得文服准体代查违织件办营能项交\
        成日同划信六院开情案防期社备重年改治相督共款检县條應當規業關會門設務機國員責區對經單產處爲發動構資監級進護權實證內標並議職時\
        報組體違織辦營項劃開備檢縣收為，。、；：（）“”《》　〔〕
        """
}
