/// What kind of problem a finding is.
public enum Category: String, Sendable, CaseIterable, Codable {
    case penalty = "PENALTY"
    case licence = "LICENCE"
    case fee = "FEE"
    case coercion = "COERCION"
    case rights = "RIGHTS"
    case competition = "COMPETITION"
    case authority = "AUTHORITY"
    case conflict = "CONFLICT"
    case retro = "RETRO"
    case procedure = "PROCEDURE"
    case citation = "CITATION"
    case obsolete = "OBSOLETE"
    case drafting = "DRAFTING"
}
