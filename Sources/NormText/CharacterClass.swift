/// What normalisation does with a character.
enum CharacterClass: UInt8 {
    /// Copied; not Chinese (letters, digits, symbols).
    case plain
    /// Copied; Chinese text and punctuation, beside which no space stands.
    case wide
    /// An ideograph that only Traditional text has.
    case traditional
    case space
    /// Left out: zero-width characters, soft hyphens, controls.
    case dropped
    /// Replaced by the character that it shows: full-width digits and letters, radicals, small punctuation.
    case folded
    /// Stands for 〇 in numbers such as 二ＯＯ六.
    case zero
    /// ，;：!? of ASCII: Chinese ones beside Chinese text.
    case punctuation
    case opening
    case closing
    /// ．
    case fullStop

    /// The class of each scalar below U+10000.
    static let table: [UInt8] = {
        var table = [UInt8](repeating: plain.rawValue, count: 0x10000)
        func set(_ kind: CharacterClass, _ ranges: ClosedRange<Int>...) {
            for range in ranges { for scalar in range { table[scalar] = kind.rawValue } }
        }
        func set(_ kind: CharacterClass, _ characters: String) {
            for scalar in characters.unicodeScalars where scalar.value < 0x10000 {
                table[Int(scalar.value)] = kind.rawValue
            }
        }
        set(.wide, 0x2E80...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF01...0xFFE6)
        set(.wide, "—―‘’“”…")
        set(.traditional, TraditionalCharacters.all)
        set(.space, 0x09...0x0D, 0x20...0x20, 0x85...0x85, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A)
        set(.space, 0x2028...0x2029, 0x202F...0x202F, 0x205F...0x205F, 0x3000...0x3000)
        set(.dropped, 0x00...0x08, 0x0E...0x1F, 0x7F...0x84, 0x86...0x9F, 0xAD...0xAD, 0x61C...0x61C)
        set(
            .dropped, 0x180E...0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F,
            0xFEFF...0xFEFF)
        for scalar in folds.keys { table[Int(scalar)] = folded.rawValue }
        set(.zero, "0OΟО○◯Ｏ０")
        set(.punctuation, ",:;!?")
        set(.opening, "([（［【〖")
        set(.closing, ")]）］】〗")
        set(.fullStop, "．")
        return table
    }()

    /// What a folded character is replaced by.
    static let folds: [UInt16: UInt16] = {
        var folds: [UInt16: UInt16] = [:]
        for code in [0xFF05...0xFF05, 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A].joined() {
            folds[UInt16(code)] = UInt16(code - 0xFEE0)
        }
        for (variant, usual) in zip("﹐﹑﹒﹔﹕﹖﹗﹙﹚﹝﹞❲❳「」『』".utf16, "，、．；：？！（）〔〕〔〕“”‘’".utf16) {
            folds[variant] = usual
        }
        for block in UnifiedIdeographs.blocks {
            for (code, unified) in zip(UInt16(block.first)..., block.unified.utf16) where unified != 0x3013 {
                folds[code] = unified
            }
        }
        return folds
    }()
}
