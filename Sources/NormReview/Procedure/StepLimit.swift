/// The limit of a check: a parameter of the jurisdiction by name, or a value of its own.
enum StepLimit: Sendable, Decodable {
    case parameter(String)
    case fixed(JurisdictionParameter)

    init(from decoder: any Decoder) throws {
        if let name = try? decoder.singleValueContainer().decode(String.self) {
            self = .parameter(name)
        } else {
            self = .fixed(try JurisdictionParameter(from: decoder))
        }
    }

    /// `nil` where the jurisdiction sets no such parameter: the check does not apply there.
    func value(in jurisdiction: Jurisdiction) -> JurisdictionParameter? {
        switch self {
        case .parameter(let name): jurisdiction.parameters[name]
        case .fixed(let value): value
        }
    }
}
