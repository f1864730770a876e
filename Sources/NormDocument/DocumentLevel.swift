/// The level of the organ that issued a document.
public enum DocumentLevel: String, Sendable, CaseIterable, Codable {
    case stateCouncil = "state-council"
    case ministry
    case province
    case provinceDepartment = "province-department"
    case city
    case cityDepartment = "city-department"
    case county
    case countyDepartment = "county-department"
    case township
}
