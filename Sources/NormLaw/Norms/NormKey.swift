import NormText

/// The key of one version of an act in the norm index, without the words of its title.
enum NormKey {
    /// FNV-1a over title, region and date of the version.
    static func make(title: String, region: String?, dated: CivilDate?) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        func add(_ bytes: some Sequence<UInt8>) {
            for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        }
        add(TitleKey.make(title))
        add((region ?? "").utf8)
        add(String(PackedDate.pack(dated)).utf8)
        return hash
    }
}
