/// The form in which titles are compared: brackets 《》〈〉<>, spaces and every 中华人民共和国 removed, parentheses full-width.
///
/// 《北京市实施〈中华人民共和国水法〉办法》 and 北京市实施《水法》办法 are one title.
package enum TitleKey {
    private static let republic = utf8("中华人民共和国")
    private static let openParenthesis = utf8("（")
    private static let closeParenthesis = utf8("）")

    package static func make(_ title: String) -> [UInt8] { make([UInt8](title.utf8)) }

    package static func make(_ title: [UInt8]) -> [UInt8] {
        var key: [UInt8] = []
        key.reserveCapacity(title.count)
        var at = 0
        while at < title.count {
            if title.has(republic, at: at), title.count > republic.count {
                at += republic.count
                continue
            }
            let width = Swift.min(title.width(at: at), title.count - at)
            switch (width, title[at]) {
            case (1, 0x20), (1, 0x09), (1, 0x3C), (1, 0x3E): break
            case (1, 0x28): key += openParenthesis
            case (1, 0x29): key += closeParenthesis
            case (3, 0xE3) where title[at + 1] == 0x80 && isDropped(title[at + 2]): break
            default: key += title[at..<at + width]
            }
            at += width
        }
        return key
    }

    /// Ideographic space and 〈〉《》, which share the bytes E3 80.
    private static func isDropped(_ last: UInt8) -> Bool { last == 0x80 || (0x88...0x8B).contains(last) }

    /// The key without a closing parenthesis such as （试行） or （2021年修正）; `nil` where there is none.
    package static func withoutClosingParenthesis(_ key: [UInt8]) -> [UInt8]? {
        guard key.has(closeParenthesis, before: key.count),
            let open = key.lastIndex(of: openParenthesis, in: 0..<key.count), open > 0
        else { return nil }
        return [UInt8](key[..<open])
    }
}
