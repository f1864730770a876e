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

    func holds(_ word: String) -> Bool { range(of: word) != nil }

    func begins(with word: String) -> Bool { utf8.starts(with: word.utf8) }

    func ends(with word: String) -> Bool { utf8.reversed().starts(with: word.utf8.reversed()) }
}

/// The same for a `String`, whose bytes lie together.
extension String {
    /// Whether `word` stands anywhere in it.
    package func holds(_ word: String) -> Bool {
        var (text, word) = (self, word)
        return word.isEmpty
            || text.withUTF8 { text in word.withUTF8 { text.place(of: $0, in: text.indices) } } != nil
    }

    package func ends(with word: String) -> Bool {
        var (text, word) = (self, word)
        return text.withUTF8 { text in
            word.withUTF8 { $0.count <= text.count && text.suffix($0.count).elementsEqual($0) }
        }
    }
}
