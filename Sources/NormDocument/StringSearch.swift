import NormText

/// Plain comparison of bytes: names of organs and titles need no Unicode normalisation.
extension StringProtocol {
    /// The first place of `word`.
    func range(of word: String) -> Range<Index>? {
        let haystack = utf8
        let needle = word.utf8
        guard let first = needle.first else { return nil }
        var at = haystack.startIndex
        while let found = haystack[at...].firstIndex(of: first) {
            if haystack[found...].starts(with: needle) { return found..<haystack.index(found, offsetBy: needle.count) }
            at = haystack.index(after: found)
        }
        return nil
    }

    /// Whether `word` stands anywhere in it.
    package func holds(_ word: String) -> Bool { Array(utf8).holds(Array(word.utf8)) }

    func begins(with word: String) -> Bool { utf8.starts(with: word.utf8) }

    package func ends(with word: String) -> Bool {
        let (own, other) = (utf8, word.utf8)
        return own.count >= other.count && own.suffix(other.count).elementsEqual(other)
    }
}
