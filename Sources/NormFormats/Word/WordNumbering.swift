/// The list numbers of a document: 第一条 is often no text, but the number of a paragraph.
struct WordNumbering {
    struct Level {
        var start = 1
        var format = WordNumberFormat.decimal
        var text = ""
        /// Whether numbers of higher levels are shown as 1, 2, 3 whatever their own form.
        var isLegal = false
        /// The level whose new number restarts this one; `nil`: any higher level.
        var restart: Int?
        var style: String?
        var suffix = " "
    }

    struct Abstract {
        var levels: [Int: Level] = [:]
        /// The list style that defines the levels instead.
        var styleLink: String?
        var definesStyle: String?
    }

    struct List {
        var abstract: String
        var starts: [Int: Int] = [:]
        var levels: [Int: Level] = [:]
    }

    static let deepest = 8

    var abstracts: [String: Abstract] = [:]
    var lists: [String: List] = [:]
    /// For each abstract list, the present number of each level.
    private var counters: [String: [Int?]] = [:]
    private var used: Set<String> = []

    /// Counts a paragraph of the list, and returns the number that it shows, with what separates it from the text.
    mutating func next(list id: String, level asked: Int?, style: String?) -> String? {
        guard let list = lists[id], let abstract = resolved(list.abstract) else { return nil }
        let level = min(max(0, asked ?? levelOf(style, in: abstract) ?? 0), WordNumbering.deepest)
        guard let definition = list.levels[level] ?? abstract.definition.levels[level] else { return nil }
        var numbers = counters[abstract.id] ?? Array(repeating: nil, count: WordNumbering.deepest + 1)
        if used.insert(id).inserted {
            for (level, start) in list.starts where numbers.indices.contains(level) && numbers[level] != nil {
                numbers[level] = start - 1
            }
        }
        let first = list.starts[level] ?? definition.start
        numbers[level] = numbers[level].map { $0 &+ 1 } ?? first
        for deeper in level + 1..<WordNumbering.deepest + 1 {
            let restart = (list.levels[deeper] ?? abstract.definition.levels[deeper])?.restart
            if restart.map({ $0 > level }) ?? true { numbers[deeper] = nil }
        }
        for higher in 0..<level where numbers[higher] == nil {
            numbers[higher] = list.starts[higher] ?? abstract.definition.levels[higher]?.start ?? 1
        }
        counters[abstract.id] = numbers
        let label = label(definition, numbers) { list.levels[$0] ?? abstract.definition.levels[$0] }
        return label.isEmpty ? nil : label + definition.suffix
    }

    private func label(_ definition: Level, _ numbers: [Int?], level: (Int) -> Level?) -> String {
        if definition.format == .bullet || definition.format == .none && !definition.text.contains("%") { return "" }
        var label = ""
        var isReference = false
        for scalar in definition.text.unicodeScalars {
            if isReference, ("1"..."9").contains(scalar) {
                let index = Int(scalar.value) - 0x31
                let format = definition.isLegal ? .decimal : level(index)?.format ?? .decimal
                label += format.text(numbers[index] ?? 1)
                isReference = false
            } else if scalar == "%", !isReference {
                isReference = true
            } else {
                if isReference { label += "%" }
                isReference = false
                label.unicodeScalars.append(scalar)
            }
        }
        return label
    }

    private func levelOf(_ style: String?, in abstract: (id: String, definition: Abstract)) -> Int? {
        guard let style else { return nil }
        return abstract.definition.levels.first { $0.value.style == style }?.key
    }

    /// An abstract list, or the one that defines its list style.
    private func resolved(_ id: String) -> (id: String, definition: Abstract)? {
        guard let found = abstracts[id] else { return nil }
        if found.levels.isEmpty, let link = found.styleLink,
            let other = abstracts.filter({ $0.value.definesStyle == link }).keys.min(),
            let definition = abstracts[other]
        {
            return (other, definition)
        }
        return (id, found)
    }
}
