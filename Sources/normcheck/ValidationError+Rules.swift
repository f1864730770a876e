import ArgumentParser
import NormData

extension ValidationError {
    /// A rule was asked for that does not exist.
    static func unknownRule(_ id: String, among ids: [String]) -> ValidationError {
        let hint = Spelling.nearest(to: id, among: ids).map { " Did you mean \($0)?" } ?? ""
        return ValidationError("There is no rule \(id); `normcheck rules list` shows all." + hint)
    }
}
