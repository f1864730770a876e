import NormLaw

/// `Rules/conflict/words.yml`: the words that tell in which direction a clause may differ from higher law.
struct ConflictWords: Sendable, Decodable {
    static let file = "conflict/words.yml"

    struct Limits: Sendable, Decodable {
        let organActs: WordList
        let partyActs: WordList
        let notices: WordList
        let idle: WordList

        enum CodingKeys: String, CodingKey {
            case notices, idle
            case organActs = "organ_acts"
            case partyActs = "party_acts"
        }
    }

    struct Choices: Sendable, Decodable {
        let compelling: WordList
        let burdens: WordList
        let automatic: WordList
        let idle: WordList
    }

    struct Powers: Sendable, Decodable {
        let delegated: WordList
    }

    /// Measures that every law allows, so that the cited article need not name them.
    struct General: Sendable, Decodable {
        /// 没收违法所得
        let gains: WordList
        /// 收缴 of `papers` that nobody may hold.
        let taking: WordList
        let papers: WordList
    }

    /// What tells that a provision worded like a clause is on another matter.
    struct Scope: Sendable, Decodable {
        /// A matter that acts leave to documents of a rank: what these lay down of it breaks none.
        struct Entrusted: Sendable, Decodable {
            let words: WordList
            let acts: [String]
            let rank: NormRank
        }

        let entrusted: [Entrusted]
        /// In the titles of local regulations that may depart from the law.
        let varying: WordList
        /// Words by which a clause gives way to higher law.
        let deferring: WordList
        let nationalGrades: WordList
        let localGrades: WordList
        let nationalBodies: WordList

        enum CodingKeys: String, CodingKey {
            case entrusted, varying, deferring
            case nationalGrades = "national_grades"
            case localGrades = "local_grades"
            case nationalBodies = "national_bodies"
        }
    }

    let limits: Limits
    let choices: Choices
    let powers: Powers
    let general: General
    let scope: Scope
}

extension ConflictWords.Scope.Entrusted {
    enum CodingKeys: CodingKey { case words, acts, rank, basis }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        words = try fields.decode(WordList.self, forKey: .words)
        acts = try fields.decode([String].self, forKey: .acts)
        let name = try fields.decode(String.self, forKey: .rank)
        guard let rank = NormRank(name: name) else {
            throw DecodingError.dataCorruptedError(forKey: .rank, in: fields, debugDescription: name)
        }
        self.rank = rank
    }
}
