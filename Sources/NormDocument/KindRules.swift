import Yams

/// The signals of `Rules/documents/kinds.yml`.
struct KindRules: Sendable {
    enum Place: String, CaseIterable, Sendable {
        case genus, title, addressee, head, opening, text
    }

    struct Signal: Sendable {
        let id: String
        let place: Place
        let kind: DocumentKind
        let points: Int
        let because: String
        let words: [String]
        /// How many different ones of the words must be found.
        let least: Int
        /// Words of which one must stand in the same sentence; none where any sentence will do.
        let with: [[UInt8]]
        /// Words of which none may stand in the same sentence.
        let without: [[UInt8]]
        /// Words of which one must stand in the title; none where any title will do.
        let when: [[UInt8]]
        let unless: [[UInt8]]

        /// Whether any sentence will do.
        var looksAnywhere: Bool { with.isEmpty && without.isEmpty }

        func fits(_ sentence: Range<Int>, of bytes: [UInt8]) -> Bool {
            func holds(_ word: [UInt8]) -> Bool { bytes.first(word, in: sentence) != nil }
            return (with.isEmpty || with.contains(where: holds)) && !without.contains(where: holds)
        }
    }

    let base: [DocumentKind: Int]
    let signals: [Signal]
    /// The endings of titles, longest first.
    let genus: [(word: [UInt8], signal: Int)]
    let phrases: PhraseIndex

    init(_ file: VocabularyFile) throws {
        var base: [DocumentKind: Int] = [:]
        let bases = try file.member("base", of: file.root)
        for kind in DocumentKind.allCases where bases.mapping?[kind.rawValue] != nil {
            base[kind] = try file.integer(kind.rawValue, of: bases)
        }
        var signals: [Signal] = []
        let list = try file.member("signals", of: file.root)
        guard let nodes = list.sequence else { throw file.error("“signals” is no list", at: list) }
        for node in nodes {
            let signal = try KindRules.signal(node, in: file)
            guard !signals.contains(where: { $0.id == signal.id }) else {
                throw file.error("the signal “\(signal.id)” stands here twice", at: node)
            }
            signals.append(signal)
        }
        self.init(base: base, signals: signals)
    }

    init(base: [DocumentKind: Int], signals: [Signal]) {
        self.base = base
        self.signals = signals
        var genus: [(word: [UInt8], signal: Int)] = []
        var phrases = PhraseIndex()
        for (index, signal) in signals.enumerated() {
            for word in signal.words {
                if signal.place == .genus {
                    genus.append((Array(word.utf8), index))
                } else {
                    phrases.insert(Array(word.utf8), payload: index)
                }
            }
        }
        self.genus = genus.sorted { $0.word.count > $1.word.count }
        self.phrases = phrases
    }

    private static func signal(_ node: Node, in file: VocabularyFile) throws -> Signal {
        func words(_ key: String) throws -> [[UInt8]] {
            node.mapping?[key] == nil ? [] : try file.words(key, of: node).map { Array($0.utf8) }
        }
        return Signal(
            id: try file.string("id", of: node), place: try file.choice("where", of: node),
            kind: try file.choice("for", of: node), points: try file.integer("points", of: node),
            because: try file.string("because", of: node), words: try file.words("words", of: node),
            least: node.mapping?["least"] == nil ? 1 : try file.integer("least", of: node),
            with: try words("with"), without: try words("without"), when: try words("when"),
            unless: try words("unless"))
    }
}
