import NormReview

/// Puts complaints into English.
///
/// What cannot be read, and what is wrong in a project file, is worded where it is noticed, by readers that know of no
/// reports; as with gettext, the Chinese wording is the key under which the English one is found.
public enum Phrasebook {
    /// The complaint in the language of a report; words that no phrase covers stay as they are.
    public static func text(_ complaint: String, in language: ReportLanguage) -> String {
        language == .chinese ? complaint : english(complaint)
    }

    /// Longer complaints hold an excerpt that nobody wrote for a reader.
    private static let longest = 4000
    private static let deepest = 4
    /// Places within places are few: `normcheck: file: line`.
    private static let mostPlaces = 8

    static func english(_ complaint: String) -> String {
        guard complaint.utf8.count <= longest else { return complaint }
        return complaint.split(separator: "\n", omittingEmptySubsequences: false)
            .map { translation(of: $0, depth: 0) ?? String($0) }.joined(separator: "\n")
    }

    /// `nil` where no phrase fits. A place (`file:3:1: `) and other words before a colon stay.
    private static func translation(of text: Substring, depth: Int) -> String? {
        guard depth < deepest, text.utf8.contains(where: { $0 >= 0x80 }) else { return nil }
        if let whole = phrase(for: text, depth: depth) { return whole }
        var start = text.startIndex
        for _ in 0..<mostPlaces {
            guard let mark = text[start...].firstRange(of: ": ") else { return nil }
            if let rest = phrase(for: text[mark.upperBound...], depth: depth) { return text[..<mark.upperBound] + rest }
            start = mark.upperBound
        }
        return nil
    }

    private static func phrase(for text: Substring, depth: Int) -> String? {
        all.lazy.compactMap { $0.english(of: text, depth: depth) }.first
    }

    /// The more a phrase says by itself, the earlier it is tried; first those that begin with words of their own.
    private static let all = phrases.split(separator: "\n").compactMap { Phrase($0) }
        .sorted { ($0.isOpen ? 1 : 0, $1.weight) < ($1.isOpen ? 1 : 0, $0.weight) }

    private struct Phrase {
        /// What stands around the holes: one more than there are holes.
        private let chinese: [Substring]
        private let english: [Substring]

        init?(_ line: Substring) {
            let sides = line.split(separator: "\t")
            guard sides.count == 2 else { return nil }
            chinese = Phrase.parts(of: sides[0])
            english = Phrase.parts(of: sides[1])
            guard chinese.count == english.count else { return nil }
        }

        private static func parts(of side: Substring) -> [Substring] {
            side.split(separator: "{}", omittingEmptySubsequences: false)
        }

        var isOpen: Bool { chinese.first?.isEmpty ?? true }
        var weight: Int { chinese.reduce(0) { $0 + $1.utf8.count } }

        func english(of text: Substring, depth: Int) -> String? {
            guard let holes = holes(in: text) else { return nil }
            let words = holes.map { translation(of: $0, depth: depth + 1) ?? String($0) }
            return english[0] + zip(words, english.dropFirst()).map { $0 + $1 }.joined()
        }

        /// What stands in the holes; each is as short as can be, but for the last.
        private func holes(in text: Substring) -> [Substring]? {
            guard let first = chinese.first, let last = chinese.last, text.hasPrefix(first), text.hasSuffix(last) else {
                return nil
            }
            guard chinese.count > 1 else { return text == first ? [] : nil }
            guard text.utf8.count >= first.utf8.count + last.utf8.count else { return nil }
            var rest = text.dropFirst(first.count).dropLast(last.count)
            var holes: [Substring] = []
            for part in chinese[1..<chinese.count - 1] {
                guard let found = rest.firstRange(of: part) else { return nil }
                holes.append(rest[..<found.lowerBound])
                rest = rest[found.upperBound...]
            }
            holes.append(rest)
            // What stands before a place is no part of the complaint.
            return first.isEmpty && holes[0].contains(": ") ? nil : holes
        }
    }
}
