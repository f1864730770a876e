extension Array {
    /// Each element with the first one before it that it contradicts.
    ///
    /// The comparison grows with the square: only the first 400 are looked at, more than any document that is compared by
    /// hand holds.
    func rivals(_ contradicts: (Element, Element) -> Bool) -> [(here: Element, before: Element)] {
        let compared = prefix(400)
        return compared.indices.compactMap { index in
            compared[..<index].first { contradicts(compared[index], $0) }.map { (compared[index], $0) }
        }
    }
}
