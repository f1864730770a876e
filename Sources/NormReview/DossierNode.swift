/// A value of a dossier with its place, whatever format it came in.
struct DossierNode {
    enum Value {
        case scalar(String)
        case list([DossierNode])
        case map([Entry])
    }

    struct Entry {
        let key: String
        let line: Int
        let column: Int
        let value: DossierNode
    }

    let line: Int
    let column: Int
    let value: Value
}
