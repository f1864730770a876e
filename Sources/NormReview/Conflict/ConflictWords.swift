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

    let limits: Limits
    let choices: Choices
    let powers: Powers
}
